import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  useActionData,
  useLoaderData,
  useNavigation,
  type ClientLoaderFunctionArgs,
} from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { Banner, Page } from "@shopify/polaris";
import { readParkedPage } from "#app/data/pages/parked-page.server.ts";
import { attempted, visit } from "#app/door.server.ts";
import { isUuid, type InboundEmailId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { say } from "#app/domain/words/words.ts";
import { runParkedMailAgain } from "#app/services/mail/run-parked-mail-again.ts";
import { ParkedList } from "#app/ui/parked/parked-list.tsx";
import { useNow } from "#app/ui/shared/use-now.ts";
import { loadOrKeep, useKeptData } from "#app/ui/shared/kept-data.ts";
import { pageTitle } from "#app/ui/shared/page-title.ts";
import { RoutePageError } from "#app/ui/shared/route-page-error.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { useLiveUpdates } from "./app.live/use-live-updates.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const { deps, shop, locale } = await visit(request);
  return {
    mails: await readParkedPage(deps.db, shop.id, deps.openCalendar),
    now: deps.clock(),
    timeZone: shop.timeZone,
    locale,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const { deps, shop, member, t } = await visit(request);
  const id = (await request.formData()).get("id");
  return attempted(t, async () => {
    if (typeof id !== "string" || !isUuid(id))
      throw new Refusal("invalid", "Reload the page and try again.");
    await runParkedMailAgain(deps, {
      shopId: shop.id,
      inboundEmailId: id as InboundEmailId,
      role: member.role,
    });
  });
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  loadOrKeep(request.url, () => serverLoader<typeof loader>());

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, say("Parked mail · Loupe"));

export default function Parked() {
  const t = useWords();
  const data = useLoaderData<typeof loader>();
  useKeptData(data);
  const answer = useActionData<typeof action>();
  const running = useNavigation().formData?.get("id");
  useLiveUpdates(null);
  const now = useNow(data.now);
  return (
    <main>
      <TitleBar title={t("Parked mail")} />
      <Page title={t("Parked mail")} backAction={{ content: t("Inbox"), url: "/app" }}>
        {answer?.refusal && <Banner tone="critical">{answer.refusal}</Banner>}
        <ParkedList {...data} now={now} runningId={typeof running === "string" ? running : null} />
      </Page>
    </main>
  );
}

export const ErrorBoundary = RoutePageError;
