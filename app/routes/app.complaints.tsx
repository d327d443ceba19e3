import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, type ClientLoaderFunctionArgs } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { complaintLists, readComplaintsPage } from "#app/data/pages/complaints-page.server.ts";
import { say } from "#app/domain/words/words.ts";
import { visit } from "#app/door.server.ts";
import { ComplaintsPage } from "#app/ui/complaint/complaints-page.tsx";
import { loadOrKeep, useKeptData } from "#app/ui/shared/kept-data.ts";
import { pageTitle } from "#app/ui/shared/page-title.ts";
import { RoutePageError } from "#app/ui/shared/route-page-error.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { useLiveUpdates } from "./app.live/use-live-updates.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const { deps, shop, locale } = await visit(request);
  const { timeZone, ticketPrefix } = shop;
  const asked = new URL(request.url).searchParams.get("list");
  const list = complaintLists.find((one) => one === asked) ?? "open";
  const now = deps.clock();
  const page = await readComplaintsPage(deps.db, shop.id, { list, now, ticketPrefix });
  return { ...page, list, now, timeZone, locale };
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  loadOrKeep(request.url, () => serverLoader<typeof loader>());

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, say("Complaints · Loupe"));

export default function Complaints() {
  const t = useWords();
  const data = useLoaderData<typeof loader>();
  useKeptData(data);
  useLiveUpdates(null);
  return (
    <>
      <TitleBar title={t("Complaints")} />
      <ComplaintsPage {...data} />
    </>
  );
}

export const ErrorBoundary = RoutePageError;
