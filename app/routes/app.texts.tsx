import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  useFetcher,
  useLoaderData,
  useRevalidator,
  type ClientLoaderFunctionArgs,
} from "@remix-run/react";
import { TitleBar, useAppBridge } from "@shopify/app-bridge-react";
import { useEffect, useRef } from "react";
import { readTextsPage } from "#app/data/pages/texts-page.server.ts";
import { answered, attempted, visit, type Attempt } from "#app/door.server.ts";
import { say } from "#app/domain/words/words.ts";
import { requestTextSync } from "#app/services/shop-text/request-text-sync.ts";
import settingsStyles from "#app/ui/settings/settings.css?url";
import { loadOrKeep, useKeptData } from "#app/ui/shared/kept-data.ts";
import { pageTitle } from "#app/ui/shared/page-title.ts";
import { RoutePageError } from "#app/ui/shared/route-page-error.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { TextsPage } from "#app/ui/shop-text/texts-page.tsx";

/** Comparing takes some seconds, in a shop with many products longer. */
const LOOK_AGAIN_MS = [2_000, 6_000, 15_000];

/** Longer titles are found by their beginning. */
const LONGEST_SEARCH = 100;

export async function loader({ request }: LoaderFunctionArgs) {
  const { deps, shop, member, locale, t } = await visit(request);
  return answered(t, async () => {
    const query = new URL(request.url).searchParams;
    const search = (query.get("search") ?? "").trim().slice(0, LONGEST_SEARCH);
    const page = await readTextsPage(deps.db, shop.id, { memberId: member.id, search });
    await requestTextSync(deps, { shopId: shop.id });
    return { ...page, search, now: deps.clock(), timeZone: shop.timeZone, locale };
  });
}

/** Somebody does not want to wait for the night. */
export async function action({ request }: ActionFunctionArgs): Promise<Attempt> {
  const { deps, shop, t } = await visit(request);
  return attempted(t, () => requestTextSync(deps, { shopId: shop.id, evenIfYoung: true }));
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  loadOrKeep(request.url, () => serverLoader<typeof loader>());

export const links = () => [{ rel: "stylesheet", href: settingsStyles }];

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, say("Texts of the shop · Loupe"));

export default function Texts() {
  const t = useWords();
  const data = useLoaderData<typeof loader>();
  useKeptData(data);
  const compare = useFetcher<Attempt>();
  const shopify = useAppBridge();
  const { revalidate } = useRevalidator();
  const latest = useRef(revalidate);
  latest.current = revalidate;
  const told = t("Loupe compares the texts with Shopify now");
  const { data: answer } = compare;
  useEffect(() => {
    if (!answer) return;
    shopify.toast.show(answer.refusal ?? told, { isError: answer.refusal !== null });
    const timers = LOOK_AGAIN_MS.map((ms) => setTimeout(() => latest.current(), ms));
    return () => timers.forEach((timer) => clearTimeout(timer));
  }, [answer, shopify, told]);
  return (
    <>
      <TitleBar title={t("Texts of the shop")} />
      <TextsPage
        {...data}
        busy={compare.state !== "idle"}
        onCompare={() => compare.submit({}, { method: "post" })}
      />
    </>
  );
}

export const ErrorBoundary = RoutePageError;
