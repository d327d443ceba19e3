/** Where nothing is painted, as in a tab in the background. */
const AT_THE_LATEST_MS = 100;

export type AfterPaint = {
  /** Runs once after the next picture, however often it is asked for until then. */
  readonly soon: () => void;
  /** Runs at once what was asked for; nothing where nothing was. */
  readonly now: () => void;
  /** What was asked for is not wanted any more. */
  readonly drop: () => void;
};

/** Work that need not be seen in the same picture as the letter that set it off: https://web.dev/articles/optimize-inp */
export function afterPaint(run: () => void): AfterPaint {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAsked = false;
  const drop = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    isAsked = false;
  };
  const now = () => {
    if (!isAsked) return;
    drop();
    run();
  };
  return {
    soon: () => {
      if (isAsked) return;
      isAsked = true;
      timer = setTimeout(now, AT_THE_LATEST_MS);
      frame = requestAnimationFrame(() => {
        clearTimeout(timer);
        timer = setTimeout(now, 0);
      });
    },
    now,
    drop,
  };
}
