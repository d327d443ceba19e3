// What the report of a month says, and what it is compared with.
import { periodBefore, type Days } from "#app/domain/report/period.ts";
import type { MonthFigures } from "#app/domain/report/monthly-sentences.ts";
import { noFilter } from "#app/domain/report/report-filter.ts";
import type { CountedFigures } from "#app/domain/report/report-view.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { Targets, Urgency } from "#app/domain/sla/default-targets.ts";
import { startOfDate } from "#app/domain/sla/zone-time.ts";
import { inShopBySql, type Db } from "#app/data/db.server.ts";
import { getPolicy, getPolicyMarks } from "#app/data/records/policies.server.ts";
import { planForReports } from "#app/data/records/report-plans.server.ts";
import { readFigures } from "#app/data/records/report-figures.server.ts";
import { readTimes } from "#app/data/records/report-times.server.ts";

export type ReportMonthPage = {
  readonly figures: CountedFigures;
  readonly byUrgency: MonthFigures["byUrgency"];
  readonly firstReplies: MonthFigures["firstReplies"];
  /** As the policy writes them; null where they changed since the month began. */
  readonly targets: Readonly<Record<Urgency, string>> | null;
  readonly versions: { readonly policy: number; readonly calendar: number };
};

/** Mail that is parked has no urgency and is left out here; the report of the targets has it. */
export function readReportMonthPage(
  db: Db,
  shopId: ShopId,
  {
    days,
    now,
    timeZone,
  }: { readonly days: Days; readonly now: Instant; readonly timeZone: string },
): Promise<ReportMonthPage> {
  const before = periodBefore({ name: "last-month", ...days });
  return inShopBySql(db, shopId, async (tx) => {
    await planForReports(tx);
    const of = (urgency: Urgency | null) =>
      readFigures(tx, shopId, { filter: { ...noFilter, urgency }, days, before, now });
    const [figures, urgent, general, [firstReplies], policy, marks] = await Promise.all([
      of(null),
      of("urgent"),
      of("general"),
      readTimes(tx, shopId, {
        figure: "time:first-reply",
        dimensions: ["all"],
        filter: noFilter,
        days,
      }),
      getPolicy(tx, shopId),
      getPolicyMarks(tx, shopId),
    ]);
    const isSteady =
      policy.policyVersion === 1 || marks.policy.since <= startOfDate(timeZone, days.from);
    return {
      figures,
      byUrgency: { urgent: urgent.now, general: general.now },
      firstReplies: firstReplies ?? null,
      targets: isSteady ? replyTargets(policy.targets) : null,
      versions: { policy: policy.policyVersion, calendar: policy.calendarVersion },
    };
  });
}

/** Null where the first reply and the next ones have other targets: one sentence says both. */
function replyTargets(targets: Targets): ReportMonthPage["targets"] {
  const isOne = (["general", "urgent"] as const).every(
    (urgency) => targets[urgency]["first-reply"] === targets[urgency]["next-reply"],
  );
  return isOne
    ? { general: targets.general["first-reply"], urgent: targets.urgent["first-reply"] }
    : null;
}
