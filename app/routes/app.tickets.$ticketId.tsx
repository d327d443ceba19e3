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
import { useEffect, useState } from "react";
import { z } from "zod";
import { readTicketPage } from "#app/data/pages/ticket-page.server.ts";
import { answered, attempted, visit } from "#app/door.server.ts";
import { isUuid, type MessageId, type TicketId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may } from "#app/domain/shop/role.ts";
import type { AttachmentView } from "#app/domain/ticket/ticket-view.ts";
import { decideUnknownReply } from "#app/services/reply/decide-unknown-reply.ts";
import { sendReply } from "#app/services/reply/send-reply.ts";
import { LiveDot } from "#app/ui/shared/live-dot.tsx";
import { loadOrKeep, useKeptData } from "#app/ui/shared/kept-data.ts";
import { RoutePageError } from "#app/ui/shared/route-page-error.tsx";
import { Composer } from "#app/ui/ticket/composer.tsx";
import { TicketPage } from "#app/ui/ticket/ticket-page.tsx";
import { useLiveUpdates } from "./app.live/use-live-updates.ts";

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
  }),
  z.object({ intent: z.enum(["send-again", "mark-as-sent"]), messageId: uuid<MessageId>() }),
]);

export async function action({ request, params }: ActionFunctionArgs) {
  const { deps, shop, member } = await visit(request);
  const form = forms.safeParse(Object.fromEntries(await request.formData()));
  return attempted(async () => {
    if (!form.success) throw new Refusal("invalid", "Reload the ticket and try again.");
    if (form.data.intent === "reply") {
      const { intent: _, ...reply } = form.data;
      await sendReply(deps, {
        ...reply,
        shopId: shop.id,
        ticketId: ticketIdOf(params.ticketId),
        author: member,
      });
    } else {
      const { intent: decision, messageId } = form.data;
      await decideUnknownReply(deps, { shopId: shop.id, messageId, by: member, decision });
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
    return { refusal: UNREACHED };
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
  const shopify = useAppBridge();
  const [idempotencyKey, setIdempotencyKey] = useState<string | null>(null);
  const sent = reply.state === "idle" && reply.data?.refusal === null;
  useEffect(() => {
    // A reply that went to the outbox is done: the next one is another press.
    if (sent) setIdempotencyKey(null);
  }, [sent]);
  useEffect(() => {
    if (settle.state === "idle" && settle.data?.refusal)
      shopify.toast.show(settle.data.refusal, { isError: true });
  }, [settle.state, settle.data, shopify]);

  const send = (text: string, seenMessageId: string) => {
    const key = idempotencyKey ?? crypto.randomUUID();
    setIdempotencyKey(key);
    const { to } = ticket.reply;
    reply.submit(
      { intent: "reply", text, to, seenMessageId, idempotencyKey: key },
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
        onDownload={(attachment) => {
          download(ticket.ticketId, attachment).catch(() =>
            shopify.toast.show("The attachment could not be loaded. Try again.", { isError: true }),
          );
        }}
        composer={
          <Composer
            ticketId={ticket.ticketId}
            newestMessageId={ticket.reply.seenMessageId}
            to={ticket.reply.to}
            subject={ticket.reply.subject}
            sending={reply.state !== "idle"}
            refusal={reply.data?.refusal ?? null}
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

/** A framed page has no cookie to download with: the bytes come by fetch, which carries the session token. */
async function download(
  ticketId: string,
  { attachmentId, fileName }: AttachmentView,
): Promise<void> {
  const response = await fetch(`/app/tickets/${ticketId}/attachments/${attachmentId}`);
  if (!response.ok) throw new Error(`attachment answered ${response.status}`);
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}

export const ErrorBoundary = RoutePageError;
