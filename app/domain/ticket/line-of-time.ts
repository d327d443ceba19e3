/** How do the mail, notes and events of a ticket stand in one line? */
import type { EarlierThread, EventView, MessageView, ThreadEntry } from "./ticket-view.ts";

/**
 * Oldest first; of two entries at one instant the message comes first. Where messages are missing between the first and the second
 * one, what happened there is left out as well: it comes with them.
 */
export function lineOfTime(
  messages: readonly MessageView[],
  events: readonly EventView[],
  earlier: EarlierThread["earlier"],
): readonly ThreadEntry[] {
  const [first, second] = messages;
  const isMissing = ({ at }: EventView) =>
    earlier !== null && first && second ? first.at < at && at < second.at : false;
  return inOrder([...messages, ...events.filter((event) => !isMissing(event))]);
}

/**
 * A stretch before what is shown already. `from`: after the first message; `until`: before the message that the stretch was asked
 * for. Where still earlier ones are missing, what happened before the stretch's first message is left out.
 */
export function stretchOfTime(
  messages: readonly MessageView[],
  events: readonly EventView[],
  { from, until, earlier }: { from: string; until: string; earlier: EarlierThread["earlier"] },
): EarlierThread {
  const start = earlier === null ? null : (messages[0]?.at ?? until);
  const within = events.filter(
    ({ at }) => at < until && (start === null ? at > from : at >= start),
  );
  return { thread: inOrder([...messages, ...within]), earlier };
}

export function inOrder(entries: readonly ThreadEntry[]): readonly ThreadEntry[] {
  return entries.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** Entries that are shown one by one, and events that are folded into one line. */
export type ThreadPiece =
  | { readonly piece: "entry"; readonly entry: ThreadEntry }
  | { readonly piece: "folded"; readonly events: readonly EventView[] };

/** Fewer lines are read faster than they are opened. */
const FEWEST_FOLDED = 4;

/** Runs of four or more quiet events become one piece; nothing else changes its place. */
export function foldEvents(entries: readonly ThreadEntry[]): readonly ThreadPiece[] {
  const pieces: ThreadPiece[] = [];
  let run: EventView[] = [];
  const endRun = () => {
    if (run.length >= FEWEST_FOLDED) pieces.push({ piece: "folded", events: run });
    else pieces.push(...run.map((entry) => ({ piece: "entry" as const, entry })));
    run = [];
  };
  for (const entry of entries) {
    if (entry.entry === "event" && entry.isQuiet === true) {
      run.push(entry);
      continue;
    }
    endRun();
    pieces.push({ piece: "entry", entry });
  }
  endRun();
  return pieces;
}
