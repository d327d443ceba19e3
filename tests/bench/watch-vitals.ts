/** What one document of the app took. Times in milliseconds. */
export type Vitals = {
  /** When the largest thing on it was painted, from the start of its navigation. https://web.dev/articles/lcp */
  readonly lcpMs: number;
  /** From the press of a key or button until the next picture, the longest of all. https://web.dev/articles/inp */
  readonly inpMs: number;
  /** How much of it moved by itself, in the worst window of five seconds. https://web.dev/articles/cls */
  readonly cls: number;
};

type Watched = typeof globalThis & { loupeVitals?: () => Vitals };

/** Runs in every frame before its own scripts. */
export function watchVitals(): void {
  const SESSION_MS = 5_000;
  const GAP_MS = 1_000;
  const SHORTEST_MS = 16;
  const vitals = { lcpMs: 0, inpMs: 0, cls: 0 };
  const shifts = { first: 0, last: 0, sum: 0 };
  const watch = (
    options: PerformanceObserverInit & { durationThreshold?: number },
    take: (entry: PerformanceEntry) => void,
  ): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      buffered: true,
      ...options,
    });
  watch({ type: "largest-contentful-paint" }, ({ startTime }) => {
    vitals.lcpMs = startTime;
  });
  watch({ type: "event", durationThreshold: SHORTEST_MS }, (entry) => {
    const { interactionId = 0 } = entry as PerformanceEventTiming & { interactionId?: number };
    if (interactionId > 0) vitals.inpMs = Math.max(vitals.inpMs, entry.duration);
  });
  watch({ type: "layout-shift" }, (entry) => {
    const { value, hadRecentInput, startTime } = entry as PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    };
    if (hadRecentInput) return;
    const goesOn = startTime - shifts.last < GAP_MS && startTime - shifts.first < SESSION_MS;
    if (!goesOn) Object.assign(shifts, { first: startTime, sum: 0 });
    shifts.last = startTime;
    shifts.sum += value;
    vitals.cls = Math.max(vitals.cls, shifts.sum);
  });
  (globalThis as Watched).loupeVitals = () => ({ ...vitals });
}

/** Asked in a frame in which `watchVitals` ran. */
export function readVitals(): Vitals {
  const read = (globalThis as Watched).loupeVitals;
  if (!read) throw new Error("Nothing was watched here.");
  return read();
}
