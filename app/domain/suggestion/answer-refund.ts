import { variableValue } from "#app/domain/reply/variable/variable-value.ts";
import { isZero } from "#app/domain/shared/money.ts";
import { say } from "#app/domain/words/words.ts";
import { orderSource } from "./sources.ts";
import type { AnswerFacts, KnownOrder } from "./suggestion-facts.ts";
import type { Answer, Unanswered } from "./suggestion.ts";
import { quotePolicy } from "./quote-policy.ts";
import { answerWords } from "./words-for-answers.ts";
import { writeAnswer } from "./write-answer.ts";

/** "When is my refund?", from what was refunded, else from the return that is under way. */

const missing = (because: Unanswered["because"]): Unanswered => ({ kind: "missing", because });

export function answerRefund(facts: AnswerFacts, known: KnownOrder): Answer | Unanswered {
  const { order, details } = known;
  const { language, ticket } = facts;
  const { name } = order.facts;
  const words = answerWords[language];
  const writer = writeAnswer();
  const source = writer.knowFrom(orderSource(order));
  if (!isZero(order.facts.refunded)) {
    const about = { ...ticket, order, orderRefusal: null, language };
    const amount = variableValue("refund.amount", about);
    const day = variableValue("refund.date", about);
    if (amount.kind === "missing") return missing(amount.why);
    if (day.kind === "missing") return missing(day.why);
    writer.say(
      words.wasRefunded(amount.text, name, day.text),
      [amount.text, source],
      [name, source],
      [day.text, source],
    );
    quotePolicy(writer, facts, "refund-time");
    return writer.end();
  }
  if (details === null) return missing(say("Shopify has not told about returns of the order yet"));
  if (!details.returns.some(({ status }) => status === "OPEN"))
    return missing(say("nothing was refunded, and no return is registered"));
  writer.say(words.returnIsOpen(name), [name, source]);
  return quotePolicy(writer, facts, "refund-time")
    ? writer.end()
    : missing(say("no policy says how long a refund takes"));
}
