import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, type ClientLoaderFunctionArgs } from "@remix-run/react";
import { TitleBar, useAppBridge } from "@shopify/app-bridge-react";
import { readAttainmentPage } from "#app/data/pages/attainment-page.server.ts";
import { visit } from "#app/door.server.ts";
import { readFigure, readPeriod } from "#app/domain/report/honesty.ts";
import { may } from "#app/domain/shop/role.ts";
import { say } from "#app/domain/words/words.ts";
import { AttainmentPage } from "#app/ui/report/attainment-page.tsx";
import { loadOrKeep, useKeptData } from "#app/ui/shared/kept-data.ts";
import { pageTitle } from "#app/ui/shared/page-title.ts";
import { RoutePageError } from "#app/ui/shared/route-page-error.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { useLiveUpdates } from "./app.live/use-live-updates.ts";
import { saveFile } from "./app.downloads.$token/download.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const { deps, shop, member, locale } = await visit(request);
  const { searchParams } = new URL(request.url);
  const days = readPeriod(searchParams.get("days"));
  const figure = readFigure(searchParams.get("show"));
  const { timeZone, ticketPrefix } = shop;
  const now = deps.clock();
  const page = await readAttainmentPage(deps.db, shop.id, {
    ...{ now, days, figure, ticketPrefix },
    openCalendar: deps.openCalendar,
  });
  const mayExport = may(member.role, "export");
  return { ...page, days, figure, now, timeZone, locale, mayExport };
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  loadOrKeep(request.url, () => serverLoader<typeof loader>());

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, say("Targets kept · Loupe"));

export default function Attainment() {
  const t = useWords();
  const data = useLoaderData<typeof loader>();
  useKeptData(data);
  useLiveUpdates(null);
  const shopify = useAppBridge();
  const exportLabels = () => {
    saveFile("/app/triage/labels").catch(() =>
      shopify.toast.show(t("The file could not be loaded. Try again."), { isError: true }),
    );
  };
  return (
    <>
      <TitleBar title={t("Targets kept")} />
      <AttainmentPage {...data} {...(data.mayExport ? { onExportLabels: exportLabels } : {})} />
    </>
  );
}

export const ErrorBoundary = RoutePageError;
