import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { MINUTE_MS } from "#app/domain/shared/instant.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { dueAt, effectiveReceipt } from "#app/domain/sla/due.ts";
import { explainDue } from "#app/domain/sla/explain-due.ts";
import { compileCalendar } from "#app/domain/sla/open-calendar.ts";
import { validateCalendar } from "#app/domain/sla/validate-calendar.ts";
import { cases } from "./any-case.ts";
import { slowDue, slowOpenMinutes } from "./slow-due.ts";

describe("due instants, compared with a walk over every minute", () => {
  it("are the same in every zone, for every calendar and target", () => {
    let compared = 0;
    fc.assert(
      fc.property(cases(), ({ calendar, receivedAt, target }) => {
        const slow = slowDue(calendar, receivedAt, target);
        if (!slow) return;

        compared++;
        const open = compileCalendar(calendar);
        expect({
          effectiveAt: effectiveReceipt(open, receivedAt),
          dueAt: dueAt(open, receivedAt, target),
          openUpTo: slow.openUpTo === null ? null : open.openUpTo(slow.dueAt as Instant),
        }).toEqual(slow);
      }),
      { numRuns: RUNS },
    );

    expect(compared).toBeGreaterThan(RUNS / 2);
  });

  it("never lie before the receipt, and people read none that has passed already", () => {
    fc.assert(
      fc.property(cases(), ({ calendar, receivedAt, target }) => {
        fc.pre(Object.values(calendar.hours).some((hours) => hours.length > 0));
        const due = explainDue(compileCalendar(calendar), receivedAt, target);

        expect(due.dueAt).toBeGreaterThan(receivedAt);
        expect(due.readBy).toBeGreaterThan(receivedAt);
        expect(due.readBy).toBeLessThanOrEqual(due.dueAt);
        expect(due.trace.map((step) => Date.parse(step.at)).every((at) => at >= receivedAt)).toBe(
          true,
        );
      }),
      { numRuns: RUNS / 2 },
    );
  });
});

describe("open time, compared with a walk over every minute", () => {
  it("is counted minute for minute, across days that are short, long or left out", () => {
    fc.assert(
      fc.property(cases(), fc.nat(10 * 1440), ({ calendar, receivedAt }, minutes) => {
        const until = (receivedAt + minutes * MINUTE_MS) as Instant;
        const counted = compileCalendar(calendar).openMsBetween(receivedAt, until);

        expect(counted / MINUTE_MS).toBe(slowOpenMinutes(calendar, receivedAt, receivedAt, until));
      }),
      { numRuns: RUNS },
    );
  });
});

describe("any calendar that is taken", () => {
  it("is taken unchanged when it is read again", () => {
    fc.assert(
      fc.property(cases(), ({ calendar }) => {
        expect(validateCalendar(calendar)).toEqual(calendar);
      }),
      { numRuns: RUNS / 2 },
    );
  });
});

const RUNS = 220;
