import type { MaskReveal } from "#app/ui/privacy/masked-numbers.tsx";

const UNREACHED = "Loupe could not be reached. Try again in a moment.";

/** Asks for the words of a message of this ticket as they came. */
export const askToReveal =
  (ticketId: string): MaskReveal["ask"] =>
  async (messageId, reason) => {
    try {
      const body = new FormData();
      body.set("messageId", messageId);
      body.set("reason", reason);
      const response = await fetch(`/app/tickets/${ticketId}/reveal`, { method: "POST", body });
      return (await response.json()) as Awaited<ReturnType<MaskReveal["ask"]>>;
    } catch {
      // Offline for a moment, or an answer that is none of ours.
      return { refusal: UNREACHED };
    }
  };
