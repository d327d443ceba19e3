/** Can this message be corrected by another one? */
import type { DeliveryState } from "#app/domain/delivery/delivery-state.ts";
import { say } from "#app/domain/words/words.ts";

export type CorrectableMessage = {
  readonly kind: "inbound" | "outbound" | "note";
  /** What it was written for; null for replies from before that was kept. */
  readonly purpose: string | null;
  /** Null for mail that no person wrote. */
  readonly authorId: string | null;
  readonly delivery: DeliveryState | null;
};

/** The customer has it, or may have it. */
const hasLeft: readonly DeliveryState[] = ["accepted", "delivered", "deferred", "unknown"];

/** Words for the agent; null when it can. */
export function whyNotCorrect(message: CorrectableMessage): string | null {
  const isReply = message.purpose === null || message.purpose === "reply";
  if (message.kind !== "outbound" || !isReply || message.authorId === null)
    return say("Only an answer that somebody of the staff wrote can be corrected.");
  if (message.delivery === null || !hasLeft.includes(message.delivery))
    return say("This answer never reached the customer: write a new one instead.");
  return null;
}
