// Who goes first when a worker has more to do than it can: work that gives way waits for a gap, but not for ever.
const sleep = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** The queue needs a moment to hand out the next batch: a shorter pause is no gap. */
const GAP_MS = 200;
const LONGEST_WAIT_MS = 10_000;
const LOOK_AGAIN_MS = 50;

export type Traffic = {
  /** Runs work that others give way to. */
  pass: <T>(work: () => Promise<T>) => Promise<T>;
  /** Waits for a gap, ten seconds at the most. */
  quiet: () => Promise<void>;
};

export function makeTraffic(): Traffic {
  let inHand = 0;
  let lastSeen = -GAP_MS;
  return {
    async pass(work) {
      inHand += 1;
      try {
        return await work();
      } finally {
        inHand -= 1;
        lastSeen = performance.now();
      }
    },
    async quiet() {
      const until = performance.now() + LONGEST_WAIT_MS;
      const busy = () => inHand > 0 || performance.now() - lastSeen < GAP_MS;
      while (busy() && performance.now() < until) await sleep(LOOK_AGAIN_MS);
    },
  };
}
