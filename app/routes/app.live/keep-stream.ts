import type { StreamMessage } from "#app/domain/live/stream-message.ts";
import { readMessages, within } from "./read-messages.ts";

const ANSWERS_WITHIN_MS = 15_000;
/** A server that was started again must not be asked by everybody in the same instant. */
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 15_000;

/** The server will not have this page any more, such as of a member who was blocked. */
export class StreamRefused extends Error {
  override readonly name = "StreamRefused";
}

/** The server asks to come back later. */
export class StreamLater extends Error {
  override readonly name = "StreamLater";
  readonly afterMs: number;
  constructor(afterMs: number) {
    super(`come back in ${afterMs} ms`);
    this.afterMs = afterMs;
  }
}

export type StreamUse = {
  /** Opens one stream. Throws StreamRefused, StreamLater, or whatever is wrong with the network. */
  readonly open: (signal: AbortSignal) => Promise<ReadableStream<Uint8Array>>;
  readonly hear: (message: StreamMessage) => void;
  readonly tell: (connected: boolean) => void;
  /** Called once, and then nothing more. */
  readonly refused: () => void;
  /** From 0 up to 1. */
  readonly random?: () => number;
};

export type KeptStream = {
  readonly stop: () => void;
  /** There is reason to believe that the network is back: does not wait for its turn. */
  readonly hurry: () => void;
};

/**
 * Keeps one stream open: the next one is opened before the last one ends, so that between the two nothing is late; a stream that
 * breaks off is opened anew, with a growing wait. What both of two streams say is heard twice.
 */
export function keepStream(use: StreamUse): KeptStream {
  const random = use.random ?? Math.random;
  let live: Attempt | null = null;
  let coming: Attempt | null = null;
  let failures = 0;
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void attempt(), ms);
  };
  const greet = (own: Attempt, renewAfterMs: number) => {
    live?.drop();
    live = own;
    coming = null;
    failures = 0;
    use.tell(true);
    later(renewAfterMs);
  };
  const attempt = async () => {
    coming?.drop();
    const own = makeAttempt();
    coming = own;
    const trouble = await run(own, greet, use).catch((error: unknown) => error);
    if (isStopped || own.isDropped()) return;
    own.drop();
    if (trouble instanceof StreamRefused) {
      stop();
      return use.refused();
    }
    if (live === own) {
      // It ended by itself before another one came: that alone is no reason to say so.
      live = null;
      if (coming === null) later(FIRST_RETRY_MS * (0.1 + 0.9 * random()));
      return;
    }
    coming = null;
    if (live === null) use.tell(false);
    const wait = Math.min(FIRST_RETRY_MS * 2 ** failures, LONGEST_RETRY_MS);
    failures += 1;
    later(trouble instanceof StreamLater ? trouble.afterMs : wait * (0.5 + 0.5 * random()));
  };
  const stop = () => {
    isStopped = true;
    clearTimeout(timer);
    live?.drop();
    coming?.drop();
  };
  void attempt();
  return {
    stop,
    hurry: () => {
      if (!isStopped && live === null && coming === null) later(0);
    },
  };
}

type Attempt = {
  readonly signal: AbortSignal;
  /** Its end is nobody's business any more. */
  readonly drop: () => void;
  readonly isDropped: () => boolean;
};

function makeAttempt(): Attempt {
  const controller = new AbortController();
  const { signal } = controller;
  return { signal, drop: () => controller.abort(), isDropped: () => signal.aborted };
}

async function run(
  own: Attempt,
  greet: (own: Attempt, renewAfterMs: number) => void,
  { open, hear }: StreamUse,
): Promise<void> {
  const body = await within(ANSWERS_WITHIN_MS, open(own.signal));
  await readMessages(body, (message) => {
    if (own.isDropped()) return;
    if (message.kind === "hello") greet(own, message.renewAfterMs);
    hear(message);
  });
}
