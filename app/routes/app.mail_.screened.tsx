import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  useActionData,
  useLoaderData,
  useNavigation,
  type ClientLoaderFunctionArgs,
} from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { z } from "zod";
import { readScreenedPage } from "#app/data/pages/screened-page.server.ts";
import { attempted, visit } from "#app/door.server.ts";
import { screenedKinds } from "#app/domain/mail/screened-kind.ts";
import { isUuid, type InboundEmailId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may } from "#app/domain/shop/role.ts";
import { say } from "#app/domain/words/words.ts";
import { blockSender } from "#app/services/mail/block-sender.ts";
import { letInScreenedEmail } from "#app/services/mail/let-in-screened-email.ts";
import { ScreenedPage, type ScreenedAnswer } from "#app/ui/mail/screened-page.tsx";
import { loadOrKeep, useKeptData } from "#app/ui/shared/kept-data.ts";
import { pageTitle } from "#app/ui/shared/page-title.ts";
import { RoutePageError } from "#app/ui/shared/route-page-error.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { useLiveUpdates } from "./app.live/use-live-updates.ts";

/** As the page itself writes it: a timestamp of the database. */
const CURSOR_AT = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(?:\.\d{1,6})?[+-]\d{2}(?::?\d{2})?$/;

const asked = z.object({
  view: z.enum(screenedKinds).nullable().catch(null),
  after: z
    .string()
    .transform((text) => text.split("~"))
    .pipe(z.tuple([z.string().regex(CURSOR_AT), z.uuid()]))
    .transform(([at, id]) => ({ at, id }))
    .nullable()
    .catch(null),
});

export async function loader({ request }: LoaderFunctionArgs) {
  const { deps, shop, member, locale } = await visit(request);
  const query = new URL(request.url).searchParams;
  const { view, after } = asked.parse({ view: query.get("view"), after: query.get("after") });
  return {
    ...(await readScreenedPage(deps.db, shop.id, { kind: view, after })),
    kind: view,
    mayLetIn: may(member.role, "reply"),
    mayBlock: may(member.role, "settings"),
    timeZone: shop.timeZone,
    locale,
  };
}

const presses = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("let-in"), id: z.string().refine(isUuid) }),
  z.object({ intent: z.literal("block"), id: z.string(), sender: z.string().max(320) }),
]);

export async function action({ request }: ActionFunctionArgs): Promise<ScreenedAnswer> {
  const { deps, shop, member, t } = await visit(request);
  const press = presses.safeParse(Object.fromEntries(await request.formData())).data;
  const { refusal } = await attempted(t, async () => {
    if (!press) throw new Refusal("invalid", "Reload the page and try again.");
    if (press.intent === "block")
      await blockSender(deps, { shopId: shop.id, member, sender: press.sender });
    else {
      const inboundEmailId = press.id as InboundEmailId;
      await letInScreenedEmail(deps, { shopId: shop.id, inboundEmailId, member });
    }
  });
  if (refusal !== null) return { kind: "refused", words: refusal };
  return press?.intent === "block" ? { kind: "blocked", sender: press.sender } : { kind: "let-in" };
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  loadOrKeep(request.url, () => serverLoader<typeof loader>());

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, say("Screened mail · Loupe"));

export default function Screened() {
  const t = useWords();
  const data = useLoaderData<typeof loader>();
  useKeptData(data);
  const answer = useActionData<typeof action>();
  const { formData } = useNavigation();
  const pressed = presses.safeParse(Object.fromEntries(formData ?? [])).data ?? null;
  useLiveUpdates(null);
  const { next, kind } = data;
  const after = next === null ? "" : encodeURIComponent(`${next.at}~${next.id}`);
  return (
    <>
      <TitleBar title={t("Screened mail")} />
      <ScreenedPage
        {...data}
        answer={answer ?? null}
        pressed={pressed}
        nextHref={next === null ? null : `?${kind === null ? "" : `view=${kind}&`}after=${after}`}
      />
    </>
  );
}

export const ErrorBoundary = RoutePageError;
