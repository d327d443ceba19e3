/** The open time of a shop in a row: when is it open next, when was it open last, when has so much open time passed? */
import type { Instant } from "#app/domain/shared/instant.ts";

/** Open intervals in order, half-open, never overlapping; two may touch. Grows at its end. */
export type OpenTime = {
  /** Adds an interval, which may overlap the last ones when daylight saving moved one of them. */
  add(openAt: number, closeAt: number): void;
  /** `at` itself when the shop is open then, else the next opening; null when it lies past the end. */
  openAtOrAfter(at: Instant): Instant | null;
  /** The end of the open time before `at`, `at` itself inside of it; null when the row begins later. */
  openUpTo(at: Instant): Instant | null;
  /** The earliest instant by which `openMs` of open time has passed since `at`; null when it lies past the end. */
  afterOpenMs(at: Instant, openMs: number): Instant | null;
  /** Open milliseconds of the row before `at`. */
  openMsBefore(at: Instant): number;
};

export function makeOpenTime(): OpenTime {
  const opens: number[] = [];
  const closes: number[] = [];
  /** Open milliseconds before each interval. */
  const before: number[] = [];

  const push = (openMsBefore: number, openAt: number, closeAt: number): void => {
    before.push(openMsBefore);
    opens.push(openAt);
    closes.push(closeAt);
  };

  /** The last interval that opens at or before `at`, or -1. */
  const lastOpening = (at: number): number => lastAtMost(opens, at);

  const passedBy = (at: number): number => {
    const index = lastOpening(at);
    if (index < 0) return 0;
    const opened = opens[index] as number;
    return (before[index] as number) + Math.min(at, closes[index] as number) - opened;
  };

  return {
    add(openAt, closeAt) {
      const last = opens.length - 1;
      if (last < 0) return push(0, openAt, closeAt);

      const [lastOpen, lastClose] = [opens[last] as number, closes[last] as number];
      if (openAt >= lastClose) {
        push((before[last] as number) + lastClose - lastOpen, openAt, closeAt);
      } else if (openAt >= lastOpen) {
        closes[last] = Math.max(lastClose, closeAt);
      } else {
        opens.pop();
        closes.pop();
        before.pop();
        this.add(openAt, closeAt);
        this.add(lastOpen, lastClose);
      }
    },

    openAtOrAfter(at) {
      const index = lastOpening(at);
      if (index >= 0 && at < (closes[index] as number)) return at;
      return (opens[index + 1] as Instant | undefined) ?? null;
    },

    openUpTo(at) {
      const index = lastOpening(at - 1);
      return index < 0 ? null : (Math.min(at, closes[index] as number) as Instant);
    },

    openMsBefore: passedBy,

    afterOpenMs(at, openMs) {
      const wanted = passedBy(at) + openMs;
      const index = lastAtMost(before, wanted - 1);
      const due = (opens[index] as number) + wanted - (before[index] as number);
      return index >= 0 && due <= (closes[index] as number) ? (due as Instant) : null;
    },
  };
}

/** The index of the last of the ascending numbers that is at most `limit`, or -1. */
function lastAtMost(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
