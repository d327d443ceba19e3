import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, type ClientLoaderFunctionArgs } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { readTextPage } from "#app/data/pages/text-page.server.ts";
import { answered, visit } from "#app/door.server.ts";
import { isShopTextKey } from "#app/domain/shop-text/shop-text.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { say } from "#app/domain/words/words.ts";
import settingsStyles from "#app/ui/settings/settings.css?url";
import { loadOrKeep, useKeptData } from "#app/ui/shared/kept-data.ts";
import { pageTitle } from "#app/ui/shared/page-title.ts";
import { RoutePageError } from "#app/ui/shared/route-page-error.tsx";
import { TextPage } from "#app/ui/shop-text/text-page.tsx";
import shopTextStyles from "#app/ui/shop-text/shop-text.css?url";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { deps, shop, member, locale, t } = await visit(request);
  return answered(t, async () => {
    const gone = new Refusal("not-found", "The shop has no such text.");
    const key = params.textKey ?? "";
    const asked = new URL(request.url).searchParams.get("version") ?? "";
    if (!isShopTextKey(key)) throw gone;
    const version = /^\d{1,9}$/.test(asked) ? Number(asked) : null;
    const ask = { key, version, memberId: member.id };
    const page = await readTextPage(deps.db, shop.id, ask);
    if (!page) throw gone;
    const { key: textKey, ...shown } = page;
    return { ...shown, textKey, timeZone: shop.timeZone, locale };
  });
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  loadOrKeep(request.url, () => serverLoader<typeof loader>());

export const links = () => [
  { rel: "stylesheet", href: settingsStyles },
  { rel: "stylesheet", href: shopTextStyles },
];

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, say("Texts of the shop · Loupe"));

export default function ShopText() {
  const data = useLoaderData<typeof loader>();
  useKeptData(data);
  return (
    <>
      <TitleBar title={data.title} />
      <TextPage {...data} />
    </>
  );
}

export const ErrorBoundary = RoutePageError;
