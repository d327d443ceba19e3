import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldEvents, lineOfTime, stretchOfTime } from "#app/domain/ticket/line-of-time.ts";
import type { EventView, ThreadEntry } from "#app/domain/ticket/ticket-view.ts";
import { aMessage } from "#tests/unit/ui/sample-screens.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 15, minute)).toISOString();
const mail = (minute: number) => aMessage({ messageId: `m${minute}`, at: at(minute) });
const event = (minute: number, isQuiet = true): EventView => ({
  entry: "event",
  eventId: `e${minute}`,
  at: at(minute),
  words: `Something at ${minute}`,
  isQuiet,
});
const idOf = (entry: ThreadEntry) => (entry.entry === "event" ? entry.eventId : entry.messageId);

describe("a ticket's line of time", () => {
  it("has mail and events in the order in which they happened", () => {
    const line = lineOfTime([mail(1), mail(5)], [event(7), event(1), event(3)], null);

    expect(line.map(idOf)).toEqual(["m1", "e1", "e3", "m5", "e7"]);
  });

  it("leaves out what happened among messages that are not here", () => {
    const earlier = { count: 9, before: "m50" };

    const line = lineOfTime([mail(1), mail(50)], [event(1), event(3), event(51)], earlier);

    expect(line.map(idOf)).toEqual(["m1", "e1", "m50", "e51"]);
  });

  it("gets back each event once, with the stretch of messages that it stands among", () => {
    const events = [event(1), event(3), event(12), event(20), event(30), event(51)];
    const ends = { from: at(1), until: at(50) };

    const later = stretchOfTime([mail(20), mail(25)], events, {
      ...ends,
      earlier: { count: 2, before: "m20" },
    });
    const first = stretchOfTime([mail(10)], events, { ...ends, until: at(20), earlier: null });

    expect(later.thread.map(idOf)).toEqual(["m20", "e20", "m25", "e30"]);
    expect(first.thread.map(idOf)).toEqual(["e3", "m10", "e12"]);
  });

  it("folds four quiet events in a row, and none that somebody has to see", () => {
    const shown = (entries: readonly ThreadEntry[]) =>
      foldEvents(entries).map((piece) =>
        piece.piece === "folded" ? piece.events.length : idOf(piece.entry),
      );

    expect(shown([mail(0), event(1), event(2), event(3), mail(4)])).toHaveLength(5);
    expect(shown([mail(0), event(1), event(2), event(3), event(4)])).toEqual(["m0", 4]);
    expect(shown([event(1), event(2), event(3, false), event(4), event(5)])).toHaveLength(5);
  });

  it("loses nothing by folding", () => {
    const entries = fc.array(fc.constantFrom("mail", "quiet", "loud"), { maxLength: 30 });
    fc.assert(
      fc.property(entries, (kinds) => {
        const line = kinds.map((kind, nth) =>
          kind === "mail" ? mail(nth) : event(nth, kind === "quiet"),
        );

        const unfolded = foldEvents(line).flatMap((piece): readonly ThreadEntry[] =>
          piece.piece === "folded" ? piece.events : [piece.entry],
        );

        expect(unfolded).toEqual(line);
      }),
    );
  });
});
