// One connection that hears of changes, shared by all open pages of this process; it remembers the last of them for who was away.
import type { ShopId } from "#app/domain/shared/ids.ts";
import type { ChangeListener, Told } from "./change-listener.ts";
import {
  openChangeStream,
  type HeardChanges,
  type StreamAsked,
  type StreamVisitor,
} from "./change-stream.server.ts";
import { listenToChanges, type Heard, type Listening, type Mark } from "./changes.server.ts";

/** About two megabytes; more than a busy minute of many shops. */
const MOST_REMEMBERED = 20_000;
/** Who missed more than this loads anew anyway. */
const MOST_TOLD_AGAIN = 100;
const CHECK_EVERY_MS = 30_000;
const ANSWERS_WITHIN_MS = 10_000;
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 10_000;

export type ChangeHub = HeardChanges & {
  /** For one page; null when its member has more streams open than a person needs. */
  readonly stream: (
    visitor: StreamVisitor,
    asked: StreamAsked,
  ) => ReadableStream<Uint8Array> | null;
  readonly close: () => Promise<void>;
};

/** Throws when the database can't be reached; later it reconnects by itself. */
export async function openChangeHub(databaseUrl: string): Promise<ChangeHub> {
  const byShop = new Map<ShopId, Set<ChangeListener>>();
  const memory = rememberChanges();
  const hear = (heard: Heard | Mark) => {
    memory.add(heard);
    if (heard.change !== null)
      for (const tell of byShop.get(heard.shopId) ?? [])
        tell({ position: heard.position, change: heard.change });
  };
  const missed = () => {
    for (const listeners of byShop.values()) for (const tell of listeners) tell("missed");
  };
  const close = await keepListening(databaseUrl, { hear, lost: memory.forget, back: missed });
  const heard: HeardChanges = {
    subscribe(shopId, listener) {
      const listeners = byShop.get(shopId) ?? new Set();
      byShop.set(shopId, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) byShop.delete(shopId);
      };
    },
    position: memory.position,
    since: memory.since,
  };
  return {
    ...heard,
    stream: (visitor, asked) => openChangeStream(heard, visitor, asked),
    close,
  };
}

/** The last changes in the order in which the database told them. */
function rememberChanges() {
  let row: (Heard | Mark)[] = [];
  const places = new Map<string, number>();
  let dropped = 0;
  return {
    add: (heard: Heard | Mark): void => {
      places.set(heard.position, dropped + row.length);
      row.push(heard);
      if (row.length < 2 * MOST_REMEMBERED) return;
      for (const { position } of row.slice(0, MOST_REMEMBERED)) places.delete(position);
      row = row.slice(MOST_REMEMBERED);
      dropped += MOST_REMEMBERED;
    },
    forget: (): void => {
      row = [];
      places.clear();
    },
    position: (): string | null => row.at(-1)?.position ?? null,
    since: (shopId: ShopId, position: string): readonly Told[] | "missed" => {
      const place = places.get(position);
      if (place === undefined) return "missed";
      const told: Told[] = [];
      for (const heard of row.slice(place - dropped + 1)) {
        if (heard.change === null || heard.shopId !== shopId) continue;
        if (told.length === MOST_TOLD_AGAIN) return "missed";
        told.push({ position: heard.position, change: heard.change });
      }
      return told;
    },
  };
}

type Kept = {
  readonly hear: (heard: Heard | Mark) => void;
  readonly lost: () => void;
  /** Listening again, after something may have been missed. */
  readonly back: () => void;
};

/** Reconnects when the connection ends, or when it answers no more. The returned function stops it. */
async function keepListening(databaseUrl: string, kept: Kept): Promise<() => Promise<void>> {
  let isStopped = false;
  let current: Listening | null = null;
  let retry: NodeJS.Timeout | undefined;
  const lost = () => {
    current = null;
    kept.lost();
    again(FIRST_RETRY_MS);
  };
  const again = (afterMs: number) => {
    if (isStopped) return;
    // Not all processes at the same instant.
    retry = setTimeout(() => void reconnect(afterMs), afterMs * (0.5 + Math.random() / 2));
  };
  const reconnect = async (waitedMs: number) => {
    try {
      const next = await listenToChanges(databaseUrl, { hear: kept.hear, lost });
      if (isStopped) return await next.stop();
      current = next;
      kept.back();
    } catch {
      // The database is still away: the next try follows.
      again(Math.min(2 * waitedMs, LONGEST_RETRY_MS));
    }
  };
  current = await listenToChanges(databaseUrl, { hear: kept.hear, lost });
  const check = setInterval(() => {
    const checked = current;
    if (checked === null) return;
    answers(checked).catch(() => {
      // A connection that was cut without a word: its end is told late or never.
      if (current !== checked) return;
      checked.stop().catch(() => undefined);
      lost();
    });
  }, CHECK_EVERY_MS);
  check.unref();
  return async () => {
    isStopped = true;
    clearInterval(check);
    clearTimeout(retry);
    await current?.stop();
  };
}

async function answers(listening: Listening): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("the connection is silent")), ANSWERS_WITHIN_MS);
  });
  try {
    await Promise.race([listening.check(), late]);
  } finally {
    clearTimeout(timer);
  }
}
