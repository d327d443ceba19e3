import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { Banner, Page } from "@shopify/polaris";
import { readParkedPage } from "#app/data/pages/parked-page.server.ts";
import { attempted, visit } from "#app/door.server.ts";
import { isUuid, type InboundEmailId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { runParkedMailAgain } from "#app/services/mail/run-parked-mail-again.ts";
import { ParkedList } from "#app/ui/parked/parked-list.tsx";
import { RoutePageError } from "#app/ui/shared/route-page-error.tsx";
import { useLiveUpdates } from "./app.live/use-live-updates.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const { deps, shop, locale } = await visit(request);
  return { mails: await readParkedPage(deps.db, shop.id), timeZone: shop.timeZone, locale };
}

export async function action({ request }: ActionFunctionArgs) {
  const { deps, shop, member } = await visit(request);
  const id = (await request.formData()).get("id");
  return attempted(async () => {
    if (typeof id !== "string" || !isUuid(id))
      throw new Refusal("invalid", "Reload the page and try again.");
    await runParkedMailAgain(deps, {
      shopId: shop.id,
      inboundEmailId: id as InboundEmailId,
      role: member.role,
    });
  });
}

export default function Parked() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const running = useNavigation().formData?.get("id");
  useLiveUpdates(null);
  return (
    <main>
      <Page title="Parked mail" backAction={{ content: "Inbox", url: "/app" }}>
        {answer?.refusal && <Banner tone="critical">{answer.refusal}</Banner>}
        <ParkedList {...data} runningId={typeof running === "string" ? running : null} />
      </Page>
    </main>
  );
}

export const ErrorBoundary = RoutePageError;
