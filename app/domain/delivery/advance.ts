import { say } from "#app/domain/words/words.ts";
import type { DeliveryState } from "./delivery-state.ts";

/** What does an event of the mail provider mean for an outbound message, and what do agents read? */

/**
 * `blocked`: the recipient's host refused this mail, not the address (SendGrid's bounce of type "blocked"). `complained`: its
 * reader reported it as spam.
 */
export type ProviderEvent =
  | "processed"
  | "delivered"
  | "deferred"
  | "bounce"
  | "blocked"
  | "dropped"
  | "complained";

const MEANING: Readonly<Record<ProviderEvent, DeliveryState>> = {
  processed: "accepted",
  deferred: "deferred",
  delivered: "delivered",
  dropped: "dropped",
  blocked: "bounced",
  bounce: "bounced",
  complained: "delivered",
};

/**
 * How much is known; what is known better never gives way. The provider's word on a mail beats what we gathered from an
 * attempt's answer (`unknown`, `failed`), and a bounce beats `delivered`: the recipient's host may return mail that it
 * had taken in.
 */
const RANK: Readonly<Record<DeliveryState, number>> = {
  queued: 0,
  sending: 1,
  unknown: 2,
  failed: 3,
  accepted: 4,
  deferred: 5,
  delivered: 6,
  dropped: 7,
  bounced: 8,
};

/** The state after an event: forward or unchanged, so events may repeat and come in any order. */
export function advance(current: DeliveryState, event: ProviderEvent): DeliveryState {
  const told = MEANING[event];
  return RANK[told] > RANK[current] ? told : current;
}

const WORDS: Readonly<Record<DeliveryState, string>> = {
  queued: say("Waiting to be sent"),
  sending: say("Sending"),
  unknown: say("May have gone out"),
  accepted: say("Sent"),
  delivered: say("Delivered"),
  deferred: say("Delayed, still being tried"),
  bounced: say("Bounced"),
  dropped: say("Not sent: the address is suppressed"),
  failed: say("Could not be sent"),
};

/** What agents read beside the message. */
export const deliveryWords = (state: DeliveryState): string => WORDS[state];

/** True for a message that did not arrive, or of which nobody knows: a person has to look. */
export const isTrouble = (state: DeliveryState): boolean =>
  state === "unknown" || state === "bounced" || state === "dropped" || state === "failed";
