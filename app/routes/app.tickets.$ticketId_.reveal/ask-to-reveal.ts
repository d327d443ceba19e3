import { say } from "#app/domain/words/words.ts";
import type { MaskReveal } from "#app/ui/privacy/masked-numbers.tsx";
import { wordsHere } from "#app/ui/shared/words-here.ts";

const UNREACHED = say("Loupe could not be reached. Try again in a moment.");

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
      return { refusal: wordsHere()(UNREACHED) };
    }
  };
