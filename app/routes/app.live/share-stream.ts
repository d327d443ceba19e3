import type { StreamMessage } from "#app/domain/live/stream-message.ts";
import type { KeptStream } from "./keep-stream.ts";

/** Tabs answer each other at once; a tab that leads and says nothing is frozen. */
const WELCOME_WITHIN_MS = 2_000;
/** The leading tab passes on the server's beat, every 15 seconds. */
const SILENT_MS = 40_000;

/** What tabs of one member say to each other. */
export type TabWords =
  | { readonly kind: "hi"; readonly tabId: string; readonly position: string | null }
  /** To one tab: what it missed, or null where the leading tab does not know. */
  | {
      readonly kind: "welcome";
      readonly tabId: string;
      readonly connected: boolean;
      readonly messages: readonly StreamMessage[] | null;
      readonly position: string | null;
    }
  | { readonly kind: "heard"; readonly message: StreamMessage }
  | { readonly kind: "connected"; readonly connected: boolean };

export type Tabs = {
  readonly say: (words: TabWords) => void;
  readonly listen: (hear: (words: TabWords) => void) => () => void;
  /** Resolves when this tab leads; it does until `release` is called. Rejects where the browser has no locks for this page. */
  readonly lead: (signal: AbortSignal) => Promise<{ readonly release: () => void }>;
};

export type SharedUse = {
  readonly tabId: string;
  /** Null where the browser keeps tabs apart: each has a stream of its own. */
  readonly tabs: Tabs | null;
  /** The last position that this tab knows of. */
  readonly position: () => string | null;
  readonly hear: (message: StreamMessage) => void;
  readonly tell: (connected: boolean) => void;
  readonly keep: (use: {
    readonly hear: (message: StreamMessage) => void;
    readonly tell: (connected: boolean) => void;
  }) => KeptStream;
  /** What this tab heard after a position; null when it does not know any more. */
  readonly since: (position: string) => readonly StreamMessage[] | null;
};

/**
 * Hears the stream of one tab in all of them: one leads and passes on what it hears; when it goes, the next one takes over from
 * where it stood. A tab that gets no answer has a stream of its own.
 */
export function shareStream(use: SharedUse): KeptStream {
  const { tabs, tabId } = use;
  const stopped = new AbortController();
  let stream: KeptStream | null = null;
  let release = () => {};
  let isLeader = false;
  let isConnected = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const own = () => {
    clearTimeout(timer);
    stream ??= use.keep({
      hear: (message) => {
        use.hear(message);
        if (isLeader) tabs?.say({ kind: "heard", message });
      },
      tell: (connected) => {
        isConnected = connected;
        use.tell(connected);
        if (isLeader) tabs?.say({ kind: "connected", connected });
      },
    });
  };
  const expectWithin = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(own, ms);
  };
  const welcome = (to: string, position: string | null) => {
    const messages = position === null ? null : use.since(position);
    const here = use.position();
    tabs?.say({ kind: "welcome", tabId: to, connected: isConnected, messages, position: here });
  };
  const follow = (words: TabWords) => {
    if (words.kind === "hi") {
      if (isLeader) welcome(words.tabId, words.position);
      return;
    }
    if (stream !== null) return;
    if (words.kind === "welcome" && words.tabId !== tabId) return;
    expectWithin(SILENT_MS);
    if (words.kind === "heard") use.hear(words.message);
    else use.tell(words.connected);
    if (words.kind !== "welcome") return;
    for (const message of words.messages ?? []) use.hear(message);
    if (words.messages === null) use.hear({ kind: "missed", position: words.position });
  };

  if (tabs === null) own();
  else {
    const silence = tabs.listen(follow);
    stopped.signal.addEventListener("abort", silence);
    expectWithin(WELCOME_WITHIN_MS);
    tabs.say({ kind: "hi", tabId, position: use.position() });
    tabs.lead(stopped.signal).then(
      (lead) => {
        release = lead.release;
        if (stopped.signal.aborted) return release();
        isLeader = true;
        own();
      },
      () => {
        if (!stopped.signal.aborted) own();
      },
    );
  }
  return {
    stop: () => {
      clearTimeout(timer);
      stopped.abort();
      stream?.stop();
      release();
    },
    hurry: () => stream?.hurry(),
  };
}
