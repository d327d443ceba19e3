import { MINUTE_MS, type Instant } from "#app/domain/shared/instant.ts";

/**
 * How far an action has come. `queued`: nothing was sent to Shopify yet, or Shopify said that it did nothing. `running`: a
 * request is on its way. `unanswered`: no answer came; whether it happened has to be seen. `unknown`: that could not be seen,
 * an agent decides. The others are final.
 */
export const actionStates = [
  "queued",
  "running",
  "unanswered",
  "unknown",
  "done",
  "refused",
  "given-up",
] as const;
export type ActionState = (typeof actionStates)[number];

export type ActionAttempt = {
  readonly state: ActionState;
  /** How often a request was sent. */
  readonly attempts: number;
  /** When the last one began. */
  readonly claimedAt: Instant | null;
};

/** Twice as long as anybody waits for Shopify's answer: whoever sent the request is gone. */
const LOST_AFTER_MS = 2 * MINUTE_MS;

/** A request that nobody waited for any longer has reached Shopify by then, or never will. */
export const LOOK_AFTER_MS = MINUTE_MS;

const MOST_ATTEMPTS = 5;

/**
 * So long a key is surely known at Shopify, which forgets it after a while: a request that is sent again later could be another one.
 * https://shopify.dev/docs/api/usage/implementing-idempotency
 */
const KEY_HOLDS_MS = 60 * MINUTE_MS;

export type NextStep =
  /** Send it. */
  | "send"
  /** See first whether it happened. */
  | "look"
  /** Somebody is at it, it is over, or an agent has to decide. */
  | "leave"
  | "give-up";

/** What is to be done about an action now? */
export function nextStep({ state, attempts, claimedAt }: ActionAttempt, now: Instant): NextStep {
  const since = claimedAt === null ? Infinity : now - claimedAt;
  switch (state) {
    case "queued":
      return attempts >= MOST_ATTEMPTS ? "give-up" : "send";
    case "running":
      return since >= LOST_AFTER_MS ? "look" : "leave";
    case "unanswered":
      return since >= LOOK_AFTER_MS ? "look" : "leave";
    case "unknown":
    case "done":
    case "refused":
    case "given-up":
      return "leave";
  }
}

/** Whether the key of the action still keeps it from happening twice. */
export const doesKeyHold = (createdAt: Instant, now: Instant): boolean =>
  now - createdAt <= KEY_HOLDS_MS;

/** After this one, whoever looks and can't see it asks the agent. */
export const isLastAttempt = ({ attempts }: ActionAttempt): boolean => attempts >= MOST_ATTEMPTS;
