import type { StreamMessage } from "#app/domain/live/stream-message.ts";
import type { LiveChange } from "#app/domain/live/live-change.ts";

/** One stream as a page opens it, with the server's end in the test's hand. */
export type OpenedStream = {
  readonly signal: AbortSignal;
  readonly say: (...messages: readonly StreamMessage[]) => void;
  /** Bytes as they come, whole lines or not. */
  readonly write: (text: string) => void;
  readonly end: () => void;
  readonly breakOff: () => void;
};

const BEAT_MS = 15_000;

/** A server that answers with streams, or with what it is told to fail with. Its streams say something now and then, unless `silent`. */
export function aStreamServer({ silent = false } = {}) {
  const opened: OpenedStream[] = [];
  let trouble: (() => Error) | null = null;
  return {
    opened,
    newest: (): OpenedStream => {
      const stream = opened.at(-1);
      if (!stream) throw new Error("no stream was opened");
      return stream;
    },
    failWith: (made: (() => Error) | null) => {
      trouble = made;
    },
    open: (signal: AbortSignal): Promise<ReadableStream<Uint8Array>> => {
      if (trouble) return Promise.reject(trouble());
      const { body, stream } = aStream(signal, silent);
      opened.push(stream);
      return Promise.resolve(body);
    },
  };
}

function aStream(signal: AbortSignal, silent: boolean) {
  const text = new TextEncoder();
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  const body = new ReadableStream<Uint8Array>({
    start: (made) => {
      controller = made;
    },
  });
  const timer = silent ? undefined : setInterval(() => write(": still here\n\n"), BEAT_MS);
  signal.addEventListener("abort", () => {
    clearInterval(timer);
    try {
      controller?.error(new Error("aborted"));
    } catch {
      // It had ended before.
    }
  });
  const write = (words: string) => controller?.enqueue(text.encode(words));
  const stream: OpenedStream = {
    signal,
    write,
    say: (...messages) => {
      for (const message of messages) write(`data: ${JSON.stringify(message)}\n\n`);
    },
    end: () => {
      clearInterval(timer);
      controller?.close();
    },
    breakOff: () => {
      clearInterval(timer);
      controller?.error(new Error("the network is gone"));
    },
  };
  return { body, stream };
}

export const RENEW_AFTER_MS = 50_000;

export const hello = (position: string | null, changes: { missed?: boolean; now?: number } = {}) =>
  ({
    kind: "hello",
    position,
    missed: changes.missed ?? false,
    now: changes.now ?? 0,
    renewAfterMs: RENEW_AFTER_MS,
  }) as const satisfies StreamMessage;

export const ticketChanged = (position: string, ticketId = "t1") =>
  ({
    kind: "change",
    position,
    change: { kind: "ticket", ticketId, part: "mail" } satisfies LiveChange,
  }) as const satisfies StreamMessage;

export const beat = (position: string) =>
  ({ kind: "beat", position }) as const satisfies StreamMessage;
