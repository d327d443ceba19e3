import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useNavigate, type ClientLoaderFunctionArgs } from "@remix-run/react";
import { TitleBar, useAppBridge } from "@shopify/app-bridge-react";
import { readReportChoices } from "#app/data/pages/report-choices.server.ts";
import { readReportPage } from "#app/data/pages/report-page.server.ts";
import { visit } from "#app/door.server.ts";
import { monthOf, periodBefore } from "#app/domain/report/period.ts";
import { reportQuery } from "#app/domain/report/report-filter.ts";
import { may } from "#app/domain/shop/role.ts";
import { isoDateOf } from "#app/domain/sla/local-date.ts";
import { say } from "#app/domain/words/words.ts";
import { catchUpReports } from "#app/services/report/catch-up-reports.ts";
import { ReportPage } from "#app/ui/report/report-page.tsx";
import reportStyles from "#app/ui/report/report.css?url";
import { fieldsOf } from "#app/ui/report/report-filters.tsx";
import { loadOrKeep, useKeptData } from "#app/ui/shared/kept-data.ts";
import { pageTitle } from "#app/ui/shared/page-title.ts";
import { RoutePageError } from "#app/ui/shared/route-page-error.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { useLiveUpdates } from "#app/routes/app.live/use-live-updates.ts";
import { saveFile } from "#app/routes/app.downloads.$token/download.ts";
import { readAsk } from "./read-ask.ts";

export const links = () => [{ rel: "stylesheet", href: reportStyles }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { deps, shop, member, locale } = await visit(request);
  const { timeZone, ticketPrefix, currency } = shop;
  const now = deps.clock();
  const onlyAgentId = may(member.role, "compare-agents") ? null : member.id;
  const ask = readAsk(new URL(request.url).searchParams, { now, timeZone, onlyAgentId });
  const { openCalendar } = deps;
  await catchUpReports(deps, { shopId: shop.id });
  const [view, choices] = await Promise.all([
    readReportPage(deps.db, shop.id, ask, {
      now,
      timeZone,
      ticketPrefix,
      openCalendar,
      onlyAgentId,
    }),
    readReportChoices(deps.db, shop.id, onlyAgentId),
  ]);
  const before = periodBefore(ask.period);
  const days = {
    from: isoDateOf(ask.period.from),
    until: isoDateOf(ask.period.until),
    beforeFrom: isoDateOf(before.from),
    beforeUntil: isoDateOf(before.until),
  };
  const mayExport = may(member.role, "export");
  const monthHref = `/app/reports/month?month=${monthOf(ask.period.from)}`;
  return { view, choices, ask, days, now, timeZone, locale, currency, mayExport, monthHref };
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  loadOrKeep(request.url, () => serverLoader<typeof loader>());

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, say("Reports · Loupe"));

export default function Reports() {
  const t = useWords();
  const data = useLoaderData<typeof loader>();
  useKeptData(data);
  useLiveUpdates(null);
  const navigate = useNavigate();
  const shopify = useAppBridge();
  const { ask, days } = data;
  const save = (address: string) => () => {
    saveFile(address).catch(() =>
      shopify.toast.show(t("The file could not be loaded. Try again."), { isError: true }),
    );
  };
  const fields = fieldsOf(ask.filter, {
    name: ask.period.name,
    from: days.from,
    until: days.until,
  });
  return (
    <>
      <TitleBar title={t("Reports")} />
      <ReportPage
        {...data}
        onFilter={(changed) => {
          const asked = Object.entries({ ...fields, ...changed, part: ask.part }).filter(
            ([, value]) => value !== "",
          );
          void navigate(`/app/reports?${new URLSearchParams(asked).toString()}`);
        }}
        exports={
          data.mayExport
            ? {
                onTable: save(`/app/reports/table?${reportQuery(ask)}`),
                onLabels: save("/app/triage/labels"),
              }
            : null
        }
      />
    </>
  );
}

export const ErrorBoundary = RoutePageError;
