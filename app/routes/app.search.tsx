import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation, type ClientLoaderFunctionArgs } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { useEffect } from "react";
import { z } from "zod";
import { readSearchPage } from "#app/data/pages/search-page.server.ts";
import { visit } from "#app/door.server.ts";
import { parseSearch } from "#app/domain/search/parse-search.ts";
import { say } from "#app/domain/words/words.ts";
import { recordAccess } from "#app/services/privacy/record-access.ts";
import { SearchPage } from "#app/ui/search/search-page.tsx";
import { loadOrKeep, useKeptData } from "#app/ui/shared/kept-data.ts";
import { pageTitle } from "#app/ui/shared/page-title.ts";
import { keepTicketList } from "#app/ui/shared/ticket-list.ts";
import { RoutePageError } from "#app/ui/shared/route-page-error.tsx";
import { useWords } from "#app/ui/shared/words.tsx";

/** Beyond it nothing is looked for; one more sign makes the page say so. */
const LONGEST_TYPED = 301;

const place = z
  .string()
  .transform((text) => text.split("~"))
  .pipe(z.tuple([z.string().regex(/^\d{4}-\d\d-\d\d [\d:.]{8,15}[+-][\d:]{2,8}$/), z.uuid()]))
  .transform(([at, ticketId]) => ({ at, ticketId }))
  .nullable()
  .catch(null);

export async function loader({ request }: LoaderFunctionArgs) {
  const { deps, shop, member, locale } = await visit(request);
  const query = new URL(request.url).searchParams;
  const typed = (query.get("q") ?? "").trim().slice(0, LONGEST_TYPED);
  const after = place.parse(query.get("after"));
  const now = deps.clock();
  const { timeZone, ticketPrefix } = shop;
  const asked = { typed, parsed: parseSearch(typed), after, me: member.id };
  const [page] = await Promise.all([
    readSearchPage(deps.db, shop.id, { ...asked, ticketPrefix, timeZone, now }),
    typed === ""
      ? null
      : recordAccess(deps, { shopId: shop.id, member, kind: "search", detail: { words: typed } }),
  ]);
  if (page.named?.isCertain && query.has("go"))
    throw redirect(ticketPath(page.named.ticketId, query));
  return {
    ...page,
    typed,
    isFirst: after === null,
    isWanted: query.has("focus") || typed === "",
    memberId: member.id,
    now,
    timeZone,
    locale,
  };
}

/** What Shopify admin puts into an address stays there. */
function ticketPath(ticketId: string, query: URLSearchParams): string {
  const kept = new URLSearchParams(query);
  for (const name of ["q", "go", "after", "focus"]) kept.delete(name);
  return kept.size === 0
    ? `/app/tickets/${ticketId}`
    : `/app/tickets/${ticketId}?${kept.toString()}`;
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  loadOrKeep(request.url, () => serverLoader<typeof loader>());

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, say("Search · Loupe"));

export default function Search() {
  const data = useLoaderData<typeof loader>();
  useKeptData(data);
  const t = useWords();
  const { next, typed, rows } = data;
  const { pathname, search } = useLocation();
  useEffect(() => {
    keepTicketList({
      ticketIds: rows.map(({ ticketId }) => ticketId),
      href: `${pathname}${search}`,
    });
  }, [rows, pathname, search]);
  return (
    <>
      <TitleBar title={t("Search")} />
      <SearchPage
        {...data}
        nextHref={
          next &&
          `/app/search?${new URLSearchParams({ q: typed, after: `${next.at}~${next.ticketId}` }).toString()}`
        }
      />
    </>
  );
}

export const ErrorBoundary = RoutePageError;
