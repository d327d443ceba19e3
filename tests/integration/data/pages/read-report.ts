import { readReportPage } from "#app/data/pages/report-page.server.ts";
import { honestyReport } from "#app/domain/report/honesty.ts";
import { readPeriod } from "#app/domain/report/period.ts";
import { noFilter, type ReportAsk } from "#app/domain/report/report-filter.ts";
import { wallTimeOf } from "#app/domain/sla/zone-time.ts";
import { refreshReports } from "#app/services/report/refresh-reports.ts";
import type { TestShop } from "#tests/support/builders.ts";
import { lookAt } from "#tests/support/look-at.ts";
import type { TestHouse } from "#tests/support/make-deps.ts";

type Asked = Partial<Pick<ReportAsk, "part" | "show">> & {
  readonly filter?: Partial<ReportAsk["filter"]>;
  /** Days up to today. */
  readonly days?: "7" | "30" | "90";
  readonly onlyAgentId?: TestShop["owner"]["id"];
};

/** What the reports show once they have taken in what changed. */
export async function readReport(house: TestHouse, shop: TestShop, asked: Asked = {}) {
  await refreshReports(house.deps, { shopId: shop.id });
  const { timeZone } = await lookAt(house, shop).shop();
  const now = house.clock();
  const today = wallTimeOf(timeZone, now).date;
  const period = readPeriod({ period: asked.days ?? "30", from: null, until: null }, today);
  const page = await readReportPage(
    house.deps.db,
    shop.id,
    {
      part: asked.part ?? "targets",
      period,
      filter: { ...noFilter, ...asked.filter },
      show: asked.show ?? null,
    },
    {
      now,
      timeZone,
      ticketPrefix: shop.ticketPrefix,
      openCalendar: house.deps.openCalendar,
      onlyAgentId: asked.onlyAgentId ?? null,
    },
  );
  return { ...page, report: honestyReport(page.figures.now), period };
}
