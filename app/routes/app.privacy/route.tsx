import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  useActionData,
  useFetcher,
  useLoaderData,
  useNavigation,
  type ClientLoaderFunctionArgs,
} from "@remix-run/react";
import { TitleBar, useAppBridge } from "@shopify/app-bridge-react";
import { z } from "zod";
import { readPrivacyPage } from "#app/data/pages/privacy-page.server.ts";
import { answered, attempted, visit, type Attempt } from "#app/door.server.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may } from "#app/domain/shop/role.ts";
import { say } from "#app/domain/words/words.ts";
import { saveRetention } from "#app/services/privacy/save-retention.ts";
import { download, saveFile } from "#app/routes/app.downloads.$token/download.ts";
import { useLiveUpdates } from "#app/routes/app.live/use-live-updates.ts";
import type { loader as oldTickets } from "#app/routes/app.privacy_.old-tickets.ts";
import { PrivacyPage } from "#app/ui/privacy/privacy-page.tsx";
import { loadOrKeep, useKeptData } from "#app/ui/shared/kept-data.ts";
import { pageTitle } from "#app/ui/shared/page-title.ts";
import { RoutePageError } from "#app/ui/shared/route-page-error.tsx";
import { useWords } from "#app/ui/shared/words.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  const { deps, shop, member, locale, t } = await visit(request);
  return answered(t, async () => {
    if (!may(member.role, "settings"))
      throw new Refusal("not-allowed", "Only the shop's owner sees and changes this.");
    const now = deps.clock();
    const page = await readPrivacyPage(deps.db, shop.id, { now, ticketPrefix: shop.ticketPrefix });
    return { ...page, now, timeZone: shop.timeZone, locale };
  });
}

const form = z.object({ months: z.string().max(40) });

type Answer = Attempt & { readonly saved: string | null };

export async function action({ request }: ActionFunctionArgs): Promise<Answer> {
  const { deps, shop, member, t } = await visit(request);
  const read = form.safeParse(Object.fromEntries(await request.formData()));
  let saved: string | null = null;
  const attempt = await attempted(t, async () => {
    if (!read.success) throw new Refusal("invalid", "Reload the page and try again.");
    await saveRetention(deps, { shopId: shop.id, by: member, months: read.data.months });
    saved = read.data.months.trim();
  });
  return { ...attempt, saved };
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  loadOrKeep(request.url, () => serverLoader<typeof loader>());

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, say("Privacy · Loupe"));

export default function Privacy() {
  const t = useWords();
  const data = useLoaderData<typeof loader>();
  useKeptData(data);
  const answer = useActionData<typeof action>();
  const busy = useNavigation().formData !== undefined;
  const shopify = useAppBridge();
  const dry = useFetcher<typeof oldTickets>();
  useLiveUpdates(null);
  const failed = () =>
    shopify.toast.show(t("The file could not be loaded. Try again."), { isError: true });
  return (
    <>
      <TitleBar title={t("Privacy")} />
      <PrivacyPage
        {...data}
        refusal={answer?.refusal ?? null}
        saved={answer?.saved ?? null}
        busy={busy}
        dryRun={{
          found: dry.data && "listed" in dry.data ? dry.data : null,
          refusal: dry.data && "refusal" in dry.data ? dry.data.refusal : null,
          busy: dry.state !== "idle",
          onLook: (months) =>
            dry.load(`/app/privacy/old-tickets?months=${encodeURIComponent(months)}`),
          onExport: (months) => {
            const query = `months=${encodeURIComponent(months)}`;
            saveFile(`/app/privacy/old-tickets/export?${query}`).catch(failed);
          },
        }}
        onArchive={(requestId) => {
          download(`/app/privacy/archives/${requestId}`).catch(failed);
        }}
      />
    </>
  );
}

export const ErrorBoundary = RoutePageError;
