import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, type ClientLoaderFunctionArgs } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { readSettingsPage } from "#app/data/pages/settings-page.server.ts";
import { visit } from "#app/door.server.ts";
import { dateOf } from "#app/domain/shared/instant.ts";
import { may } from "#app/domain/shop/role.ts";
import { say } from "#app/domain/words/words.ts";
import settingsStyles from "#app/ui/settings/settings.css?url";
import { SettingsPage } from "#app/ui/settings/settings-page.tsx";
import { loadOrKeep, useKeptData } from "#app/ui/shared/kept-data.ts";
import { pageTitle } from "#app/ui/shared/page-title.ts";
import { RoutePageError } from "#app/ui/shared/route-page-error.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { useLiveUpdates } from "./app.live/use-live-updates.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const { deps, shop, member, t } = await visit(request);
  const now = dateOf(deps.clock());
  return {
    ...(await readSettingsPage(deps.db, shop.id, { memberId: member.id, now, t })),
    isOwner: may(member.role, "settings"),
    replies: may(member.role, "reply"),
  };
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  loadOrKeep(request.url, () => serverLoader<typeof loader>());

export const links = () => [{ rel: "stylesheet", href: settingsStyles }];

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, say("Settings · Loupe"));

export default function Settings() {
  const t = useWords();
  const data = useLoaderData<typeof loader>();
  useKeptData(data);
  useLiveUpdates(null);
  return (
    <>
      <TitleBar title={t("Settings")} />
      <SettingsPage {...data} />
    </>
  );
}

export const ErrorBoundary = RoutePageError;
