// What one open page hears of its shop, as server-sent events.
import { hears } from "#app/domain/live/live-change.ts";
import type { StreamMessage } from "#app/domain/live/stream-message.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import type { ChangeListener, Told } from "./change-listener.ts";

const BEAT_MS = 15_000;
/** Session tokens live for a minute: the page asks anew, with a fresh one, before that is over. */
const STREAM_MS = 60_000;
const RENEW_AFTER_MS = 50_000;
/** Who does not read what is sent to them connects anew later, and is told what they missed. */
const MOST_UNREAD = 200;
/** A person with many windows has one stream for all of them, or one for each where the browser keeps them apart. */
const MOST_OF_ONE_MEMBER = 24;

export type StreamAsked = {
  /** The position that the page came with. */
  readonly since: string | null;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The page has gone: the server's adapter cancels no stream by itself. */
  readonly gone: AbortSignal;
};

/** The changes of all shops. */
export type HeardChanges = {
  /** The returned function ends it. */
  readonly subscribe: (shopId: ShopId, listener: ChangeListener) => () => void;
  /** Where in the row of changes this process stands; null while it hears nothing. */
  readonly position: () => string | null;
  /** What this shop heard after a position, of this process or another; "missed" when that is not known any more. */
  readonly since: (shopId: ShopId, position: string) => readonly Told[] | "missed";
};

export type StreamVisitor = { readonly shopId: ShopId; readonly memberId: MemberId };

/** What this process streams to whom. */
const open = new Map<string, number>();

/** Null when this member has more streams open than a person needs. */
export function openChangeStream(
  changes: HeardChanges,
  { shopId, memberId }: StreamVisitor,
  { since, now, gone }: StreamAsked,
): ReadableStream<Uint8Array> | null {
  const who = `${shopId} ${memberId}`;
  if ((open.get(who) ?? 0) >= MOST_OF_ONE_MEMBER) return null;
  open.set(who, (open.get(who) ?? 0) + 1);
  const text = new TextEncoder();
  let end = () => {};
  return new ReadableStream<Uint8Array>({
    start(controller) {
      let isOver = false;
      const close = () => {
        if (isOver) return;
        end();
        controller.close();
      };
      const send = (message: StreamMessage) => {
        if (isOver) return;
        controller.enqueue(text.encode(`data: ${JSON.stringify(message)}\n\n`));
        if ((controller.desiredSize ?? 0) < -MOST_UNREAD) close();
      };
      // Nothing is told between the two: both happen at once.
      const before = since === null ? "missed" : changes.since(shopId, since);
      const unsubscribe = changes.subscribe(shopId, (told) => {
        if (told === "missed") send({ kind: "missed", position: changes.position() });
        else if (told.change.kind === "access") {
          if (told.change.memberId === null || told.change.memberId === memberId) close();
        } else if (hears(told.change, memberId)) send({ kind: "change", ...told });
      });
      const beat = setInterval(() => send({ kind: "beat", position: changes.position() }), BEAT_MS);
      const over = setTimeout(close, STREAM_MS);
      end = () => {
        if (isOver) return;
        isOver = true;
        unsubscribe();
        clearInterval(beat);
        clearTimeout(over);
        gone.removeEventListener("abort", close);
        const left = (open.get(who) ?? 1) - 1;
        if (left === 0) open.delete(who);
        else open.set(who, left);
      };
      gone.addEventListener("abort", close);
      const missed = before === "missed";
      const position = missed ? changes.position() : since;
      send({ kind: "hello", position, missed, now, renewAfterMs: RENEW_AFTER_MS });
      for (const told of missed ? [] : before)
        // Who was here then may be gone by now: the page asks for that anew.
        if (told.change.kind !== "presence" && hears(told.change, memberId))
          send({ kind: "change", ...told });
    },
    cancel: () => end(),
  });
}
