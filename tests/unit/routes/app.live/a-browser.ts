import { keepStream } from "#app/routes/app.live/keep-stream.ts";
import {
  makeLiveSource,
  type LiveEvent,
  type LiveSource,
} from "#app/routes/app.live/live-source.ts";
import type { Tabs, TabWords } from "#app/routes/app.live/share-stream.ts";
import { aStreamServer } from "./a-stream.ts";

type Listener = { readonly tab: number; readonly hear: (words: TabWords) => void };
type Waiting = {
  readonly take: (lead: { release: () => void }) => void;
  readonly signal: AbortSignal;
};

/** A browser whose tabs share one lock and one channel, as those of one member do. */
export function aBrowser() {
  const listeners = new Set<Listener>();
  const waiting: Waiting[] = [];
  let isLed = false;
  let count = 0;
  const next = () => {
    const first = waiting.shift();
    isLed = first !== undefined;
    if (first?.signal.aborted) next();
    else first?.take({ release: next });
  };
  return {
    /** What a tab has of it; `frozen`: it hears nothing and says nothing. */
    tabs: (frozen: { is: boolean } = { is: false }): Tabs => {
      count += 1;
      const tab = count;
      return {
        say: (words) => {
          if (frozen.is) return;
          for (const listener of listeners) if (listener.tab !== tab) listener.hear(words);
        },
        listen: (hear) => {
          const listener = { tab, hear: (words: TabWords) => void (frozen.is || hear(words)) };
          listeners.add(listener);
          return () => void listeners.delete(listener);
        },
        lead: (signal) =>
          new Promise((take, reject) => {
            signal.addEventListener("abort", () => reject(new Error("aborted")));
            waiting.push({ take, signal });
            if (!isLed) next();
          }),
      };
    },
  };
}

export type Tab = {
  readonly source: LiveSource;
  readonly server: ReturnType<typeof aStreamServer>;
  readonly events: readonly LiveEvent[];
  /** Lets the computer sleep: time goes on elsewhere, and not here. */
  readonly sleep: (ms: number) => void;
};

/** A tab with a page that came with this position. */
export function aTab(tabs: Tabs | null, position: string | null = "1.0"): Tab {
  const server = aStreamServer();
  const source = makeLiveSource();
  const events: LiveEvent[] = [];
  let slept = 0;
  source.subscribe((event) => void events.push(event));
  source.begin({
    position,
    tabId: crypto.randomUUID(),
    tabs,
    elapsed: () => Date.now() - slept,
    keep: (use) =>
      keepStream({
        ...use,
        open: server.open,
        refused: () => undefined,
        random: () => 1,
      }),
  });
  return { source, server, events, sleep: (ms) => void (slept += ms) };
}
