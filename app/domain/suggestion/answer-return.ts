import { returnEligibility, type ReturnEligibility } from "#app/domain/order/return-eligibility.ts";
import { say } from "#app/domain/words/words.ts";
import { dayIn } from "./answer-where.ts";
import { orderSource, rulesSource } from "./sources.ts";
import type { AnswerFacts, KnownOrder } from "./suggestion-facts.ts";
import type { Answer, Unanswered } from "./suggestion.ts";
import { quotePolicy } from "./quote-policy.ts";
import { answerWords } from "./words-for-answers.ts";
import { writeAnswer, type AnswerWriter } from "./write-answer.ts";

/** "How do I return it?", from what of the order can come back, the shop's rules and its policy. */

const missing = (because: Unanswered["because"]): Unanswered => ({ kind: "missing", because });

/** `known` null: nothing of an order may be told, or none is meant; the rules are for everybody. */
export function answerReturn(facts: AnswerFacts, known: KnownOrder | null): Answer | Unanswered {
  const writer = writeAnswer();
  const isRefused = known !== null && tellOrder(writer, facts, known) === "person";
  if (isRefused) return missing(say("nothing of this order can come back: tell them why"));
  const isQuoted = quotePolicy(writer, facts, "returning");
  const { returnWindowDays } = facts.returnRules;
  if (!isQuoted) {
    if (returnWindowDays <= 0) return missing(say("the shop takes nothing back"));
    const words = answerWords[facts.language].window(returnWindowDays);
    writer.say(words, [words, writer.knowFrom(rulesSource)]);
  }
  return writer.end();
}

/** "person": what is to be said is nothing that should be put together. */
function tellOrder(
  writer: AnswerWriter,
  facts: AnswerFacts,
  { order, details, isSurprise }: KnownOrder,
): "told" | "person" {
  const { ticket, returnRules, language } = facts;
  const { name, items, cancelledAt, hasMoreItems } = order.facts;
  // Of an order that was cancelled, or of which not all items are known, the rules are said alone.
  if (cancelledAt !== null || (hasMoreItems && details === null)) return "told";
  const at = { now: ticket.now, timeZone: ticket.timeZone };
  const standings = returnEligibility(order.facts, details, returnRules, at);
  const eligible = standings.filter((one) => one.eligible);
  const words = answerWords[language];
  const day = (date: string | null) => date && dayIn(facts)(`${date}T12:00:00Z`);
  const source = writer.knowFrom(orderSource(order));
  if (eligible.length > 0) {
    const titles = new Map(
      [...items, ...(details?.moreItems ?? [])].map(({ id, title }) => [id, title]),
    );
    const lines = eligible.map(({ itemId, until }) =>
      words.itemUntil(titles.get(itemId) ?? "", day(until)),
    );
    const first = firstDay(eligible);
    if (isSurprise)
      writer.say(words.allCanComeBack(name, day(first)), [name, source], [day(first), source]);
    else
      writer.say(
        `${words.canComeBack(name)}\n${lines.join("\n")}`,
        [name, source],
        ...lines.map((line) => [line.slice(2), source] as const),
      );
    return "told";
  }
  const reasons = new Set(standings.map(({ reason }) => reason));
  if (reasons.has("too-late")) {
    const last = standings.map(({ until }) => until).findLast((until) => until !== null) ?? null;
    if (last === null || reasons.size > 1) return "person";
    writer.say(words.timeIsOver(name, day(last) ?? ""), [name, source], [day(last), source]);
    return "told";
  }
  if (reasons.size === 1 && reasons.has("not-delivered")) {
    writer.say(words.notDeliveredYet(name), [name, source]);
    return "told";
  }
  return standings.length === 0 ? "told" : "person";
}

const firstDay = (eligible: readonly ReturnEligibility[]): string | null =>
  eligible.flatMap(({ until }) => (until === null ? [] : [until])).toSorted()[0] ?? null;
