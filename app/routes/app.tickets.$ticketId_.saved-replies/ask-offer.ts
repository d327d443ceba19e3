import type { OfferedReplies } from "#app/domain/reply/reply-choice.ts";

/** Asks for the saved replies and what their variables say on the ticket; throws when nobody answers, or with a refusal. */
export async function askOffer(ticketId: string): Promise<OfferedReplies> {
  // App Bridge adds the session token to requests to our own server.
  const response = await fetch(`/app/tickets/${ticketId}/saved-replies`, {
    headers: { accept: "application/json" },
  });
  if (!response.ok) throw new Error(`saved replies were answered with ${response.status}`);
  return (await response.json()) as OfferedReplies;
}
