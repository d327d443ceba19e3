import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Instant } from "#app/domain/shared/instant.ts";
import { defaultCalendar } from "#app/domain/sla/calendar.ts";
import { compileCalendar } from "#app/domain/sla/open-calendar.ts";
import { snoozePresets } from "#app/domain/ticket/snooze-presets.ts";
import { inPlainEnglish } from "#tests/support/english.ts";
import { at, inNewYork } from "./a-state.ts";

const presetsAt = (iso: string, calendar = inNewYork) =>
  snoozePresets(calendar, at(iso)).map(({ key, words, at: when }) => [
    key,
    inPlainEnglish(words),
    new Date(when).toISOString(),
  ]);

describe("the times to which a ticket is snoozed with one click", () => {
  it("are on a Tuesday in three hours, tomorrow and next Monday at opening", () => {
    expect(presetsAt("2026-11-24T15:00:00Z")).toEqual([
      ["in-3-hours", "In 3 hours", "2026-11-24T18:00:00.000Z"],
      ["next-day", "Tomorrow at opening", "2026-11-25T14:00:00.000Z"],
      ["next-monday", "Next Monday at opening", "2026-11-30T14:00:00.000Z"],
    ]);
  });

  it("name Monday once when the weekend comes between, and on a Sunday evening", () => {
    // A Friday, and a Sunday: tomorrow is Monday.
    expect(presetsAt("2026-11-27T15:00:00Z").map(([, words]) => words)).toEqual([
      "In 3 hours",
      "Monday at opening",
    ]);
    expect(presetsAt("2026-11-29T15:00:00Z").map(([, words]) => words)).toEqual([
      "In 3 hours",
      "Tomorrow at opening",
    ]);
  });

  it("are on a Monday those of the Monday a week later", () => {
    expect(presetsAt("2026-11-23T15:00:00Z").at(-1)).toEqual([
      "next-monday",
      "Next Monday at opening",
      "2026-11-30T14:00:00.000Z",
    ]);
  });

  it("go to the next opening when Monday is a holiday", () => {
    const calendar = compileCalendar({
      ...defaultCalendar("America/New_York"),
      holidays: { regions: [], closed: ["2026-11-30"], open: [] },
    });

    // A Wednesday.
    expect(presetsAt("2026-11-25T15:00:00Z", calendar).at(-1)).toEqual([
      "next-monday",
      "Next Tuesday at opening",
      "2026-12-01T14:00:00.000Z",
    ]);
  });

  it("begin with tomorrow's opening when that is nearer than three hours", () => {
    const early = compileCalendar({
      ...defaultCalendar("America/New_York"),
      hours: { ...defaultCalendar("America/New_York").hours, wed: [["00:30", "08:00"]] },
    });

    // Tuesday 23:00 in New York.
    expect(presetsAt("2026-11-25T04:00:00Z", early).slice(0, 2)).toEqual([
      ["next-day", "Tomorrow at opening", "2026-11-25T05:30:00.000Z"],
      ["in-3-hours", "In 3 hours", "2026-11-25T07:00:00.000Z"],
    ]);
  });

  it("lie ahead, in order, and no two at one time, whenever it is", () => {
    const start = at("2026-01-01T00:00:00Z");
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 366 * 24 * 60 }), (minutes) => {
        const now = (start + minutes * 60_000) as Instant;

        const times = snoozePresets(inNewYork, now).map((preset) => preset.at);

        expect(times).toEqual([...new Set(times)].toSorted((one, other) => one - other));
        expect(Math.min(...times)).toBeGreaterThan(now);
      }),
    );
  });
});
