import type { LiveChange } from "#app/domain/live/live-change.ts";
import type { StreamMessage } from "#app/domain/live/stream-message.ts";
import { shareStream, type SharedUse } from "./share-stream.ts";

/** What pages of this document hear of; "missed": nobody knows what happened meanwhile. */
export type LiveEvent = LiveChange | { readonly kind: "missed" };

/** Who has been away longer loads anew. */
const MOST_REMEMBERED = 200;
/** A computer that slept shows old times, also where nothing else changed. */
const SLEPT_MS = 20_000;

export type LiveSource = {
  /** `position`: from before the page's data was loaded. */
  readonly begin: (use: SourceUse) => void;
  /** Stops the stream, and goes on later where it stood. */
  readonly pause: () => void;
  readonly resume: () => void;
  readonly hurry: () => void;
  readonly subscribe: (hear: (event: LiveEvent) => void) => () => void;
  /** The data of the next page is loaded from now on. */
  readonly mark: () => void;
  readonly sinceMark: () => readonly LiveEvent[];
  readonly watchState: (changed: () => void) => () => void;
  /** Null: not known yet. */
  readonly connected: () => boolean | null;
};

export type SourceUse = Pick<SharedUse, "tabId" | "tabs"> & {
  readonly position: string | null;
  readonly keep: (
    use: Parameters<SharedUse["keep"]>[0] & { readonly position: () => string | null },
  ) => ReturnType<SharedUse["keep"]>;
  /** Milliseconds that pass, from any beginning. */
  readonly elapsed: () => number;
};

/** `event` null: a place at which nothing happened here. */
type Remembered = { readonly position: string | null; readonly event: LiveEvent | null };

/** One for a document: all of its pages hear of the same changes, each of them once. */
export function makeLiveSource(): LiveSource {
  const listeners = new Set<(event: LiveEvent) => void>();
  const watchers = new Set<() => void>();
  let heard: Remembered[] = [];
  let marked = 0;
  let use: SourceUse | null = null;
  let position: string | null = null;
  let connected: boolean | null = null;
  let shared: ReturnType<typeof shareStream> | null = null;
  let clock: { readonly server: number; readonly elapsed: number } | null = null;

  const remember = (event: LiveEvent | null, at: string | null) => {
    heard.push({ position: at, event });
    if (heard.length > MOST_REMEMBERED) {
      heard = heard.slice(1);
      marked = Math.max(0, marked - 1);
    }
  };
  const tell = (event: LiveEvent, at: string | null) => {
    remember(event, at);
    for (const listener of listeners) listener(event);
  };
  const hear = (message: StreamMessage) => {
    if (message.kind === "change") {
      if (!heard.some((one) => one.position === message.position))
        tell(message.change, message.position);
    } else if (message.kind === "missed" || (message.kind === "hello" && message.missed))
      tell({ kind: "missed" }, null);
    else if (message.kind === "hello" && hasSlept(message.now)) tell({ kind: "missed" }, null);
    if (message.kind === "beat" && message.position !== position) remember(null, message.position);
    if (message.kind === "hello") clock = { server: message.now, elapsed: use?.elapsed() ?? 0 };
    position = message.position;
  };
  const hasSlept = (now: number): boolean =>
    clock !== null &&
    use !== null &&
    now - clock.server - (use.elapsed() - clock.elapsed) > SLEPT_MS;
  const since = (from: string): readonly StreamMessage[] | null => {
    if (from === position) return [];
    const place = heard.findIndex((one) => one.position === from);
    if (place < 0) return null;
    const after: StreamMessage[] = [];
    for (const { position: at, event } of heard.slice(place + 1)) {
      if (event?.kind === "missed" || at === null) return null;
      after.push(
        event === null
          ? { kind: "beat", position: at }
          : { kind: "change", position: at, change: event },
      );
    }
    return after;
  };
  const resume = () => {
    if (use === null || shared !== null) return;
    const { keep, ...given } = use;
    shared = shareStream({
      ...given,
      position: () => position,
      hear,
      tell: (now) => {
        connected = now;
        for (const changed of watchers) changed();
      },
      keep: (told) => keep({ ...told, position: () => position }),
      since,
    });
  };
  return {
    begin: (given) => {
      use = given;
      position = given.position;
      resume();
    },
    resume,
    pause: () => {
      shared?.stop();
      shared = null;
    },
    hurry: () => shared?.hurry(),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    mark: () => {
      marked = heard.length;
    },
    sinceMark: () => heard.slice(marked).flatMap(({ event }) => event ?? []),
    watchState: (changed) => {
      watchers.add(changed);
      return () => void watchers.delete(changed);
    },
    connected: () => connected,
  };
}
