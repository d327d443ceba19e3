export type Timetable = {
  after(ms: number, work: () => void | Promise<void>): void;
  pending(): number;
  onIdle(listener: () => void): void;
  /** Does at once what is still due, so that nothing accepted is lost by a stop. */
  finish(): Promise<void>;
};

/** Work that is due later, which can be waited for and brought forward. */
export function openTimetable(): Timetable {
  const due = new Map<NodeJS.Timeout, () => Promise<void>>();
  const underWay = new Set<Promise<void>>();
  const idleListeners: (() => void)[] = [];

  const run = (timer: NodeJS.Timeout): void => {
    const work = due.get(timer);
    if (work === undefined) return;
    due.delete(timer);
    const running = work().finally(() => {
      underWay.delete(running);
      if (due.size + underWay.size === 0) idleListeners.forEach((listener) => listener());
    });
    underWay.add(running);
  };

  return {
    after(ms, work) {
      const timer: NodeJS.Timeout = setTimeout(() => run(timer), ms);
      due.set(timer, async () => work());
    },
    pending: () => due.size + underWay.size,
    onIdle: (listener) => idleListeners.push(listener),
    async finish() {
      for (const timer of [...due.keys()]) {
        clearTimeout(timer);
        run(timer);
      }
      await Promise.all(underWay);
    },
  };
}
