import { describe, expect, it } from "vitest";
import { isOwed, ticketDue } from "#app/domain/ticket/ticket-due.ts";
import { anOpenCalendar } from "#tests/unit/domain/sla/a-calendar.ts";
import { fri, mon, thu, tue, wed } from "#tests/unit/domain/sla/a-story.ts";
import { aClock } from "./a-clock.ts";

const given = { alerts: [], snoozedUntil: null, calendar: anOpenCalendar() };

describe("what the inbox shows of a ticket's clocks", () => {
  it("is the one that is due first of those that are still owed, late ones included", () => {
    const late = aClock({ state: "missed", missedAt: wed("10:00") });
    const resolution = aClock({ key: "r", kind: "resolution", dueAt: thu("10:00") });
    const met = aClock({ key: "met", dueAt: mon("12:00"), state: "met", metAt: mon("11:00") });
    const cancelled = aClock({ key: "c", dueAt: mon("12:00"), cancelledAt: mon("11:00") });

    expect(ticketDue([resolution, met, late, cancelled], given)).toEqual({
      dueKind: "first-reply",
      dueAt: wed("10:00"),
      readBy: wed("10:00"),
      warnAt: tue("14:00"),
      alertAt: tue("14:00"),
    });
  });

  it("is nothing when all are met, and nothing is due of one that is paused", () => {
    const nothing = { dueKind: null, dueAt: null, readBy: null, warnAt: null, alertAt: null };
    const paused = aClock({ state: "paused", dueAt: null, readBy: null, warnAts: [] });

    expect(ticketDue([], given)).toEqual(nothing);
    expect(ticketDue([paused], given)).toEqual(nothing);
    expect(ticketDue([aClock({ state: "met", metAt: tue("10:00") })], given)).toEqual(nothing);
  });

  it("is amber from the due instant on where there is too little time for a warning", () => {
    expect(ticketDue([aClock({ warnAts: [] })], given).warnAt).toBe(wed("10:00"));
  });

  it("asks for attention when a snooze ends, also when nothing is owed", () => {
    expect(ticketDue([], { ...given, snoozedUntil: fri("09:00") }).alertAt).toBe(fri("09:00"));
  });

  it("owes what is neither met nor cancelled", () => {
    expect([
      isOwed(aClock()),
      isOwed(aClock({ metAt: tue("10:00") })),
      isOwed(aClock({ cancelledAt: tue("10:00") })),
    ]).toEqual([true, false, false]);
  });
});
