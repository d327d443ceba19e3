import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, type ClientLoaderFunctionArgs } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { readPromisesPage } from "#app/data/pages/promises-page.server.ts";
import { say } from "#app/domain/words/words.ts";
import { visit } from "#app/door.server.ts";
import { PromisesPage } from "#app/ui/promise/promises-page.tsx";
import { loadOrKeep, useKeptData } from "#app/ui/shared/kept-data.ts";
import { pageTitle } from "#app/ui/shared/page-title.ts";
import { RoutePageError } from "#app/ui/shared/route-page-error.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { useLiveUpdates } from "./app.live/use-live-updates.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const { deps, shop, locale } = await visit(request);
  const { timeZone, ticketPrefix } = shop;
  const now = deps.clock();
  const page = await readPromisesPage(deps.db, shop.id, { now, ticketPrefix });
  return { ...page, now, timeZone, locale };
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  loadOrKeep(request.url, () => serverLoader<typeof loader>());

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, say("Promises · Loupe"));

export default function Promises() {
  const t = useWords();
  const data = useLoaderData<typeof loader>();
  useKeptData(data);
  useLiveUpdates(null);
  return (
    <>
      <TitleBar title={t("Promises")} />
      <PromisesPage {...data} />
    </>
  );
}

export const ErrorBoundary = RoutePageError;
