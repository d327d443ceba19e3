/** Which lines of a ticket's history may be folded when several follow each other? */
import type { TicketEventDetail } from "./event-words.ts";

/** What nobody has to act on, and does not explain why the ticket stands as it does. */
const QUIET: ReadonlySet<TicketEventDetail["kind"]> = new Set<TicketEventDetail["kind"]>([
  "opened",
  "joined",
  "reopened",
  "reused-message-id",
  "participant-accepted",
  "participant-dropped",
  "customer-linked",
  "customer-not-found",
  "order-linked",
  "order-unlinked",
  "category",
  "assigned",
  "tagged",
  "note-edited",
  "note-deleted",
  "promise-kept",
  "acknowledged",
  "woken",
  "snoozed",
  "own-due",
  "confirmation-asked",
  "old-address-told",
  "reply-sent-again",
  "reply-marked-sent",
  "suggestion",
]);

export const isQuietEvent = ({ kind }: TicketEventDetail): boolean => QUIET.has(kind);
