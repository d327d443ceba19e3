import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData, type ClientLoaderFunctionArgs } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { Banner, Link } from "@shopify/polaris";
import { z } from "zod";
import { readInboxPage } from "#app/data/pages/inbox-page.server.ts";
import { readSetupPage } from "#app/data/pages/setup-page.server.ts";
import { visit } from "#app/door.server.ts";
import { inboxViews } from "#app/domain/ticket/inbox-view.ts";
import { InboxPage } from "#app/ui/inbox/inbox-page.tsx";
import { LiveDot } from "#app/ui/shared/live-dot.tsx";
import { loadOrKeep, useKeptData } from "#app/ui/shared/kept-data.ts";
import { RoutePageError } from "#app/ui/shared/route-page-error.tsx";
import { useLiveUpdates } from "./app.live/use-live-updates.ts";

const asked = z.object({
  view: z.enum(inboxViews).catch("due"),
  after: z
    .string()
    .transform((text) => text.split("~"))
    .pipe(z.tuple([z.string().max(40), z.uuid()]))
    .transform(([at, ticketId]) => ({ at, ticketId }))
    .nullable()
    .catch(null),
});

export async function loader({ request }: LoaderFunctionArgs) {
  const { deps, shop, locale } = await visit(request);
  const query = new URL(request.url).searchParams;
  const { view, after } = asked.parse({ view: query.get("view"), after: query.get("after") });
  const page = await readInboxPage(deps.db, shop.id, {
    view,
    after,
    ticketPrefix: shop.ticketPrefix,
  });
  const setup =
    shop.setUpAt && page.rows.length > 0
      ? null
      : await readSetupPage(deps.db, shop.id, deps.settings.receivingDomain);
  if (!shop.setUpAt && setup?.supportAddress === null)
    throw redirect(`/app/setup?${query.toString()}`);
  return {
    ...page,
    view,
    total: page.counts[view],
    now: deps.clock(),
    timeZone: shop.timeZone,
    locale,
    supportAddress: setup?.supportAddress ?? null,
    unfinishedSetUp: !shop.setUpAt,
  };
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  loadOrKeep(request.url, () => serverLoader<typeof loader>());

export const meta: MetaFunction = () => [{ title: "Inbox · Loupe" }];

export default function Inbox() {
  const data = useLoaderData<typeof loader>();
  useKeptData(data);
  const connected = useLiveUpdates(null);
  const { next, view } = data;
  return (
    <>
      <TitleBar title="Inbox" />
      <InboxPage
        {...data}
        now={data.now}
        nextHref={
          next ? `?view=${view}&after=${encodeURIComponent(`${next.at}~${next.ticketId}`)}` : null
        }
        live={<LiveDot connected={connected} />}
        notice={<Notice parked={data.parked} unfinishedSetUp={data.unfinishedSetUp} />}
      />
    </>
  );
}

function Notice({ parked, unfinishedSetUp }: { parked: number; unfinishedSetUp: boolean }) {
  if (parked > 0)
    return (
      <Banner
        tone="warning"
        title={parked === 1 ? "One mail is parked" : `${parked} mails are parked`}
      >
        {parked === 1 ? "It did not become a ticket." : "They did not become tickets."}{" "}
        <Link url="/app/parked">See why</Link>
      </Banner>
    );
  if (unfinishedSetUp)
    return (
      <Banner tone="info" title="The set-up is not finished">
        <Link url="/app/setup">Go on where you left it</Link>
      </Banner>
    );
  return null;
}

export const ErrorBoundary = RoutePageError;
