import { describe, expect, it } from "vitest";
import { closeOfNextDay, unscannedAt } from "#app/domain/order/unscanned-at.ts";
import { anOpenCalendar, at } from "#tests/unit/domain/sla/a-calendar.ts";

const calendar = anOpenCalendar();

describe("when a label has been without a scan for too long", () => {
  it.each([
    ["a Tuesday at noon", "2026-05-19T12:00", "2026-05-21T17:00"],
    ["a Friday at noon", "2026-05-22T12:00", "2026-05-26T17:00"],
    ["a Saturday, which counts as the Monday", "2026-05-23T12:00", "2026-05-27T17:00"],
  ])("is at the close of the second business day after %s", (_day, labelAt, due) => {
    expect(unscannedAt(calendar, at(labelAt), 2)).toBe(at(due));
  });

  it("gives its ticket until the close of the next business day", () => {
    expect(closeOfNextDay(calendar, at("2026-05-21T18:00"))).toBe(at("2026-05-22T17:00"));
    expect(closeOfNextDay(calendar, at("2026-05-22T18:00"))).toBe(at("2026-05-25T17:00"));
  });
});
