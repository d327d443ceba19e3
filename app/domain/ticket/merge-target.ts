import { say } from "#app/domain/words/words.ts";
import type { MoveTicket } from "./move-page-view.ts";
import { readTicketNumber } from "./read-ticket-number.ts";
import { ticketNumber } from "./ticket-number.ts";

/** Can a ticket be merged into the one that the agent typed, and if not, why? */

export type MergeTarget =
  | { readonly kind: "nothing-typed" }
  | { readonly kind: "found"; readonly target: MoveTicket }
  /** The words stand beside the field. */
  | { readonly kind: "refused"; readonly words: string };

/** `found` is the ticket of the typed number, null when there is none in the shop. */
export function mergeTarget(
  typed: string,
  {
    own,
    found,
    prefix,
  }: {
    readonly own: Pick<MoveTicket, "ticketId">;
    readonly found: MoveTicket | null;
    readonly prefix: string;
  },
): MergeTarget {
  if (typed.trim() === "") return { kind: "nothing-typed" };
  const number = readTicketNumber(typed, prefix);
  const refused = (words: string): MergeTarget => ({ kind: "refused", words });
  if (number === null)
    return refused(`Write a ticket's number, such as ${ticketNumber(prefix, 1001)}.`);
  if (found === null) return refused(`There is no ticket ${ticketNumber(prefix, number)}.`);
  if (found.ticketId === own.ticketId)
    return refused(say("That is this ticket. Choose another one."));
  if (found.mergedInto !== null)
    return refused(`${found.number} was merged into ${found.mergedInto}. Choose that one.`);
  return { kind: "found", target: found };
}
