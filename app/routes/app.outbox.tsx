import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  useActionData,
  useLoaderData,
  useNavigation,
  type ClientLoaderFunctionArgs,
} from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { z } from "zod";
import { readOutboxPage } from "#app/data/pages/outbox-page.server.ts";
import { attempted, visit } from "#app/door.server.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may } from "#app/domain/shop/role.ts";
import { say } from "#app/domain/words/words.ts";
import { clearSuppression } from "#app/services/delivery/clear-suppression.ts";
import { saveUndoTime } from "#app/services/reply/save-undo-time.ts";
import { OutboxPage } from "#app/ui/outbox/outbox-page.tsx";
import { loadOrKeep, useKeptData } from "#app/ui/shared/kept-data.ts";
import { pageTitle } from "#app/ui/shared/page-title.ts";
import { RoutePageError } from "#app/ui/shared/route-page-error.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { useLiveUpdates } from "./app.live/use-live-updates.ts";

/** As long as an address can be. */
const LONGEST_ADDRESS = 320;

export async function loader({ request }: LoaderFunctionArgs) {
  const { deps, shop, member, locale } = await visit(request);
  const query = new URL(request.url).searchParams;
  const search = (query.get("search") ?? "").trim().slice(0, LONGEST_ADDRESS);
  const after = query.get("after")?.slice(0, LONGEST_ADDRESS) ?? null;
  const ask = { search, after, ticketPrefix: shop.ticketPrefix };
  return {
    ...(await readOutboxPage(deps.db, shop.id, ask)),
    search,
    mayClear: may(member.role, "reply"),
    maySet: may(member.role, "settings"),
    timeZone: shop.timeZone,
    locale,
  };
}

const presses = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("clear"), address: z.string().max(LONGEST_ADDRESS) }),
  z.object({ intent: z.literal("undo-time"), undoSeconds: z.coerce.number().int() }),
]);

type Answer = { readonly refusal: string | null; readonly told: string | null };

export async function action({ request }: ActionFunctionArgs): Promise<Answer> {
  const { deps, shop, member, t } = await visit(request);
  const press = presses.safeParse(Object.fromEntries(await request.formData())).data;
  const { refusal } = await attempted(t, async () => {
    if (!press) throw new Refusal("invalid", "Reload the page and try again.");
    const by = { shopId: shop.id, by: member };
    if (press.intent === "clear") await clearSuppression(deps, { ...by, address: press.address });
    else await saveUndoTime(deps, { ...by, undoSeconds: press.undoSeconds });
  });
  return {
    refusal,
    told:
      press?.intent === "clear"
        ? t("Mail goes to {address} again.", { address: press.address })
        : t("Saved."),
  };
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  loadOrKeep(request.url, () => serverLoader<typeof loader>());

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, say("Outgoing mail · Loupe"));

export default function Outbox() {
  const t = useWords();
  const data = useLoaderData<typeof loader>();
  useKeptData(data);
  const answer = useActionData<typeof action>();
  const busy = useNavigation().formData !== undefined;
  useLiveUpdates(null);
  const { next, search } = data;
  const query = new URLSearchParams({ search, after: next ?? "" });
  return (
    <>
      <TitleBar title={t("Outgoing mail")} />
      <OutboxPage
        {...data}
        nextHref={next === null ? null : `?${query}`}
        refusal={answer?.refusal ?? null}
        told={answer?.told ?? null}
        busy={busy}
      />
    </>
  );
}

export const ErrorBoundary = RoutePageError;
