import { describe, expect, it } from "vitest";
import { attainmentOf, honestyReport } from "#app/domain/report/honesty.ts";

describe("the report on kept targets", () => {
  it("works attainment out of what was met and missed alone", () => {
    const report = honestyReport([
      { figure: "first-reply.met", count: 2 },
      { figure: "first-reply.missed", count: 1 },
      { figure: "first-reply.running", count: 5 },
      { figure: "first-reply.cancelled", count: 4 },
      { figure: "next-reply.met", count: 1 },
    ]);

    expect(report.lines[0]).toEqual({
      kind: "first-reply",
      met: 2,
      missed: 1,
      running: 5,
      cancelled: 4,
      attainment: 66.6,
    });
    expect(report.lines.map(({ attainment }) => attainment)).toEqual([66.6, 100, null, null, null]);
    expect(report.attainment).toBe(75);
  });

  it("puts beside it what could flatter it, and the causes by how often they were given", () => {
    const report = honestyReport([
      { figure: "late-spam", count: 3 },
      { figure: "promises-broken", count: 2 },
      { figure: "cause:Overlooked", count: 1 },
      { figure: "cause:Too much mail", count: 4 },
      { figure: "cause:Late shift", count: 1 },
    ]);

    expect(report.beside).toEqual({
      "resolved-unanswered": 0,
      "paused-without-question": 0,
      "urgency-lowered-late": 0,
      "late-spam": 3,
    });
    expect(report.promises).toEqual({ "promises-kept": 0, "promises-broken": 2 });
    expect(report.causes.map(({ cause }) => cause)).toEqual([
      "Too much mail",
      "Late shift",
      "Overlooked",
    ]);
  });

  it("never rounds up to a hundred", () => {
    expect(attainmentOf(99_999, 1)).toBe(99.9);
    expect(attainmentOf(3, 0)).toBe(100);
    expect(attainmentOf(0, 0)).toBeNull();
  });
});
