import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";

/** Several changes at once are one reload. */
const GATHER_MS = 250;
const RECONNECT_MS = 1_000;
/** The stream says something every 15 seconds; a computer that slept finds it silent for good. */
const SILENT_MS = 40_000;

/**
 * Keeps the page's data fresh while it is open: reloads when the ticket (null: any ticket of the shop) changes, and after
 * every connect, so that nothing is missed in between. Returns whether it is connected; null while it does not know.
 * An EventSource can't carry the session token, so the stream comes by fetch.
 */
export function useLiveUpdates(ticketId: string | null): boolean | null {
  const [connected, setConnected] = useState(lastKnown);
  const { revalidate } = useRevalidator();
  const reload = useRef(revalidate);
  reload.current = revalidate;
  useEffect(() => {
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      clearTimeout(timer);
      timer = setTimeout(() => reload.current(), GATHER_MS);
    };
    const tell = (now: boolean) => setConnected((lastKnown = now));
    void follow(ticketId, stop.signal, tell, refresh);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [ticketId]);
  return connected;
}

/** Each page connects anew; until it has, what the page before it knew holds. */
let lastKnown: boolean | null = null;

async function follow(
  ticketId: string | null,
  signal: AbortSignal,
  setConnected: (connected: boolean) => void,
  refresh: () => void,
): Promise<void> {
  while (!signal.aborted) {
    try {
      const response = await fetch("/app/live", { signal });
      if (!response.ok || !response.body) throw new Error(`the stream answered ${response.status}`);
      setConnected(true);
      // What changed between the page's own data and this moment was told to nobody.
      refresh();
      await readChanges(response.body, (changed) => {
        if (ticketId === null || changed === null || changed === "missed" || changed === ticketId)
          refresh();
      });
    } catch {
      // Offline, a restart, or the page is gone: the next turn of the loop tells.
      if (signal.aborted) return;
      setConnected(false);
      await new Promise((resolve) => setTimeout(resolve, RECONNECT_MS));
    }
  }
}

async function readChanges(
  body: ReadableStream<Uint8Array>,
  changed: (ticketId: string | null) => void,
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
        if (line.startsWith("data: "))
          changed((JSON.parse(line.slice(6)) as { ticketId: string | null }).ticketId);
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("the stream is silent")), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
