import { plainLetters } from "#app/domain/mail/plain-letters.ts";
import { say } from "#app/domain/words/words.ts";
import type { KnownOrder, SuggestionFacts } from "./suggestion-facts.ts";
import type { Unanswered } from "./suggestion.ts";

/** Which of the ticket's orders does the customer speak of, and may it be told? */

export type ChosenOrder = { readonly kind: "order"; readonly known: KnownOrder } | Unanswered;

const missing = (because: Unanswered["because"]): Unanswered => ({ kind: "missing", because });

/** The one that is named, or the only one. */
export function chooseOrder({
  orders,
  message,
}: Pick<SuggestionFacts, "orders" | "message">): ChosenOrder {
  if (orders.length === 0) return missing(say("no order is linked to this ticket"));
  const said = plainLetters(`${message.subject} ${message.text.slice(0, READ_CHARACTERS)}`);
  const named = orders.filter(({ order }) => isNamed(said, order.facts.name));
  const meant = named.length > 0 ? named : orders;
  const [first, second] = meant;
  if (first === undefined || second !== undefined)
    return missing(say("it isn’t clear which of the linked orders is meant"));
  return first.refusal === null ? { kind: "order", known: first } : missing(first.refusal);
}

/** Nobody names their order further down. */
const READ_CHARACTERS = 8_000;

/** "#1042" is also said as "1042", and never within a longer number. */
function isNamed(said: string, name: string): boolean {
  const digits = /\d{3,}/.exec(name)?.[0] ?? plainLetters(name);
  for (let at = said.indexOf(digits); at >= 0; at = said.indexOf(digits, at + 1)) {
    const before = said[at - 1] ?? " ";
    const behind = said[at + digits.length] ?? " ";
    if (!/\d/.test(before) && !/\d/.test(behind)) return true;
  }
  return false;
}
