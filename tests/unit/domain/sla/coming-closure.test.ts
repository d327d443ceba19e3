import { describe, expect, it } from "vitest";
import { instantOf } from "#app/domain/shared/instant.ts";
import { defaultCalendar, type Calendar } from "#app/domain/sla/calendar.ts";
import { comingClosure } from "#app/domain/sla/coming-closure.ts";
import { isoDateOf } from "#app/domain/sla/local-date.ts";
import { compileCalendar } from "#app/domain/sla/open-calendar.ts";

const base = defaultCalendar("UTC");
const closedOn = (closed: string[], more: Partial<Calendar> = {}) =>
  compileCalendar({ ...base, ...more, holidays: { ...base.holidays, closed } });

const at = (iso: string) => instantOf(new Date(iso));
const MONDAY = at("2026-12-14T10:00:00Z"); // Mon 14 Dec

const found = (calendar: ReturnType<typeof closedOn>, now = MONDAY) => {
  const closure = comingClosure(calendar, now);
  return (
    closure && {
      ...closure,
      from: isoDateOf(closure.from),
      to: isoDateOf(closure.to),
      closesAt: new Date(closure.closesAt).toISOString(),
      opensAt: new Date(closure.opensAt).toISOString(),
      lateUntil: new Date(closure.lateUntil).toISOString(),
    }
  );
};

describe("looking ahead to a closure", () => {
  it("finds two business days that follow each other, with the weekend after them", () => {
    // Thu 24 and Fri 25 Dec
    expect(found(closedOn(["2026-12-24", "2026-12-25"]))).toEqual({
      from: "2026-12-24",
      to: "2026-12-27",
      businessDays: 2,
      closesAt: "2026-12-23T17:00:00.000Z",
      opensAt: "2026-12-28T09:00:00.000Z",
      lateUntil: "2026-12-28T17:00:00.000Z",
    });
  });

  it("counts a Friday and the Monday after it as one closure, a public holiday among them", () => {
    const holidayDates = [{ date: "2026-12-21", name: "Feast", region: "XX" }]; // Mon
    const closure = found(closedOn(["2026-12-18"], { holidayDates })); // Fri

    expect(closure).toMatchObject({ from: "2026-12-18", to: "2026-12-21", businessDays: 2 });
  });

  it("is silent of a single day, of ordinary weekends, and of what lies more than two weeks ahead", () => {
    expect(found(closedOn(["2026-12-24"]))).toBeNull();
    expect(found(closedOn([]))).toBeNull();
    expect(found(closedOn(["2026-12-29", "2026-12-30"]))).toBeNull(); // 15 days ahead
    expect(found(closedOn(["2026-12-28", "2026-12-29"]))?.from).toBe("2026-12-28");
  });

  it("passes over a single day to the closure after it", () => {
    expect(found(closedOn(["2026-12-16", "2026-12-22", "2026-12-23"]))?.from).toBe("2026-12-22");
  });

  it("knows where a closure began that goes on", () => {
    const calendar = closedOn(["2026-12-10", "2026-12-11", "2026-12-14", "2026-12-15"]); // Thu to Tue

    expect(found(calendar)).toMatchObject({ from: "2026-12-10", businessDays: 4 });
  });
});
