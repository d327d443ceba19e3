/** What of a ticket's thread is on the page: what came with it, and what was asked for since. */
import { inOrder } from "./line-of-time.ts";
import type { EarlierMessages, EarlierThread, ThreadEntry, TicketView } from "./ticket-view.ts";

export type KnownThread = {
  readonly ticketId: string;
  /** What merges and splits did so far: after another one, messages may be elsewhere. */
  readonly moves: string;
  /** All of it, oldest first. */
  readonly entries: readonly ThreadEntry[];
  /** Messages after the first one that are not here. */
  readonly earlier: EarlierMessages | null;
};

type Arrived = Pick<TicketView, "ticketId" | "thread" | "earlier" | "moves">;

/**
 * The page's own data came, for the first time or anew. What was asked for before stays where it still joins on; what the page shows
 * now is as it is now.
 */
export function withArrived(known: KnownThread | null, arrived: Arrived): KnownThread {
  const { ticketId, thread } = arrived;
  const earlier = arrived.earlier ?? null;
  const moves = arrived.moves.map(({ moveId, undoable }) => `${moveId} ${undoable}`).join();
  const fresh: KnownThread = { ticketId, moves, entries: thread, earlier };
  const start = startOf(thread);
  if (known?.ticketId !== ticketId || known.moves !== moves || earlier === null || start === null)
    return fresh;
  const here = new Set(thread.map(idOf));
  const kept = known.entries.filter((entry) => entry.at < start.at && !here.has(idOf(entry)));
  const keptMessages = kept.filter((entry) => entry.entry === "message");
  const oldest = keptMessages[0];
  const left = earlier.count - keptMessages.length;
  // More came in than a page brings along while nobody looked: what was known has a gap before it.
  if (!oldest || left < 0 || (left > 0 && known.earlier === null)) return fresh;
  return {
    ...fresh,
    entries: inOrder([...kept, ...thread]),
    earlier: left === 0 ? null : { count: left, before: oldest.messageId },
  };
}

/** Somebody asked for what stands before. */
export function withEarlier(known: KnownThread, stretch: EarlierThread): KnownThread {
  const here = new Set(known.entries.map(idOf));
  const fresh = stretch.thread.filter((entry) => !here.has(idOf(entry)));
  return { ...known, entries: inOrder([...fresh, ...known.entries]), earlier: stretch.earlier };
}

/** The first of the newest messages: before it something may be missing. */
function startOf(thread: readonly ThreadEntry[]): ThreadEntry | null {
  return thread.filter((entry) => entry.entry === "message")[1] ?? null;
}

const idOf = (entry: ThreadEntry): string =>
  entry.entry === "event" ? entry.eventId : entry.messageId;
