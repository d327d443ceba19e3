/** A canary is a mail that we send to the support address ourselves. What do the last ones tell? */
import { HOUR_MS, MINUTE_MS, type Instant } from "#app/domain/shared/instant.ts";

/** Forwarding takes seconds; grey-listing hosts let a mail wait for minutes (RFC 6647 §4.1). */
export const BACK_WITHIN_MS = 30 * MINUTE_MS;

/** A sweep that runs twice in an hour sends one canary. */
export const NEXT_AFTER_MS = HOUR_MS - 10 * MINUTE_MS;

export const canaryMessageId = (token: string, receivingDomain: string): string =>
  `<canary.${token}@${receivingDomain}>`;

export type SentCanary = { readonly sentAt: Instant; readonly backAt: Instant | null };

/** Since when is the way broken: the first of the canaries that were lost in a row up to now. Null while it is open. */
export function lostSince(canaries: readonly SentCanary[], now: Instant): Instant | null {
  const judged = canaries
    .filter((one) => one.backAt !== null || now - one.sentAt > BACK_WITHIN_MS)
    .toSorted((a, b) => b.sentAt - a.sentAt);
  let since: Instant | null = null;
  for (const one of judged) {
    if (one.backAt !== null) break;
    since = one.sentAt;
  }
  return since;
}
