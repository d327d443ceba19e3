/** Several changes at once are one reload. */
const GATHER_MS = 250;
/** A busy hour reloads a page this often at the most. */
const BETWEEN_MS = 1_500;
/**
 * The router gives up a load for a newer one and leaves what it loaded for at "loading", so that a load may never be seen to end:
 * https://reactrouter.com/6.30.1/hooks/use-fetcher. Each time it is asked anew the wait doubles, for a server that is only slow.
 */
const FIRST_BUSY_MS = 5_000;
const LONGEST_BUSY_MS = 80_000;

export type Reloads = {
  readonly ask: () => void;
  /** While the page loads anyway nothing is asked for; after it once, if there was something, or if it never seems to end. */
  readonly setBusy: (busy: boolean) => void;
  /** While nobody looks at the page nothing is loaded; then once, if there was something. */
  readonly setHidden: (hidden: boolean) => void;
  readonly stop: () => void;
};

/** Reloads a page when it is told that something changed: soon, seldom, and never for nobody. `now`: milliseconds that pass. */
export function gatherReloads(reload: () => void, now: () => number): Reloads {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;
  let patienceMs = FIRST_BUSY_MS;
  let lastAt = Number.NEGATIVE_INFINITY;
  let isWanted = false;
  let isBusy = false;
  let isHidden = false;
  const run = () => {
    timer = undefined;
    if (isBusy || isHidden) return;
    isWanted = false;
    lastAt = now();
    reload();
  };
  const plan = () => {
    if (!isWanted || isBusy || isHidden || timer !== undefined) return;
    timer = setTimeout(run, Math.max(GATHER_MS, lastAt + BETWEEN_MS - now()));
  };
  const wait = () => {
    patience = setTimeout(() => {
      patienceMs = Math.min(2 * patienceMs, LONGEST_BUSY_MS);
      isBusy = false;
      isWanted = true;
      plan();
      wait();
    }, patienceMs);
  };
  return {
    ask: () => {
      isWanted = true;
      plan();
    },
    setBusy: (busy) => {
      isBusy = busy;
      clearTimeout(patience);
      if (busy) wait();
      else patienceMs = FIRST_BUSY_MS;
      plan();
    },
    setHidden: (hidden) => {
      isHidden = hidden;
      plan();
    },
    stop: () => {
      clearTimeout(timer);
      clearTimeout(patience);
    },
  };
}
