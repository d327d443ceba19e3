import type { Finding } from "#app/domain/check/finding.ts";
import type { CheckPort } from "#app/ui/check/check-port.ts";

/** Asks the server what is not so in a draft of the ticket. */
export const askCheckOf =
  (ticketId: string): CheckPort =>
  async (draft, signal) => {
    const response = await fetch(`/app/tickets/${ticketId}/check`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(draft),
      signal,
    });
    if (!response.ok) throw new Error(`the check was answered with ${response.status}`);
    const { findings } = (await response.json()) as { readonly findings: readonly Finding[] };
    return findings;
  };
