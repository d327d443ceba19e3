import type { EarlierThread, MessageView } from "#app/domain/ticket/ticket-view.ts";

/** Null when it can't be had now. */
export const askForEarlier = (ticketId: string, before: string): Promise<EarlierThread | null> =>
  ask(`/app/tickets/${ticketId}/thread?before=${before}`);

/** Null when it can't be had now. */
export const askForMessage = (ticketId: string, messageId: string): Promise<MessageView | null> =>
  ask(`/app/tickets/${ticketId}/thread?message=${messageId}`);

async function ask<Answer>(address: string): Promise<Answer | null> {
  try {
    const response = await fetch(address);
    return response.ok ? ((await response.json()) as Answer) : null;
  } catch {
    // Offline for a moment: whoever asked is told to try again.
    return null;
  }
}
