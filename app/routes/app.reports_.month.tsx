import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { readReportMonthPage } from "#app/data/pages/report-month-page.server.ts";
import { visit } from "#app/door.server.ts";
import { monthOf, readMonth, startOfMonth } from "#app/domain/report/period.ts";
import { isoOf } from "#app/domain/shared/instant.ts";
import { addDays, isoDateOf } from "#app/domain/sla/local-date.ts";
import { wallTimeOf } from "#app/domain/sla/zone-time.ts";
import { say } from "#app/domain/words/words.ts";
import { catchUpReports } from "#app/services/report/catch-up-reports.ts";
import { MonthPage } from "#app/ui/report/month-page.tsx";
import reportStyles from "#app/ui/report/report.css?url";
import { fullTime } from "#app/ui/shared/format-time.ts";
import { pageTitle } from "#app/ui/shared/page-title.ts";
import { RoutePageError } from "#app/ui/shared/route-page-error.tsx";
import { useWords } from "#app/ui/shared/words.tsx";

export const links = () => [{ rel: "stylesheet", href: reportStyles }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { deps, shop, locale } = await visit(request);
  const { timeZone, name: shopName } = shop;
  const now = deps.clock();
  const today = wallTimeOf(timeZone, now).date;
  const asked = new URL(request.url).searchParams.get("month");
  const days = readMonth(asked, today) ?? { from: startOfMonth(today), until: today };
  await catchUpReports(deps, { shopId: shop.id });
  const page = await readReportMonthPage(deps.db, shop.id, { days, now, timeZone });
  const next = addDays(startOfMonth(days.from), 31);
  const hrefOf = (month: string) => `/app/reports/month?month=${month}`;
  return {
    ...page,
    month: monthOf(days.from),
    from: isoDateOf(days.from),
    until: isoDateOf(days.until),
    previousHref: hrefOf(monthOf(addDays(days.from, -1))),
    nextHref: next > today ? null : hrefOf(monthOf(next)),
    shopName,
    asOf: fullTime(isoOf(now), { timeZone, locale }),
    timeZone,
    locale,
  };
}

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, say("Month to print · Loupe"));

export default function Month() {
  const t = useWords();
  const data = useLoaderData<typeof loader>();
  return (
    <>
      <TitleBar title={t("Month to print")} />
      <MonthPage {...data} onPrint={() => window.print()} />
    </>
  );
}

export const ErrorBoundary = RoutePageError;
