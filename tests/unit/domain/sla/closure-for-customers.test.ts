import { describe, expect, it } from "vitest";
import { instantOf } from "#app/domain/shared/instant.ts";
import { defaultCalendar } from "#app/domain/sla/calendar.ts";
import { closureForCustomers } from "#app/domain/sla/closure-for-customers.ts";
import { compileCalendar } from "#app/domain/sla/open-calendar.ts";

const at = (iso: string) => instantOf(new Date(iso));
const base = defaultCalendar("UTC");
const calendar = compileCalendar({
  ...base,
  holidays: { ...base.holidays, closed: ["2026-12-24", "2026-12-25"] }, // Thu and Fri
});
const MONDAY = at("2026-12-21T10:00:00Z");

describe("what a customer hears of a closure", () => {
  it("is when the shop answers again, if their answer is due after it", () => {
    expect(closureForCustomers(calendar, MONDAY, at("2026-12-28T09:00:00Z"))).toBe(
      "We are closed from Thursday 24 December to Sunday 27 December and answer from Monday 28 December on.",
    );
  });

  it("is nothing, if they get their answer before or the shop stays open", () => {
    const open = compileCalendar(base);

    expect(closureForCustomers(calendar, MONDAY, at("2026-12-23T17:00:00Z"))).toBeNull();
    expect(closureForCustomers(open, MONDAY, at("2026-12-28T09:00:00Z"))).toBeNull();
  });
});
