/** What lies in the middle of many times, and what is longer than nine of ten? */

/** How often there was a time of so many minutes, cut as `cutMinutes` says. */
export type Bucket = { readonly minutes: number; readonly count: number };

/**
 * The smallest time that `share` (0 to 1) of all times do not exceed: one that there was, none between two. Null where there is none.
 */
export function percentileOf(buckets: readonly Bucket[], share: number): number | null {
  const sorted = buckets.toSorted((one, other) => one.minutes - other.minutes);
  const all = sorted.reduce((sum, { count }) => sum + count, 0);
  let upTo = 0;
  for (const { minutes, count } of sorted) {
    upTo += count;
    // Of whole numbers, for a product such as 0.9 × 10 is not always 9.
    if (upTo * 1_000 >= all * Math.round(share * 1_000)) return minutes;
  }
  return null;
}

/** Below the first of each two, minutes are told apart by the second; beyond the last by `FAR`. */
export const timeSteps = [
  [400, 1],
  [1_000, 5],
  [2_000, 10],
  [4_000, 20],
  [10_000, 50],
  [20_000, 100],
] as const;
export const FAR = 250;

/** Minutes as reports tell them apart: whole ones up to 400, then cut by at most 1.3 %. Keep in step with the statement that counts them. */
export function cutMinutes(minutes: number): number {
  const [, step] = timeSteps.find(([below]) => minutes < below) ?? [0, FAR];
  return minutes - (minutes % step);
}
