import { DAY_MS, HOUR_MS, type Instant } from "#app/domain/shared/instant.ts";

/** Since when are orders that changed at Shopify compared with ours? */

/** Shopify's search lags behind its writes, and its clock may differ from ours. */
const OVERLAP_MS = HOUR_MS;
/** What changed before was read when its ticket was linked. */
const FIRST_MS = 7 * DAY_MS;

export type LastCompared = {
  /** By Shopify's clock; null when they never were. */
  readonly changedUpTo: Instant | null;
  readonly installedAt: Instant;
  readonly now: Instant;
};

/** A little before the last time; the first time since the app was installed, a week at most. */
export const compareFrom = ({ changedUpTo, installedAt, now }: LastCompared): Instant =>
  ((changedUpTo ?? Math.max(installedAt, now - FIRST_MS)) - OVERLAP_MS) as Instant;
