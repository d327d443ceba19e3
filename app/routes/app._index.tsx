import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import {
  useFetcher,
  useLoaderData,
  type ClientActionFunctionArgs,
  type ClientLoaderFunctionArgs,
} from "@remix-run/react";
import { TitleBar, useAppBridge } from "@shopify/app-bridge-react";
import { Banner, BlockStack, Link } from "@shopify/polaris";
import { useEffect, useRef } from "react";
import { z } from "zod";
import { readComingClosure } from "#app/data/pages/coming-closure.server.ts";
import { readMailWarnings } from "#app/data/pages/mail-warnings.server.ts";
import { readInboxPage } from "#app/data/pages/inbox-page.server.ts";
import { readSetupPage } from "#app/data/pages/setup-page.server.ts";
import { attempted, visit } from "#app/door.server.ts";
import type { TicketId, TicketMoveId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may } from "#app/domain/shop/role.ts";
import { inboxViews } from "#app/domain/ticket/inbox-view.ts";
import { acceptProposal } from "#app/services/ticket/accept-proposal.ts";
import { keepOwnTicket } from "#app/services/ticket/keep-own-ticket.ts";
import { undoMove } from "#app/services/ticket/undo-move.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import { ParkedNotice } from "#app/ui/inbox/parked-notice.tsx";
import { InboxPage } from "#app/ui/inbox/inbox-page.tsx";
import { LiveDot } from "#app/ui/shared/live-dot.tsx";
import { loadOrKeep, useKeptData } from "#app/ui/shared/kept-data.ts";
import { MailWarningBanner } from "#app/ui/mail/mail-warning-banner.tsx";
import { ClosureAhead } from "#app/ui/targets/closure-ahead.tsx";
import { RoutePageError } from "#app/ui/shared/route-page-error.tsx";
import { useLiveUpdates } from "./app.live/use-live-updates.ts";

const READ_ONLY = "Your role lets you read only. The owner can change it.";
const UNREACHED = "Loupe could not be reached. Try again in a moment.";
const TOAST_MS = 8_000;

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
  const { deps, shop, member, locale } = await visit(request);
  const query = new URL(request.url).searchParams;
  const { view, after } = asked.parse({ view: query.get("view"), after: query.get("after") });
  const now = deps.clock();
  const isOwner = may(member.role, "settings");
  const [page, warnings, closure] = await Promise.all([
    readInboxPage(deps.db, shop.id, {
      view,
      after,
      ticketPrefix: shop.ticketPrefix,
      now,
      openCalendar: deps.openCalendar,
    }),
    readMailWarnings(deps.db, shop.id, now),
    isOwner ? readComingClosure(deps.db, shop.id, { now, openCalendar: deps.openCalendar }) : null,
  ]);
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
    now,
    timeZone: shop.timeZone,
    locale,
    supportAddress: setup?.supportAddress ?? null,
    unfinishedSetUp: !shop.setUpAt,
    disabledReason: may(member.role, "merge") ? null : READ_ONLY,
    warnings,
    closure: closure && {
      ...closure,
      tickets: closure.tickets.map((ticket) => ({
        ...ticket,
        number: ticketNumber(shop.ticketPrefix, ticket.number),
      })),
    },
  };
}

const uuid = <Id extends string>() => z.uuid().transform((value) => value as Id);
const forms = z.discriminatedUnion("intent", [
  z.object({ intent: z.enum(["accept-proposal", "keep-own"]), ticketId: uuid<TicketId>() }),
  z.object({ intent: z.literal("undo-move"), moveId: uuid<TicketMoveId>() }),
]);

type Answer = {
  readonly refusal: string | null;
  readonly intent: "accept-proposal" | "keep-own" | "undo-move" | null;
  /** What can be undone. */
  readonly moveId: string | null;
};

export async function action({ request }: ActionFunctionArgs): Promise<Answer> {
  const { deps, shop, member } = await visit(request);
  const form = forms.safeParse(Object.fromEntries(await request.formData()));
  const who = { shopId: shop.id, by: member };
  let moveId: string | null = null;
  const { refusal } = await attempted(async () => {
    if (!form.success) throw new Refusal("invalid", "Reload the page and try again.");
    if (form.data.intent === "undo-move") await undoMove(deps, { ...form.data, ...who });
    else if (form.data.intent === "keep-own") await keepOwnTicket(deps, { ...form.data, ...who });
    else ({ moveId } = await acceptProposal(deps, { ...form.data, ...who }));
  });
  return { refusal, intent: form.data?.intent ?? null, moveId };
}

/** A connection that is gone for a moment must not take the page away. */
export async function clientAction({ serverAction }: ClientActionFunctionArgs): Promise<Answer> {
  try {
    return await serverAction<typeof action>();
  } catch (error) {
    // Shopify's library answers with Responses, such as to sign in again.
    if (error instanceof Response) throw error;
    return { refusal: UNREACHED, intent: null, moveId: null };
  }
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  loadOrKeep(request.url, () => serverLoader<typeof loader>());

export const meta: MetaFunction = () => [{ title: "Inbox · Loupe" }];

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Inbox() {
  const data = useLoaderData<typeof loader>();
  useKeptData(data);
  const connected = useLiveUpdates(null);
  const { next, view } = data;
  const { answer, answering } = useBelongsAnswers();
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
        belongs={{ busy: answering, disabledReason: data.disabledReason, onAnswer: answer }}
        notice={noticeOf(data)}
      />
    </>
  );
}

/** Sends the answers to "Belongs here?", says what became of each, and takes a yes back. */
function useBelongsAnswers() {
  const fetcher = useFetcher<typeof action>();
  const shopify = useAppBridge();
  const { submit, state, data } = fetcher;
  const said = useRef<Answer | null>(null);
  useEffect(() => {
    if (state !== "idle" || !data || said.current === data) return;
    said.current = data;
    const { refusal, intent, moveId } = data;
    if (refusal !== null) shopify.toast.show(refusal, { isError: true });
    else if (moveId !== null)
      shopify.toast.show("The mail is on that ticket now", {
        duration: TOAST_MS,
        action: "Undo",
        onAction: () => submit({ intent: "undo-move", moveId }, { method: "post" }),
      });
    else
      shopify.toast.show(
        intent === "undo-move" ? "Undone: the mail asks again" : "It stays a ticket of its own",
      );
  }, [state, data, submit, shopify]);
  return {
    answering: state !== "idle",
    answer: (ticketId: string, intent: "accept-proposal" | "keep-own") =>
      submit({ intent, ticketId }, { method: "post" }),
  };
}

/** Null while there is nothing to say: an empty box would leave a gap. */
function noticeOf(
  data: Pick<
    Loaded,
    | "warnings"
    | "closure"
    | "parked"
    | "parkedDue"
    | "unfinishedSetUp"
    | "now"
    | "timeZone"
    | "locale"
  >,
) {
  const closes = data.closure !== null && data.closure.count > 0;
  const warns = data.warnings.length > 0 || data.parked > 0;
  if (!closes && !warns && !data.unfinishedSetUp) return null;
  return (
    <BlockStack gap="400">
      <MailWarningBanner {...data} />
      {data.closure && (
        <ClosureAhead {...data.closure} timeZone={data.timeZone} locale={data.locale} />
      )}
      {data.parked > 0 ? (
        <ParkedNotice {...data} count={data.parked} due={data.parkedDue} />
      ) : (
        data.unfinishedSetUp && <UnfinishedNotice />
      )}
    </BlockStack>
  );
}

const UnfinishedNotice = () => (
  <Banner tone="info" title="The set-up is not finished">
    <Link url="/app/setup">Go on where you left it</Link>
  </Banner>
);

export const ErrorBoundary = RoutePageError;
