import { describe, expect, it } from "vitest";
import type { TicketEventDetail } from "#app/domain/ticket/event-words.ts";
import { eventsOfDetail } from "#app/domain/ticket/events-of-detail.ts";
import { fri, mon } from "#tests/unit/domain/sla/a-story.ts";
import { happened } from "./a-history.ts";

const kindsOf = (detail: TicketEventDetail) =>
  eventsOfDetail(happened(mon("10:00"), detail)).map(({ kind }) => kind);

const status = (from: "open" | "waiting" | "resolved" | "closed", to: typeof from) =>
  ({ kind: "status", from, to, by: "Ann" }) as const;

describe("an entry of a ticket's history and its clocks", () => {
  it.each([
    [status("open", "resolved"), ["resolved"]],
    [status("waiting", "closed"), ["resolved"]],
    [status("resolved", "closed"), []],
    [status("closed", "open"), ["reopened", "not-waiting"]],
    [status("resolved", "waiting"), ["reopened", "waiting"]],
    [status("open", "waiting"), ["waiting"]],
    [status("waiting", "open"), ["not-waiting"]],
  ] as const)("takes %j as %j", (detail, kinds) => {
    expect(kindsOf(detail)).toEqual(kinds);
  });

  it("leaves out what no clock follows from", () => {
    expect(kindsOf({ kind: "closed-quietly", days: 7 })).toEqual([]);
    expect(kindsOf({ kind: "reopened" })).toEqual([]);
    expect(kindsOf({ kind: "snoozed", until: "2026-05-20T09:00:00-04:00", by: "Ann" })).toEqual([]);
  });

  it("takes a ticket about a label for a task with a date", () => {
    const until = "2026-05-22T17:00:00-04:00";
    const opened = { kind: "label-unscanned", order: "#1001", days: 2, until } as const;

    expect(eventsOfDetail(happened(mon("10:00"), opened))).toEqual([
      { at: mon("10:00"), kind: "task", by: fri("17:00") },
    ]);
  });

  it("reads the instant of an own due date whatever its offset", () => {
    const set = {
      kind: "own-due",
      until: "2026-05-22T12:00:00-04:00",
      reason: "",
      by: "Ann",
    } as const;

    expect(eventsOfDetail(happened(mon("10:00"), set))).toEqual([
      { at: mon("10:00"), kind: "own-due", by: fri("12:00") },
    ]);
    expect(eventsOfDetail(happened(mon("10:00"), { ...set, until: null }))).toEqual([
      { at: mon("10:00"), kind: "own-due", by: null },
    ]);
  });
});
