import { say, type Words } from "#app/domain/words/words.ts";
import type { MoveTicket } from "./move-page-view.ts";
import { readTicketNumber } from "./read-ticket-number.ts";
import { ticketNumber } from "./ticket-number.ts";

/** Can a ticket be merged into the one that the agent typed, and if not, why? */

export type MergeTarget =
  | { readonly kind: "nothing-typed" }
  | { readonly kind: "found"; readonly target: MoveTicket }
  /** The words stand beside the field. */
  | { readonly kind: "refused"; readonly words: Words };

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
  const refused = (words: Words): MergeTarget => ({ kind: "refused", words });
  if (number === null)
    return refused(
      say("Write a ticket's number, such as {number}.", { number: ticketNumber(prefix, 1001) }),
    );
  if (found === null)
    return refused(say("There is no ticket {number}.", { number: ticketNumber(prefix, number) }));
  if (found.ticketId === own.ticketId)
    return refused(say("That is this ticket. Choose another one."));
  if (found.mergedInto !== null)
    return refused(
      say("{number} was merged into {other}. Choose that one.", {
        number: found.number,
        other: found.mergedInto,
      }),
    );
  return { kind: "found", target: found };
}
