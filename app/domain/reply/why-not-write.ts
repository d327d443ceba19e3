import type { TicketView } from "#app/domain/ticket/ticket-view.ts";
import { say } from "#app/domain/words/words.ts";

/** Why can nobody be written to from a ticket? */

const ERASED = say("The customer was erased: there is nobody to write to.");
const NO_ADDRESS = say("No email address is known here: there is nobody to write to.");

/** Null where somebody can be. */
export function whyNotWrite({ link, reply }: Pick<TicketView, "link" | "reply">): string | null {
  if (link.state === "erased") return ERASED;
  return reply.to === "" && (reply.alsoTo ?? []).length === 0 ? NO_ADDRESS : null;
}
