import { describe, expect, it } from "vitest";
import { parkedDue, parkedDueView, parkedStanding } from "#app/domain/mail/parked-due.ts";
import { defaultTargets } from "#app/domain/sla/default-targets.ts";
import { anOpenCalendar, at } from "#tests/unit/domain/sla/a-calendar.ts";

const calendar = anOpenCalendar();

describe("mail that is parked", () => {
  it("is to be answered like a general mail, counted from its receipt", () => {
    const due = parkedDue(calendar, defaultTargets, at("2026-05-18T10:00")); // Monday

    expect(due).toEqual({
      dueAt: at("2026-05-20T10:00"), // Wednesday
      readBy: at("2026-05-20T10:00"),
      warnAt: at("2026-05-19T14:00"), // three quarters of sixteen hours
    });
    expect(parkedDueView(due)?.dueAt).toBe("2026-05-20T14:00:00.000Z");
  });

  it("is late once its due instant has passed; the next of the others follows", () => {
    const received = ["2026-05-15T10:00", "2026-05-18T10:00", "2026-05-18T11:00"].map(at); // Friday, Monday
    const standing = (now: string) => parkedStanding(calendar, defaultTargets, received, at(now));

    expect(standing("2026-05-19T10:00")).toMatchObject({
      overdue: 0,
      next: { dueAt: at("2026-05-19T10:00") },
    });
    expect(standing("2026-05-20T10:01")).toMatchObject({
      overdue: 2,
      next: { dueAt: at("2026-05-20T11:00") },
    });
    expect(standing("2026-05-21T10:00")).toEqual({ overdue: 3, next: null });
  });
});
