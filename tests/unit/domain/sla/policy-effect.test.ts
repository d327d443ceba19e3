import { describe, expect, it } from "vitest";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { Clock } from "#app/domain/sla/clock.ts";
import { nextDue, policyEffect } from "#app/domain/sla/policy-effect.ts";
import { aClock } from "#tests/unit/domain/ticket/a-clock.ts";

const at = (value: number) => value as Instant;
const clock = (given: Partial<Clock>): Clock =>
  aClock({ startedAt: at(0), dueAt: at(50), readBy: at(50), warnAts: [], ...given });

describe("what a change does to open tickets", () => {
  it("looks at what is due next and still owed, a miss that nobody mended included", () => {
    const clocks = [
      clock({ dueAt: at(10), metAt: at(9) }),
      clock({ dueAt: at(20), cancelledAt: at(15) }),
      clock({ dueAt: null }),
      clock({ dueAt: at(40), missedAt: at(40) }),
      clock({ dueAt: at(30) }),
    ];

    expect(nextDue(clocks)).toBe(30);
    expect(nextDue([])).toBeNull();
  });

  it("counts what comes earlier, later, into today and into the past", () => {
    const tickets = [
      { before: at(300), after: at(300) },
      { before: at(300), after: at(150) }, // into today
      { before: at(150), after: at(120) }, // today before and after
      { before: at(150), after: at(90) }, // overdue at once
      { before: at(90), after: at(80) }, // overdue already
      { before: at(150), after: at(300) },
      { before: at(150), after: null },
    ];

    const effect = policyEffect(tickets, { now: at(100), endOfToday: at(200), open: 9 });

    expect(effect).toEqual({
      open: 9,
      looked: 7,
      earlier: 4,
      later: 2,
      dueToday: 1,
      overdue: 1,
    });
  });
});
