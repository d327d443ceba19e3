export type ReplyDraft = {
  readonly text: string;
  /** The newest message when the writing began. */
  readonly seenMessageId: string;
};

/** Unsent replies by ticket, as long as the app stays open: a framed page may have no storage of the browser's. */
const drafts = new Map<string, ReplyDraft>();

/** What was written on this ticket and not sent, or null. */
export const readDraft = (ticketId: string): ReplyDraft | null => drafts.get(ticketId) ?? null;

/** Keeps an unsent reply for the time when its writer comes back; null or no words forget it. */
export function keepDraft(ticketId: string, draft: ReplyDraft | null): void {
  if (draft === null || draft.text === "") drafts.delete(ticketId);
  else drafts.set(ticketId, draft);
}
