import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, type ClientLoaderFunctionArgs } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { readExamplePage } from "#app/data/pages/examples-page.server.ts";
import { answered, visit } from "#app/door.server.ts";
import { isUuid, type TicketId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { say } from "#app/domain/words/words.ts";
import { ExamplePage } from "#app/ui/review/example-page.tsx";
import reviewStyles from "#app/ui/review/review.css?url";
import { loadOrKeep, useKeptData } from "#app/ui/shared/kept-data.ts";
import { pageTitle } from "#app/ui/shared/page-title.ts";
import { RoutePageError } from "#app/ui/shared/route-page-error.tsx";
import { useWords } from "#app/ui/shared/words.tsx";

const GONE = say("This ticket is no example any more.");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { deps, shop, locale, t } = await visit(request);
  return answered(t, async () => {
    if (!isUuid(params.ticketId ?? "")) throw new Refusal("not-found", GONE);
    const page = await readExamplePage(deps.db, shop.id, params.ticketId as TicketId);
    if (!page) throw new Refusal("not-found", GONE);
    return { ...page, now: deps.clock(), timeZone: shop.timeZone, locale };
  });
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  loadOrKeep(request.url, () => serverLoader<typeof loader>());

export const links = () => [{ rel: "stylesheet", href: reviewStyles }];

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, say("Example · Loupe"));

export default function Example() {
  const t = useWords();
  const data = useLoaderData<typeof loader>();
  useKeptData(data);
  return (
    <>
      <TitleBar title={t("Example")} />
      <ExamplePage {...data} />
    </>
  );
}

export const ErrorBoundary = RoutePageError;
