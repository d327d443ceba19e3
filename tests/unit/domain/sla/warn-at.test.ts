import { describe, expect, it } from "vitest";
import { warnAts } from "#app/domain/sla/warn-at.ts";
import { anOpenCalendar } from "./a-calendar.ts";
import { fri, mon, nextMon, nextTue, sat, thu, timeOn, tue, wed } from "./a-story.ts";

const unpaused = { pausedMs: 0, resumedAt: null };

describe("the warnings before a due instant", () => {
  it.each([
    // 16 open hours: 12 have passed on Tuesday, one is left on Wednesday
    ["of two business days", mon("10:00"), wed("10:00"), [tue("14:00"), wed("09:00")]],
    ["of one business day", mon("10:00"), tue("10:00"), [mon("16:00"), tue("09:00")]],
    ["over the weekend", fri("16:30"), nextMon("16:30"), [nextMon("14:30"), nextMon("15:30")]],
    // read by Monday 17:00
    ["of weekend mail", sat("11:00"), nextTue("09:00"), [nextMon("15:00"), nextMon("16:00")]],
    // three quarters of 4 hours: both at once
    ["of four hours", mon("10:00"), mon("14:00"), [mon("13:00")]],
    ["of two hours", mon("10:00"), mon("12:00"), [mon("11:00"), mon("11:30")]],
    // less than an hour: there is no hour before
    ["of forty minutes", mon("10:00"), mon("10:40"), [mon("10:30")]],
    ["that lies in the night", mon("10:00"), mon("23:00"), [mon("15:15"), mon("16:00")]],
    ["between which the shop never opens", sat("10:00"), sat("20:00"), []],
    ["that had passed at the start", tue("10:00"), mon("10:00"), []],
  ])("%s", (_, startedAt, dueAt, expected) => {
    const warned = warnAts(anOpenCalendar(), { startedAt, dueAt, ...unpaused });

    expect(warned).toEqual(expected);
  });

  it("count no paused time, and come after the pause at the earliest", () => {
    // Monday 10:00 and one business day, paused Monday 11:00 to Wednesday 11:00: 7 of 8 hours are left then
    const resumed = { pausedMs: 16 * 3_600_000, resumedAt: wed("11:00") };
    const later = warnAts(anOpenCalendar(), {
      startedAt: mon("10:00"),
      dueAt: thu("10:00"),
      ...resumed,
    });
    expect(later).toEqual([wed("16:00"), thu("09:00")]);

    // Paused Tuesday 09:30, half an hour before it was due, until Thursday 12:00: both warnings are overdue
    const atOnce = warnAts(anOpenCalendar(), {
      startedAt: mon("10:00"),
      dueAt: thu("12:30"),
      pausedMs: 18.5 * 3_600_000,
      resumedAt: thu("12:00"),
    });
    expect(atOnce).toEqual([thu("12:00")]);
  });

  it("of a date hundreds of years away are not worked out", () => {
    const far = timeOn("2326-05-18")("10:00");

    expect(warnAts(anOpenCalendar(), { startedAt: mon("10:00"), dueAt: far, ...unpaused })).toEqual(
      [],
    );
  });
});
