// The owner takes a report out, as a table for a spreadsheet.
import { inShopBySql } from "#app/data/db.server.ts";
import { listMemberNames } from "#app/data/records/member-names.server.ts";
import { planForReports } from "#app/data/records/report-plans.server.ts";
import { readFigures } from "#app/data/records/report-figures.server.ts";
import { readSeries } from "#app/data/records/report-series.server.ts";
import { readTimes } from "#app/data/records/report-times.server.ts";
import { csv } from "#app/domain/privacy/csv.ts";
import { timeFigures } from "#app/domain/report/figure.ts";
import { periodBefore } from "#app/domain/report/period.ts";
import type { ReportAsk } from "#app/domain/report/report-filter.ts";
import { reportTable } from "#app/domain/report/report-table.ts";
import { NOBODY, timeDimensions, type TimesOf } from "#app/domain/report/report-view.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import { recordAccess } from "#app/services/privacy/record-access.ts";
import type { Deps } from "#app/services/deps.ts";

/** Excel takes a file for UTF-8 by it. https://www.unicode.org/faq/utf_bom.html#bom5 */
const BYTE_ORDER_MARK = "\uFEFF";

type ExportReport = {
  readonly shopId: ShopId;
  readonly by: { readonly id: MemberId; readonly role: Role };
  readonly ask: Pick<ReportAsk, "period" | "filter">;
  readonly t: Translate;
};

/**
 * All parts of the report as CSV, UTF-8 with its mark. Every export is logged. Throws Refusal "not-allowed" for everyone but the
 * owner.
 */
export async function exportReport(
  needs: Pick<Deps, "db" | "clock" | "newId">,
  { shopId, by, ask, t }: ExportReport,
): Promise<string> {
  if (!may(by.role, "export"))
    throw new Refusal("not-allowed", "Only the shop's owner can export.");
  await recordAccess(needs, { shopId, member: by, kind: "export", detail: { what: "report" } });
  const { period, filter } = ask;
  return inShopBySql(needs.db, shopId, async (tx) => {
    await planForReports(tx);
    const [figures, series, times, members] = await Promise.all([
      readFigures(tx, shopId, {
        filter,
        days: period,
        before: periodBefore(period),
        now: needs.clock(),
      }),
      readSeries(tx, shopId, { filter, days: period }),
      Promise.all(
        timeFigures.map(async (figure) => ({
          figure,
          rows: await readTimes(tx, shopId, {
            figure,
            dimensions: timeDimensions,
            filter,
            days: period,
          }),
        })),
      ),
      listMemberNames(tx, shopId),
    ]);
    const nameOf = (row: TimesOf): string => {
      if (row.by !== "agent") return row.of;
      if (row.of === NOBODY) return t("Nobody");
      return members.find(({ id }) => id === row.of)?.name ?? row.of;
    };
    return BYTE_ORDER_MARK + csv(reportTable({ figures, series, times }, { t, nameOf }));
  });
}
