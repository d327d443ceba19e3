/** Unsent notes by ticket, as long as the app stays open: a framed page may have no storage of the browser's. */
const drafts = new Map<string, string>();

/** What was written on this ticket and not kept; empty where nothing was. */
export const readNoteDraft = (ticketId: string): string => drafts.get(ticketId) ?? "";

export function keepNoteDraft(ticketId: string, text: string): void {
  if (text === "") drafts.delete(ticketId);
  else drafts.set(ticketId, text);
}
