import { describe, expect, it } from "vitest";
import { reportTable } from "#app/domain/report/report-table.ts";
import { english } from "#tests/support/english.ts";

const names = { t: english, nameOf: ({ of }: { readonly of: string }) => of };
const nothing = { figures: { now: [], before: [] }, series: [], times: [] };

describe("a report as a table", () => {
  it("has a line for each number, with where it comes from, now and before", () => {
    const now = [
      { figure: "opened", count: 12, total: 0 },
      { figure: "action:refund", count: 1, total: 4_900 },
    ];
    const before = [{ figure: "late-spam", count: 1, total: 0 }];
    expect(reportTable({ ...nothing, figures: { now, before } }, names)).toEqual([
      ["Table", "Figure", "Of", "Now", "Before", "Unit"],
      ["figures", "action:refund", "", "1", "0", "count"],
      ["figures", "action:refund", "", "4900", "0", "hundredths"],
      ["figures", "late-spam", "", "0", "1", "count"],
      ["figures", "opened", "", "12", "0", "count"],
    ]);
  });

  it("has the waiting times of everybody by name, and each day", () => {
    const times = { count: 2, median: 10, p90: 20, elapsedMedian: 30, elapsedP90: 40 };
    const rows = [{ by: "agent", of: "Ida Kern", ...times }] as const;
    const step = { opened: 1, received: 2, replied: 3, backlog: 4 };
    const series = [
      { from: "2026-10-05", until: "2026-10-05", ...step },
      { from: "2026-10-06", until: "2026-10-12", ...step },
    ];
    const table = reportTable(
      { ...nothing, series, times: [{ figure: "time:first-reply", rows }] },
      names,
    );
    expect(table).toContainEqual([
      "times by agent",
      "time:first-reply p90",
      "Ida Kern",
      "20",
      "",
      "business minutes",
    ]);
    expect(table).toContainEqual(["days", "backlog", "2026-10-06/2026-10-12", "4", "", "count"]);
  });
});
