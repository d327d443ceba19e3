import { describe, expect, it } from "vitest";
import { readPeriod } from "#app/domain/report/period.ts";
import {
  noFilter,
  readFilter,
  readPart,
  readShown,
  reportPath,
  reportQuery,
} from "#app/domain/report/report-filter.ts";
import type { LocalDate } from "#app/domain/sla/local-date.ts";

const id = "01988f2e-0000-7000-8000-000000000001";
const today = 20_000 as LocalDate;

describe("the address of a report", () => {
  it("says all that the report was asked for, and is read back the same", () => {
    const ask = {
      part: "times",
      period: readPeriod({ period: "own", from: "2024-09-01", until: "2024-09-30" }, today),
      filter: {
        category: "order_support",
        urgency: "urgent",
        agentId: id,
        mailboxId: id,
        tagId: id,
      },
      show: "cause:Too much & more",
    } as const;
    const params = new URLSearchParams(reportQuery(ask));
    const period = readPeriod(
      { period: params.get("period"), from: params.get("from"), until: params.get("until") },
      today,
    );

    expect({
      part: readPart(params),
      period,
      filter: readFilter(params),
      show: readShown(params),
    }).toEqual(ask);
  });

  it("filters nothing with what can't be read", () => {
    const params = new URLSearchParams(
      "byCategory=x&byUrgency=y&byAgent=1&byMailbox=&byTag=%27&part=z&show=q",
    );
    expect(readFilter(params)).toEqual(noFilter);
    expect([readPart(params), readShown(params)]).toEqual(["overview", null]);
  });

  it("is short where little is asked", () => {
    const period = readPeriod({ period: "7", from: null, until: null }, today);
    expect(reportPath({ part: "desk", period, filter: noFilter, show: null })).toBe(
      "/app/reports?part=desk&period=7",
    );
  });
});
