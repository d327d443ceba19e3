import { postToApp } from "./post-to-app.ts";
import { readRecords, removeRecord, writeRecord } from "./record-files.ts";
import type { PostAttempt } from "./sandbox-sendgrid.ts";
import type { SigningKey } from "./signing-key.ts";

const FIRST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 5_000;

export type QueueOptions = {
  /** Path of the app's route. */
  path: string;
  key: SigningKey;
  /** How many posts may be under way at the same time. */
  atOnce: number;
  /** Where waiting posts survive a stop. */
  folder: string | undefined;
  /** True when a post that got this status is tried again. */
  triesAgain(status: number): boolean;
};

export type PostQueue = {
  connect(origin: string): void;
  /** The post is stored when this returns. */
  push(headers: Record<string, string>, body: Buffer): void;
  hold(hold: boolean): void;
  attempts(): readonly PostAttempt[];
  pending(): number;
  onIdle(listener: () => void): void;
  stop(): Promise<void>;
};

type Waiting = {
  name: string;
  headers: Record<string, string>;
  body: Buffer;
  attempt: number;
  readyAt: number;
};

/** Posts to the app in order of arrival and tries again with growing pauses until the app has taken them. */
export function openPostQueue(options: QueueOptions): PostQueue {
  const waiting: Waiting[] = stored(options.folder);
  const attempts: PostAttempt[] = [];
  const idleListeners: (() => void)[] = [];
  const underWay = new Set<Promise<void>>();
  const stopping = new AbortController();
  let origin: string | undefined;
  let held = false;
  let sequence = 0;
  let timer: NodeJS.Timeout | undefined;

  const next = (): void => {
    clearTimeout(timer);
    if (stopping.signal.aborted || origin === undefined || held) return;
    while (underWay.size < options.atOnce) {
      const index = waiting.findIndex((post) => post.readyAt <= Date.now());
      const [post] = index < 0 ? [] : waiting.splice(index, 1);
      if (post === undefined) break;
      start(post, origin);
    }
    const soonest = Math.min(...waiting.map((post) => post.readyAt));
    if (Number.isFinite(soonest) && underWay.size < options.atOnce) {
      timer = setTimeout(next, Math.max(1, soonest - Date.now()));
    }
  };

  const start = (post: Waiting, to: string): void => {
    const attempt = tryOnce(post, to).then(() => {
      underWay.delete(attempt);
      if (waiting.length + underWay.size === 0) idleListeners.forEach((listener) => listener());
      next();
    });
    underWay.add(attempt);
  };

  const tryOnce = async (post: Waiting, to: string): Promise<void> => {
    post.attempt += 1;
    const at = Date.now();
    const status = await postToApp({
      url: new URL(options.path, to),
      headers: { ...post.headers, ...options.key.headersFor(post.body, at) },
      body: post.body,
      signal: stopping.signal,
    });
    if (stopping.signal.aborted && status === 0) {
      waiting.push(post);
      return;
    }
    attempts.push({ at, status, attempt: post.attempt });
    if (options.triesAgain(status)) {
      const pause = Math.min(FIRST_WAIT_MS * 2 ** (post.attempt - 1), LONGEST_WAIT_MS);
      post.readyAt = Date.now() + pause;
      waiting.push(post);
    } else if (options.folder !== undefined) {
      removeRecord(options.folder, post.name);
    }
  };

  return {
    connect(to) {
      origin = to;
      next();
    },
    push(headers, body) {
      sequence += 1;
      const name = `${Date.now()}-${String(sequence).padStart(8, "0")}`;
      if (options.folder !== undefined) writeRecord(options.folder, name, { headers }, body);
      waiting.push({ name, headers, body, attempt: 0, readyAt: 0 });
      next();
    },
    hold(hold) {
      held = hold;
      next();
    },
    attempts: () => attempts,
    pending: () => waiting.length + underWay.size,
    onIdle: (listener) => idleListeners.push(listener),
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await Promise.all(underWay);
    },
  };
}

const stored = (folder: string | undefined): Waiting[] =>
  folder === undefined
    ? []
    : readRecords<{ headers: Record<string, string> }>(folder).map(({ name, meta, bytes }) => ({
        name,
        headers: meta.headers,
        body: bytes,
        attempt: 0,
        readyAt: 0,
      }));
