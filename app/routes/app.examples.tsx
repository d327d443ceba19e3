import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useFetcher, useLoaderData, type ClientLoaderFunctionArgs } from "@remix-run/react";
import { TitleBar, useAppBridge } from "@shopify/app-bridge-react";
import { useEffect } from "react";
import { z } from "zod";
import { readExamplesPage } from "#app/data/pages/examples-page.server.ts";
import { attempted, visit, type Attempt } from "#app/door.server.ts";
import type { TicketId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may } from "#app/domain/shop/role.ts";
import { say } from "#app/domain/words/words.ts";
import { removeExample } from "#app/services/review/remove-example.ts";
import { ExamplesPage } from "#app/ui/review/examples-page.tsx";
import reviewStyles from "#app/ui/review/review.css?url";
import { loadOrKeep, useKeptData } from "#app/ui/shared/kept-data.ts";
import { pageTitle } from "#app/ui/shared/page-title.ts";
import { RoutePageError } from "#app/ui/shared/route-page-error.tsx";
import { useWords } from "#app/ui/shared/words.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  const { deps, shop, member, locale } = await visit(request);
  return {
    examples: await readExamplesPage(deps.db, shop.id),
    mayRemove: may(member.role, "review"),
    now: deps.clock(),
    timeZone: shop.timeZone,
    locale,
  };
}

const form = z.object({ ticketId: z.uuid().transform((id) => id as TicketId) });

export async function action({ request }: ActionFunctionArgs) {
  const { deps, shop, member, t } = await visit(request);
  const given = form.safeParse(Object.fromEntries(await request.formData()));
  return attempted(t, async () => {
    if (!given.success) throw new Refusal("invalid", "Reload the page and try again.");
    const { ticketId } = given.data;
    await removeExample(deps, { shopId: shop.id, ticketId, by: member });
  });
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  loadOrKeep(request.url, () => serverLoader<typeof loader>());

export const links = () => [{ rel: "stylesheet", href: reviewStyles }];

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, say("Examples · Loupe"));

export default function Examples() {
  const t = useWords();
  const data = useLoaderData<typeof loader>();
  useKeptData(data);
  const shopify = useAppBridge();
  const fetcher = useFetcher<Attempt>();
  const refusal = fetcher.data?.refusal ?? null;
  useEffect(() => {
    if (refusal !== null) shopify.toast.show(refusal, { isError: true });
  }, [refusal, fetcher.data, shopify]);
  return (
    <>
      <TitleBar title={t("Examples")} />
      <ExamplesPage
        {...data}
        busy={fetcher.state !== "idle"}
        onRemove={(ticketId) => fetcher.submit({ ticketId }, { method: "post" })}
      />
    </>
  );
}

export const ErrorBoundary = RoutePageError;
