import { isEmailAddress } from "#app/domain/reply/email-address.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { say } from "#app/domain/words/words.ts";
import {
  confirmationState,
  MOST_CONFIRMATIONS,
  type ConfirmationFacts,
} from "./confirmation-state.ts";
import type { ProofLevel } from "./proof-level.ts";

export type ToConfirm = {
  /** Of the message, for this order. */
  readonly level: ProofLevel;
  /** The order's own address. */
  readonly address: string | null;
  /** What was asked about this order on this ticket before. */
  readonly earlier: readonly ConfirmationFacts[];
  /** How often the address was asked within a day, on any ticket. */
  readonly askedLately: number;
  readonly now: Instant;
};

/** Why the order's address can't be asked whether its owner wrote a message, in words for the agent; null when it can. */
export function objectionToAsking(asked: ToConfirm): string | null {
  const { level, address, earlier, askedLately, now } = asked;
  if (address === null || !isEmailAddress(address))
    return say("This order holds no address that could be asked.");
  if (level === "contradicted")
    return say("This mail is probably forged: there is nothing to confirm.");
  if (level === "order") return say("This is proven already.");
  const isOpen = earlier.some((one) => ["waiting", "open"].includes(confirmationState(one, now)));
  if (isOpen) return say("The customer was asked already, and the link is still open.");
  return askedLately >= MOST_CONFIRMATIONS.count
    ? say("The customer was asked three times within a day. Try again tomorrow.")
    : null;
}
