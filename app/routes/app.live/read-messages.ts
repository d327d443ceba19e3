import type { StreamMessage } from "#app/domain/live/stream-message.ts";

/** The stream says something every 15 seconds; a computer that slept finds it silent for good. */
const SILENT_MS = 40_000;

/**
 * Hands on what the stream says, until it ends. https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream
 * Throws when it breaks off or falls silent.
 */
export async function readMessages(
  body: ReadableStream<Uint8Array>,
  hear: (message: StreamMessage) => void,
): Promise<void> {
  const text = new TextDecoder();
  let rest = "";
  const reader = body.getReader();
  const read = () => within(SILENT_MS, reader.read());
  try {
    for (let part = await read(); !part.done; part = await read()) {
      const lines = (rest + text.decode(part.value, { stream: true })).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines)
        if (line.startsWith("data: ")) hear(JSON.parse(line.slice(6)) as StreamMessage);
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

/** Throws when the work takes longer. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("no answer in time")), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
