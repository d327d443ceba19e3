import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  lengthOf,
  monthOf,
  periodBefore,
  periodNames,
  readMonth,
  readPeriod,
  startOfMonth,
  stepsOf,
} from "#app/domain/report/period.ts";
import { isoDateOf, parseLocalDate, type LocalDate } from "#app/domain/sla/local-date.ts";

const day = (text: string): LocalDate => {
  const date = parseLocalDate(text);
  if (date === null) throw new Error(`${text} is no date`);
  return date;
};
const words = ({ from, until }: { from: LocalDate; until: LocalDate }) =>
  `${isoDateOf(from)}/${isoDateOf(until)}`;

const today = day("2026-03-31");
const read = (period: string | null, from: string | null = null, until: string | null = null) =>
  readPeriod({ period, from, until }, today);

describe("the days of a report", () => {
  it("are those that its address names, today included", () => {
    expect(words(read("7"))).toBe("2026-03-25/2026-03-31");
    expect(words(read("this-month"))).toBe("2026-03-01/2026-03-31");
    expect(words(read("last-month"))).toBe("2026-02-01/2026-02-28");
    expect(words(read("own", "2026-01-05", "2026-01-07"))).toBe("2026-01-05/2026-01-07");
    expect(read(null).name).toBe("30");
    expect(read("8").name).toBe("30");
  });

  it("never lie in the future, nor begin after they end", () => {
    expect(words(read("own", "2026-03-30", "2027-01-01"))).toBe("2026-03-30/2026-03-31");
    expect(words(read("own", "2026-05-01", "2026-03-01"))).toBe("2026-03-01/2026-03-01");
    expect(words(read("own", "x", null))).toBe("2026-03-31/2026-03-31");
    expect(lengthOf(read("own", "1970-01-01"))).toBe(3_660);
  });

  it("are compared with as many right before, a month with the month before", () => {
    expect(words(periodBefore(read("7")))).toBe("2026-03-18/2026-03-24");
    expect(words(periodBefore(read("last-month")))).toBe("2026-01-01/2026-01-31");
    // February has no 31st.
    expect(words(periodBefore(read("this-month")))).toBe("2026-02-01/2026-02-28");
  });

  it("fall into steps without gap or overlap, whatever the period", () => {
    const date = fc.integer({ min: 0, max: 40_000 }).map((value) => value as LocalDate);
    fc.assert(
      fc.property(date, fc.nat(3_000), fc.constantFrom(...periodNames), (from, length, name) => {
        const period = { name, from, until: (from + length) as LocalDate };
        const steps = stepsOf(period);
        expect(steps[0]?.from).toBe(period.from);
        expect(steps.at(-1)?.until).toBe(period.until);
        for (const [index, step] of steps.entries()) {
          expect(step.until).toBeGreaterThanOrEqual(step.from);
          if (index > 0) expect(step.from - (steps[index - 1]?.until ?? 0)).toBe(1);
        }
        expect(steps.length).toBeLessThanOrEqual(102);
        const before = periodBefore({ ...period, name: "own" });
        expect(before.until + 1).toBe(period.from);
        expect(lengthOf(before)).toBe(lengthOf(period));
      }),
    );
  });
});

describe("a month to print", () => {
  it("is whole, or as far as it has come", () => {
    const at = day("2026-03-10");
    expect(words(readMonth("2026-02", at) ?? read("7"))).toBe("2026-02-01/2026-02-28");
    expect(words(readMonth("2026-03", at) ?? read("7"))).toBe("2026-03-01/2026-03-10");
    for (const text of ["2026-04", "2026-13", "March", "2026-03-01", null])
      expect(readMonth(text, at)).toBeNull();
    expect(monthOf(at)).toBe("2026-03");
    expect(isoDateOf(startOfMonth(at))).toBe("2026-03-01");
  });
});
