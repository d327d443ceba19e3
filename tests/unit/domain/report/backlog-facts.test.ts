import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backlogFacts } from "#app/domain/report/backlog-facts.ts";
import { alwaysOpen, anEvent, aRecord, minute } from "./a-ticket-record.ts";

type Record = Parameters<typeof aRecord>[0];

const factsOf = (record: Record) =>
  backlogFacts(aRecord(record), alwaysOpen).map(({ figure, at, value }) => [
    figure,
    Math.round((at - minute(0)) / 60_000),
    ...(value === null ? [] : [value]),
  ]);

const status = (to: string, at: number, more = {}) =>
  anEvent({ kind: "status", to, at: minute(at), ...more });

describe("when a ticket was on the desk", () => {
  it("is from its opening on, until somebody says done", () => {
    expect(factsOf({})).toEqual([
      ["opened", 0],
      ["backlog-in", 0],
    ]);
    expect(factsOf({ isDone: true, events: [status("resolved", 60)] })).toEqual([
      ["opened", 0],
      ["backlog-in", 0],
      ["backlog-out", 60],
      ["time:resolution", 0, 60],
      ["time:total", 0, 60],
    ]);
  });

  it("goes on when the customer writes again: the first time stays, the whole one grows", () => {
    const events = [
      status("resolved", 60),
      anEvent({ kind: "reopened", at: minute(90) }),
      status("closed", 100),
    ];

    expect(factsOf({ isDone: true, events })).toContainEqual(["time:resolution", 0, 60]);
    expect(factsOf({ isDone: true, events })).toContainEqual(["time:total", 0, 70]);
    expect(factsOf({ events: events.slice(0, 2) }).map(([figure]) => figure)).not.toContain(
      "time:total",
    );
  });

  it("takes a status that was undone as though it had not been", () => {
    const events = [status("resolved", 60), status("open", 61, { isTakenBack: true })];

    expect(factsOf({ events })).toEqual([
      ["opened", 0],
      ["backlog-in", 0],
    ]);
  });

  it("ends with spam and with a merge, which are no tickets of their own", () => {
    expect(factsOf({ isSpam: true, events: [anEvent({ kind: "spam" })] })).toEqual([
      ["backlog-in", 0],
      ["backlog-out", 60],
    ]);
    const merged = [
      anEvent({ kind: "merged-into" }),
      anEvent({ kind: "move-undone", at: minute(70) }),
    ];
    expect(factsOf({ isMerged: true, events: merged.slice(0, 1) })).toHaveLength(2);
    expect(factsOf({ events: merged }).map(([figure]) => figure)).toEqual([
      "opened",
      "backlog-in",
      "backlog-out",
      "backlog-in",
    ]);
  });

  it("believes the ticket where no event tells of it, such as a bounce that opened it again", () => {
    const bounced = factsOf({ doneAt: minute(80), events: [status("resolved", 60)] });
    expect(bounced.at(-2)).toEqual(["backlog-in", 80]);
    expect(factsOf({ isDone: true, doneAt: minute(80) })).toContainEqual(["backlog-out", 80]);
  });

  it("is never left twice nor come onto twice in a row, whatever happened", () => {
    const kinds = fc.constantFrom("reopened", "spam", "not-spam", "merged-into", "move-undone");
    const change = fc.oneof(
      kinds.map((kind) => ({ kind, to: null })),
      fc
        .constantFrom("open", "waiting", "resolved", "closed")
        .map((to) => ({ kind: "status", to })),
    );
    fc.assert(
      fc.property(fc.array(change), fc.boolean(), fc.boolean(), (changes, isDone, isSpam) => {
        const events = changes.map((one, index) => anEvent({ ...one, at: minute(index + 1) }));
        const turns = factsOf({ events, isDone, isSpam, doneAt: minute(events.length + 1) })
          .map(([figure]) => figure)
          .filter((figure) => String(figure).startsWith("backlog"));
        const expected = turns.map((_, index) => (index % 2 === 0 ? "backlog-in" : "backlog-out"));
        expect(turns).toEqual(expected);
        expect(turns.length % 2 === 0).toBe(isDone || isSpam);
      }),
    );
  });
});
