/** Several changes at once are one reload. */
const GATHER_MS = 250;
/** A busy hour reloads a page this often at the most. */
const BETWEEN_MS = 1_500;

export type Reloads = {
  readonly ask: () => void;
  /** While the page loads anyway nothing is asked for; after it once, if there was something. */
  readonly setBusy: (busy: boolean) => void;
  /** While nobody looks at the page nothing is loaded; then once, if there was something. */
  readonly setHidden: (hidden: boolean) => void;
  readonly stop: () => void;
};

/** Reloads a page when it is told that something changed: soon, seldom, and never for nobody. `now`: milliseconds that pass. */
export function gatherReloads(reload: () => void, now: () => number): Reloads {
  let timer: ReturnType<typeof setTimeout> | undefined;
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
  return {
    ask: () => {
      isWanted = true;
      plan();
    },
    setBusy: (busy) => {
      isBusy = busy;
      plan();
    },
    setHidden: (hidden) => {
      isHidden = hidden;
      plan();
    },
    stop: () => clearTimeout(timer),
  };
}
