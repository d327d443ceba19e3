import { DAY_MS, HOUR_MS, type Instant } from "#app/domain/shared/instant.ts";

/** How does it stand with a "Did you write this?" that was asked at an order's address? */

/** How long a link can be answered once it was handed to the mail provider. */
export const CONFIRMATION_OPEN_MS = 48 * HOUR_MS;

/** A customer is not to be flooded with questions about mail that somebody else keeps writing. */
export const MOST_CONFIRMATIONS = { count: 3, withinMs: DAY_MS } as const;

export type ConfirmationFacts = {
  readonly askedAt: Instant;
  /** The same as `askedAt` until the mail is handed to the provider: a link that nobody has is not open. */
  readonly expiresAt: Instant;
  readonly answer: "yes" | "no" | null;
};

export type ConfirmationState = "waiting" | "open" | "expired" | "yes" | "no";

export function confirmationState(
  { askedAt, expiresAt, answer }: ConfirmationFacts,
  now: Instant,
): ConfirmationState {
  if (answer !== null) return answer;
  if (expiresAt === askedAt) return "waiting";
  return now < expiresAt ? "open" : "expired";
}
