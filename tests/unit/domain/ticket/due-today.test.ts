import { describe, expect, it } from "vitest";
import { dueTodayUntil } from "#app/domain/ticket/due-today.ts";
import { anOpenCalendar, at } from "#tests/unit/domain/sla/a-calendar.ts";

describe("what is due today", () => {
  it.each([
    ["2026-05-18T08:00", "2026-05-19T09:00"], // Monday, until Tuesday's opening
    ["2026-05-18T23:59", "2026-05-19T09:00"], // Monday, just before midnight
    ["2026-05-19T00:00", "2026-05-20T09:00"], // Tuesday begins
    ["2026-05-22T12:00", "2026-05-25T09:00"], // Friday, until Monday's opening
    ["2026-05-23T12:00", "2026-05-25T09:00"], // Saturday
  ])("at %s reaches to %s", (now, until) => {
    expect(dueTodayUntil(anOpenCalendar(), at(now))).toBe(at(until));
  });

  it("is what people read as today, and not what they read as the next day", () => {
    const calendar = anOpenCalendar();
    const until = dueTodayUntil(calendar, at("2026-05-18T12:00")); // Monday

    expect(calendar.openUpTo(until)).toBe(at("2026-05-18T17:00"));
  });
});
