import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  useFetcher,
  useLoaderData,
  useSearchParams,
  type ClientActionFunctionArgs,
  type ClientLoaderFunctionArgs,
  type ShouldRevalidateFunctionArgs,
} from "@remix-run/react";
import { TitleBar, useAppBridge } from "@shopify/app-bridge-react";
import { useEffect, useMemo, useState, type ComponentProps } from "react";
import { z } from "zod";
import { readTicketPage } from "#app/data/pages/ticket-page.server.ts";
import { answered, attempted, visit, type Attempt } from "#app/door.server.ts";
import {
  isUuid,
  type MessageId,
  type TicketId,
  type TicketMoveId,
} from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may } from "#app/domain/shop/role.ts";
import { askForConfirmation } from "#app/services/proof/ask-for-confirmation.ts";
import { decideUnknownReply } from "#app/services/reply/decide-unknown-reply.ts";
import { sendReply } from "#app/services/reply/send-reply.ts";
import { acceptParticipant } from "#app/services/ticket/accept-participant.ts";
import { acceptProposal } from "#app/services/ticket/accept-proposal.ts";
import { fileUnder } from "#app/services/ticket/file-under.ts";
import { dropParticipant } from "#app/services/ticket/drop-participant.ts";
import { keepOwnTicket } from "#app/services/ticket/keep-own-ticket.ts";
import { undoMove } from "#app/services/ticket/undo-move.ts";
import { LiveDot } from "#app/ui/shared/live-dot.tsx";
import { loadOrKeep, useKeptData } from "#app/ui/shared/kept-data.ts";
import { RoutePageError } from "#app/ui/shared/route-page-error.tsx";
import { Composer } from "#app/ui/ticket/composer.tsx";
import type { MailFiles } from "#app/ui/ticket/mail-files.ts";
import { TicketPage } from "#app/ui/ticket/ticket-page.tsx";
import { download } from "./app.downloads.$token/download.ts";
import { useLiveUpdates } from "./app.live/use-live-updates.ts";
import { loadHeaders } from "./app.originals.$inboundEmailId/load-headers.ts";
import { pictureLoader } from "./app.tickets.$ticketId_.pictures.$attachmentId/load-picture.ts";

const READ_ONLY = "Your role lets you read only. The owner can change it.";
const UNREACHED = "Loupe could not be reached. Your words are kept here: try again in a moment.";
const LONGEST_REPLY = 200_000;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { deps, shop, member, locale } = await visit(request);
  const now = deps.clock();
  return answered(async () => {
    const ticketId = ticketIdOf(params.ticketId);
    const ticket = await readTicketPage(deps.db, shop.id, {
      ticketId,
      ticketPrefix: shop.ticketPrefix,
      now,
    });
    if (!ticket) throw new Refusal("not-found", "This ticket is not here.");
    return {
      ticket,
      now,
      locale,
      timeZone: shop.timeZone,
      shopName: shop.name,
      disabledReason: may(member.role, "reply") ? null : READ_ONLY,
    };
  });
}

function ticketIdOf(param: string | undefined): TicketId {
  if (!param || !isUuid(param)) throw new Refusal("not-found", "This ticket is not here.");
  return param as TicketId;
}

const uuid = <Id extends string>() => z.uuid().transform((value) => value as Id);
const forms = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("reply"),
    text: z.string().max(LONGEST_REPLY),
    to: z.string().max(320),
    seenMessageId: uuid<MessageId>(),
    idempotencyKey: z.uuid(),
    proofReason: z.string().max(40).optional(),
    proofWords: z.string().max(2_000).optional(),
  }),
  z.object({
    intent: z.literal("ask-confirmation"),
    messageId: uuid<MessageId>(),
    orderId: z.string().max(200),
  }),
  z.object({ intent: z.enum(["send-again", "mark-as-sent"]), messageId: uuid<MessageId>() }),
  z.object({ intent: z.enum(["accept-proposal", "keep-own-ticket"]) }),
  z.object({ intent: z.literal("undo-move"), moveId: uuid<TicketMoveId>() }),
  z.object({
    intent: z.enum(["accept-participant", "drop-participant"]),
    address: z.string().max(320),
  }),
  z.object({
    intent: z.literal("file-under"),
    messageId: uuid<MessageId>(),
    whom: z.enum(["original", "forwarder"]),
  }),
]);

export async function action({ request, params }: ActionFunctionArgs) {
  const { deps, shop, member } = await visit(request);
  const form = forms.safeParse(Object.fromEntries(await request.formData()));
  return attempted(async () => {
    if (!form.success) throw new Refusal("invalid", "Reload the ticket and try again.");
    const { data } = form;
    const at = { shopId: shop.id, ticketId: ticketIdOf(params.ticketId) };
    const by = { ...at, by: member };
    switch (data.intent) {
      case "reply": {
        const { intent: _, proofReason, proofWords, ...reply } = data;
        const reason = proofReason ? { key: proofReason, words: proofWords ?? "" } : null;
        return sendReply(deps, { ...reply, ...at, author: member, reason });
      }
      case "send-again":
      case "mark-as-sent": {
        const { intent: decision, messageId } = data;
        return decideUnknownReply(deps, { shopId: shop.id, messageId, by: member, decision });
      }
      case "ask-confirmation":
        return askForConfirmation(deps, {
          ...by,
          messageId: data.messageId,
          orderId: data.orderId,
        });
      case "accept-proposal":
        return acceptProposal(deps, by);
      case "keep-own-ticket":
        return keepOwnTicket(deps, by);
      case "undo-move":
        return undoMove(deps, { shopId: shop.id, moveId: data.moveId, by: member });
      case "accept-participant":
        return acceptParticipant(deps, { ...by, address: data.address });
      case "file-under":
        return fileUnder(deps, { ...by, messageId: data.messageId, whom: data.whom });
      case "drop-participant":
        return dropParticipant(deps, { ...by, address: data.address });
    }
  });
}

/** A connection that is gone for a moment must not take the page, with a half-written reply on it, away. */
export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  try {
    return await serverAction<typeof action>();
  } catch (error) {
    // Shopify's library answers with Responses, such as to sign in again.
    if (error instanceof Response) throw error;
    return { refusal: UNREACHED } satisfies Attempt;
  }
}

export function shouldRevalidate(change: ShouldRevalidateFunctionArgs): boolean {
  const answer = change.actionResult as { refusal?: unknown } | undefined;
  return answer?.refusal === UNREACHED ? false : change.defaultShouldRevalidate;
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  loadOrKeep(request.url, () => serverLoader<typeof loader>());

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.ticket.number} ${data.ticket.subject} · Loupe` : "Loupe" },
];

export default function Ticket() {
  const data = useLoaderData<typeof loader>();
  useKeptData(data);
  const view = useSearchParams()[0].get("view");
  const { ticket } = data;
  const connected = useLiveUpdates(ticket.ticketId);
  const reply = useFetcher<typeof action>();
  const settle = useFetcher<typeof action>();
  const decide = useFetcher<typeof action>();
  const [idempotencyKey, setIdempotencyKey] = useState<string | null>(null);
  const sent = reply.state === "idle" && reply.data?.refusal === null;
  useEffect(() => {
    // A reply that went to the outbox is done: the next one is another press.
    if (sent) setIdempotencyKey(null);
  }, [sent]);
  useRefusalToast(settle);
  useRefusalToast(decide);
  const files = useMailFiles(ticket.ticketId);

  const send: ComponentProps<typeof Composer>["onSend"] = (text, seenMessageId, { to, why }) => {
    const key = idempotencyKey ?? crypto.randomUUID();
    setIdempotencyKey(key);
    reply.submit(
      { intent: "reply", text, to, seenMessageId, idempotencyKey: key, ...why },
      { method: "post" },
    );
  };
  return (
    <>
      <TitleBar title={ticket.number} />
      <TicketPage
        {...data}
        key={ticket.ticketId}
        backHref={view === null ? "/app" : `/app?view=${encodeURIComponent(view)}`}
        now={data.now}
        live={<LiveDot connected={connected} />}
        settlingMessageId={settlingIn(settle.formData)}
        onSettle={(messageId, intent) => settle.submit({ intent, messageId }, { method: "post" })}
        deciding={decide.state !== "idle"}
        onDecide={(decision) => decide.submit(decision, { method: "post" })}
        files={files}
        composer={
          <Composer
            ticketId={ticket.ticketId}
            newestMessageId={ticket.reply.seenMessageId}
            to={ticket.reply.to}
            alsoTo={ticket.reply.alsoTo ?? []}
            subject={ticket.reply.subject}
            sending={reply.state !== "idle"}
            refusal={reply.data?.refusal ?? null}
            asksReason={reply.data?.kind === "reason-wanted"}
            disabledReason={data.disabledReason}
            onSend={send}
          />
        }
      />
    </>
  );
}

function settlingIn(form: FormData | undefined): string | null {
  const messageId = form?.get("messageId");
  return typeof messageId === "string" ? messageId : null;
}

/** Says why something was not done, once its answer is there. */
function useRefusalToast(answer: {
  readonly state: string;
  readonly data?: { readonly refusal: string | null };
}) {
  const { state, data } = answer;
  const shopify = useAppBridge();
  const refusal = state === "idle" ? data?.refusal : null;
  useEffect(() => {
    if (refusal) shopify.toast.show(refusal, { isError: true });
  }, [refusal, data, shopify]);
}

/** The files of the ticket's mail: all go by fetch, which carries the session token. */
function useMailFiles(ticketId: string): MailFiles {
  const shopify = useAppBridge();
  return useMemo(() => {
    const save = (maker: string) => {
      download(maker).catch(() =>
        shopify.toast.show("The file could not be loaded. Try again.", { isError: true }),
      );
    };
    return {
      onDownload: ({ attachmentId }) =>
        save(`/app/tickets/${ticketId}/attachments/${attachmentId}`),
      onPicture: pictureLoader(ticketId),
      onDownloadOriginal: (inboundEmailId) => save(`/app/originals/${inboundEmailId}`),
      onHeaders: loadHeaders,
    };
  }, [ticketId, shopify]);
}

export const ErrorBoundary = RoutePageError;
