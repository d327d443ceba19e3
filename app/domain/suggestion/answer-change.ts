import { parcelInQuestion, parcelWords } from "#app/domain/order/parcel-words.ts";
import { say } from "#app/domain/words/words.ts";
import { dayIn } from "./answer-where.ts";
import { orderSource } from "./sources.ts";
import type { AnswerFacts, KnownOrder } from "./suggestion-facts.ts";
import type { Answer, Unanswered } from "./suggestion.ts";
import { quotePolicy } from "./quote-policy.ts";
import { answerWords } from "./words-for-answers.ts";
import { writeAnswer } from "./write-answer.ts";

/** "Can I change or cancel my order?", from whether it has left. */

const missing = (because: Unanswered["because"]): Unanswered => ({ kind: "missing", because });

/** OrderDisplayFulfillmentStatus of an order that nobody has begun to pack. */
const UNTOUCHED: ReadonlySet<string> = new Set(["UNFULFILLED", "ON_HOLD", "SCHEDULED"]);

/** `cancels`: it is to be cancelled, not changed. */
export function answerChange(
  facts: AnswerFacts,
  known: KnownOrder,
  cancels: boolean,
): Answer | Unanswered {
  const { name, cancelledAt, fulfillmentStatus, parcels } = known.order.facts;
  const words = answerWords[facts.language];
  const day = dayIn(facts);
  const writer = writeAnswer();
  const source = writer.knowFrom(orderSource(known.order));
  if (cancelledAt !== null) {
    const at = day(cancelledAt);
    writer.say(words.wasCancelled(name, at), [name, source], [at, source]);
    return writer.end();
  }
  const parcel = parcelInQuestion(parcels);
  if (parcel === null) {
    if (!UNTOUCHED.has(fulfillmentStatus))
      return missing(say("the order is being packed: look whether it can still be stopped"));
    writer.say(cancels ? words.canBeCancelled(name) : words.canBeChanged(name), [name, source]);
    return writer.end();
  }
  if (!parcelWords(parcel).shipped || fulfillmentStatus === "PARTIALLY_FULFILLED")
    return missing(say("the order is being packed: look whether it can still be stopped"));
  const shipped = { name, day: day(parcel.createdAt), carrier: null };
  writer.say(words.tooLateToChange(shipped), [name, source], [shipped.day, source]);
  quotePolicy(writer, facts, "returning");
  return writer.end();
}
