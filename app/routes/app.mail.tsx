import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, type ClientLoaderFunctionArgs } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { countRefused, readLedgerPage } from "#app/data/pages/ledger-page.server.ts";
import { readMailWarnings } from "#app/data/pages/mail-warnings.server.ts";
import { visit } from "#app/door.server.ts";
import { may } from "#app/domain/shop/role.ts";
import { say } from "#app/domain/words/words.ts";
import { LedgerPage } from "#app/ui/mail/ledger-page.tsx";
import { loadOrKeep, useKeptData } from "#app/ui/shared/kept-data.ts";
import { pageTitle } from "#app/ui/shared/page-title.ts";
import { RoutePageError } from "#app/ui/shared/route-page-error.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { useLiveUpdates } from "./app.live/use-live-updates.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const { deps, shop, member, locale } = await visit(request);
  const now = deps.clock();
  const { timeZone } = shop;
  const [days, warnings, refused] = await Promise.all([
    readLedgerPage(deps.db, shop.id, { now, timeZone }),
    readMailWarnings(deps.db, shop.id, now),
    countRefused(deps.db, shop.id, now),
  ]);
  return { days, warnings, refused, isOwner: may(member.role, "settings"), timeZone, locale };
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  loadOrKeep(request.url, () => serverLoader<typeof loader>());

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, say("Mail · Loupe"));

export default function Mail() {
  const t = useWords();
  const data = useLoaderData<typeof loader>();
  useKeptData(data);
  useLiveUpdates(null);
  return (
    <>
      <TitleBar title={t("Mail")} />
      <LedgerPage {...data} />
    </>
  );
}

export const ErrorBoundary = RoutePageError;
