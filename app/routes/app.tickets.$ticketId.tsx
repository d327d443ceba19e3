import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  useFetcher,
  useLoaderData,
  useNavigate,
  useSearchParams,
  type ClientActionFunctionArgs,
  type ClientLoaderFunctionArgs,
  type ShouldRevalidateFunctionArgs,
} from "@remix-run/react";
import { TitleBar, useAppBridge } from "@shopify/app-bridge-react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { z } from "zod";
import { readComposer } from "#app/data/pages/composer-page.server.ts";
import { readTicketActionLog } from "#app/data/pages/ticket-action-log.server.ts";
import { readTicketActions } from "#app/data/pages/ticket-actions.server.ts";
import { readTicketLinking } from "#app/data/pages/ticket-linking.server.ts";
import { readTicketPage } from "#app/data/pages/ticket-page.server.ts";
import { readTicketQuality } from "#app/data/pages/ticket-quality.server.ts";
import { answered, attempted, visit, type Attempt } from "#app/door.server.ts";
import {
  isUuid,
  type MessageId,
  type TicketId,
  type TicketMoveId,
  type TicketPromiseId,
  type UploadId,
} from "#app/domain/shared/ids.ts";
import type { Finding } from "#app/domain/check/finding.ts";
import { ReplyBlocked } from "#app/domain/check/reply-blocked.ts";
import { readCorrection } from "#app/domain/correction/correction.ts";
import { draftKinds, type DraftView } from "#app/domain/reply/draft.ts";
import { readReplyActions } from "#app/domain/reply/reply-actions.ts";
import { readSeenOrders } from "#app/domain/reply/seen-order.ts";
import { SendStopped, type SendStop } from "#app/domain/reply/send-stopped.ts";
import { splitAddresses } from "#app/domain/reply/typed-addresses.ts";
import { awaitedEvents } from "#app/domain/order/awaited-event.ts";
import { instantOf, isoOf } from "#app/domain/shared/instant.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { sendHours } from "#app/domain/reply/waiting-send.ts";
import { may } from "#app/domain/shop/role.ts";
import { ticketStatuses } from "#app/domain/ticket/ticket-status.ts";
import type { ThreadEntry } from "#app/domain/ticket/ticket-view.ts";
import { categories } from "#app/domain/triage/category.ts";
import { say } from "#app/domain/words/words.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import type { Words } from "#app/domain/words/words.ts";
import { overruleClockless } from "#app/services/sla/overrule-clockless.ts";
import { recordAccess } from "#app/services/privacy/record-access.ts";
import { blockSender } from "#app/services/mail/block-sender.ts";
import { askForConfirmation } from "#app/services/proof/ask-for-confirmation.ts";
import { decideUnknownReply } from "#app/services/reply/decide-unknown-reply.ts";
import { decideHeldSend } from "#app/services/reply/decide-held-send.ts";
import { sendReply } from "#app/services/reply/send-reply.ts";
import { takeBackSend } from "#app/services/reply/take-back-send.ts";
import { clearSuppression } from "#app/services/delivery/clear-suppression.ts";
import { acceptParticipant } from "#app/services/ticket/accept-participant.ts";
import { acceptProposal } from "#app/services/ticket/accept-proposal.ts";
import { changeStatus } from "#app/services/ticket/change-status.ts";
import { correctTriage } from "#app/services/ticket/correct-triage.ts";
import { dropParticipant } from "#app/services/ticket/drop-participant.ts";
import { endInvestigation } from "#app/services/ticket/end-investigation.ts";
import { fileUnder } from "#app/services/ticket/file-under.ts";
import { investigateTicket } from "#app/services/ticket/investigate-ticket.ts";
import { keepOwnTicket } from "#app/services/ticket/keep-own-ticket.ts";
import { markSpam } from "#app/services/ticket/mark-spam.ts";
import { setOwnDue } from "#app/services/ticket/set-own-due.ts";
import { snoozeTicket } from "#app/services/ticket/snooze-ticket.ts";
import { undoMove } from "#app/services/ticket/undo-move.ts";
import { unmarkSpam } from "#app/services/ticket/unmark-spam.ts";
import { unsnoozeTicket } from "#app/services/ticket/unsnooze-ticket.ts";
import { PromisesCard } from "#app/ui/promise/promises-card.tsx";
import { useNow } from "#app/ui/shared/use-now.ts";
import { LiveDot } from "#app/ui/shared/live-dot.tsx";
import { loadOrKeep, useKeptData } from "#app/ui/shared/kept-data.ts";
import { inboxQueryOf } from "#app/ui/inbox/inbox-address.ts";
import { hrefOfList, ticketBeside } from "#app/ui/shared/ticket-list.ts";
import { RoutePageError } from "#app/ui/shared/route-page-error.tsx";
import type { PieceToInsert } from "#app/ui/composer/use-insertion.ts";
import type { MailFiles } from "#app/ui/ticket/mail-files.ts";
import composerStyles from "#app/ui/composer/composer.css?url";
import savedReplyStyles from "#app/ui/saved-reply/saved-reply.css?url";
import checkStyles from "#app/ui/check/check.css?url";
import { wordsHere } from "#app/ui/shared/words-here.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import suggestionStyles from "#app/ui/suggestion/suggestion.css?url";
import ticketStyles from "#app/ui/ticket/ticket.css?url";
import type { TicketWays } from "#app/ui/ticket/ticket-keys.ts";
import { undoOfStep } from "#app/ui/ticket/undo-of-step.ts";
import { TicketPage } from "#app/ui/ticket/ticket-page.tsx";
import { download } from "./app.downloads.$token/download.ts";
import { PresenceBar } from "#app/ui/ticket/presence-bar.tsx";
import { usePresence } from "./app.live/use-presence.ts";
import { useLiveUpdates } from "./app.live/use-live-updates.ts";
import { ProductsPanel } from "./app.products/products-panel.tsx";
import { loadHeaders } from "./app.originals.$inboundEmailId/load-headers.ts";
import { OrderDetails } from "./app.tickets.$ticketId_.orders/order-details.tsx";
import { useYoungCopies } from "./app.tickets.$ticketId_.orders/use-young-copies.ts";
import { useTicketLinks } from "./app.tickets.$ticketId_.links/use-ticket-links.tsx";
import { useTicketActions } from "./app.tickets.$ticketId_.actions/use-ticket-actions.tsx";
import { useDesk } from "./app.tickets.$ticketId_.desk/use-desk.ts";
import { useGlance } from "./app.tickets.$ticketId_.glance/use-glance.ts";
import { useQuality } from "./app.tickets.$ticketId_.quality/use-quality.tsx";
import { SuggestedAnswer } from "./app.tickets.$ticketId_.suggestion/suggested-answer.tsx";
import { useWantedMessage } from "./app.tickets.$ticketId_.thread/use-wanted-message.ts";
import { useThread } from "./app.tickets.$ticketId_.thread/use-thread.ts";
import type { SentMail } from "./app.tickets.$ticketId_.drafts/mail-form.ts";
import { ReplyComposer } from "./app.tickets.$ticketId_.drafts/reply-composer.tsx";
import { ScheduledSend } from "./app.tickets.$ticketId_.drafts/scheduled-send.tsx";
import { TicketAccess } from "./app.tickets.$ticketId_.access/ticket-access.tsx";
import { MessageJourney } from "./app.tickets.$ticketId_.journey.$messageId/message-journey.tsx";
import { askToReveal } from "./app.tickets.$ticketId_.reveal/ask-to-reveal.ts";
import { pictureLoader } from "./app.tickets.$ticketId_.pictures.$attachmentId/load-picture.ts";

const READ_ONLY = say("Your role lets you read only. The owner can change it.");
const UNREACHED = say(
  "Loupe could not be reached. Your words are kept here: try again in a moment.",
);
const LONGEST_REPLY = 200_000;
const LONGEST_HTML = 400_000;
/** A hundred addresses or ids. */
const LONGEST_LIST = 40_000;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { deps, shop, member, locale, t } = await visit(request);
  const now = deps.clock();
  return answered(t, async () => {
    const ticketId = ticketIdOf(params.ticketId);
    const { db, openCalendar } = deps;
    const [ticket, actions, actionLog, linking, composer, quality] = await Promise.all([
      readTicketPage(db, shop.id, {
        ticketId,
        ticketPrefix: shop.ticketPrefix,
        now,
        reader: member.id,
        words: { t, locale },
      }),
      readTicketActions(db, shop.id, { ticketId, now, openCalendar }),
      readTicketActionLog(db, shop.id, { ticketId, locale }),
      readTicketLinking(db, shop.id, ticketId),
      readComposer(db, shop.id, { ticketId, memberId: member.id }),
      readTicketQuality(db, shop.id, ticketId),
      recordAccess(deps, { shopId: shop.id, member, kind: "open", ticketId }),
    ]);
    if (!ticket || !actions) throw new Refusal("not-found", "This ticket is not here.");
    return {
      ticket,
      actions,
      actionLog,
      linking,
      composer,
      quality,
      memberName: member.name,
      now,
      locale,
      timeZone: shop.timeZone,
      shopName: shop.name,
      disabledReason: may(member.role, "reply") ? null : t(READ_ONLY),
      mayBlock: may(member.role, "settings"),
      reveals: may(member.role, "reveal") ? { asksReason: member.role !== "owner" } : null,
    };
  });
}

function ticketIdOf(param: string | undefined): TicketId {
  if (!param || !isUuid(param)) throw new Refusal("not-found", "This ticket is not here.");
  return param as TicketId;
}

const uuid = <Id extends string>() => z.uuid().transform((value) => value as Id);
/** Longer than any rule lets words be: the rule says how long, in words for the agent. */
const words = z.string().max(2_000);
/** A date and time as the browser's field writes it, in the shop's zone. */
const wallTime = z.string().max(40);
/** A list, which a form can only carry as text. */
const json = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .max(20_000)
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        // A form that was not written by the page; the schema after it refuses the same way.
        context.addIssue({ code: "custom", message: "not JSON" });
        return z.NEVER;
      }
    })
    .pipe(schema);
const instant = z.iso.datetime({ offset: true }).transform((iso) => instantOf(new Date(iso)));
const promiseChoices = z
  .array(
    z.object({
      words: z.string().max(200),
      nth: z.number().int().min(0).max(100),
      choice: z.enum(["accept", "strike"]),
    }),
  )
  .max(100);
/** Addresses with commas between them. */
const people = z
  .string()
  .max(LONGEST_LIST)
  .transform((text) => splitAddresses(text));
const uploads = z
  .string()
  .max(LONGEST_LIST)
  .transform((text) => text.split(",").filter((id) => id !== ""))
  .pipe(z.array(uuid<UploadId>()).max(100));
const forms = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("reply"),
    text: z.string().max(LONGEST_REPLY),
    // What the page with the editor adds; a page without it sends a plain reply.
    html: z.string().max(LONGEST_HTML).optional(),
    kind: z.enum(draftKinds).default("reply"),
    to: z.string().max(LONGEST_LIST),
    cc: people.optional(),
    bcc: people.optional(),
    subject: z.string().max(1_000).optional(),
    uploadIds: uploads.optional(),
    draftVersion: z
      .string()
      .regex(/^\d{0,9}$/)
      .transform((version) => (version === "" ? null : Number(version)))
      .optional(),
    seenOrders: json(z.unknown().transform(readSeenOrders)).optional(),
    savedReplyId: z.uuid().or(z.literal("")).optional(),
    savedReplyFilled: z.string().max(LONGEST_REPLY).optional(),
    overrideReason: words.optional(),
    // Empty for a reply that corrects nothing.
    correctsId: z.uuid().or(z.literal("")).optional(),
    correctionCause: z.string().max(40).optional(),
    correctionWrong: words.optional(),
    actions: json(z.unknown().transform(readReplyActions)).optional(),
    signature: z.enum(["on", "off"]).default("on"),
    sendAt: z.iso.datetime().or(z.literal("")).default(""),
    hours: z.enum(sendHours).default("own"),
    // Empty on a ticket that its customer has not written on.
    seenMessageId: uuid<MessageId>().or(z.literal("").transform(() => null)),
    idempotencyKey: z.uuid(),
    proofReason: z.string().max(40).optional(),
    proofWords: z.string().max(2_000).optional(),
    promises: json(promiseChoices).optional(),
    keeps: json(z.array(uuid<TicketPromiseId>()).max(100)).optional(),
  }),
  z.object({
    intent: z.literal("ask-confirmation"),
    messageId: uuid<MessageId>(),
    orderId: z.string().max(200),
  }),
  z.object({ intent: z.enum(["send-again", "mark-as-sent"]), messageId: uuid<MessageId>() }),
  z.object({ intent: z.literal("take-back"), messageId: uuid<MessageId>() }),
  z.object({
    intent: z.enum(["send-now", "send-held", "change-send-time"]),
    messageId: uuid<MessageId>(),
    // Of a change of time: ISO 8601.
    sendAt: instant.optional(),
    hours: z.enum(sendHours).default("own"),
    // The newest message that the page shows; absent for a mail that nothing overtook.
    seenMessageId: uuid<MessageId>()
      .or(z.literal("").transform(() => null))
      .optional(),
  }),
  z.object({ intent: z.literal("clear-suppression"), address: z.string().max(320) }),
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
  z.object({
    intent: z.literal("change-status"),
    to: z.enum(ticketStatuses),
    seen: z.enum(ticketStatuses),
    reason: words.optional(),
    cause: words.optional(),
    outcome: z.string().max(40).optional(),
    remedy: words.optional(),
  }),
  z.object({
    intent: z.literal("snooze"),
    until: wallTime,
    awaits: z.enum(awaitedEvents).optional(),
  }),
  z.object({ intent: z.enum(["unsnooze", "end-investigation", "mark-spam", "not-spam"]) }),
  z.object({ intent: z.literal("investigate"), what: words, until: wallTime.default("") }),
  z.object({ intent: z.literal("set-own-due"), until: wallTime, reason: words }),
  z.object({ intent: z.literal("remove-own-due") }),
  z.object({
    intent: z.literal("correct-triage"),
    category: z.enum(categories).optional(),
    urgency: z.enum(["general", "urgent"]).optional(),
    messageId: uuid<MessageId>().optional(),
  }),
  z.object({ intent: z.literal("wants-answer"), messageId: uuid<MessageId>() }),
  z.object({ intent: z.literal("block-sender"), sender: z.string().max(320) }),
]);

/**
 * `told`: what the agent should know of a thing that was done, such as that a snooze ends earlier. `draft`: what a mail that was
 * taken back is again.
 */
type Answer = Attempt & {
  readonly told: string | null;
  readonly draft?: DraftView;
  /** Of a mail that is on its way. */
  readonly sent?: SentMail;
  /** What its writer has to look at before a mail is taken. */
  readonly stop?: SendStop;
  /** What blocks a mail until its writer says why it goes all the same. */
  readonly findings?: readonly Finding[];
};

export async function action({ request, params }: ActionFunctionArgs): Promise<Answer> {
  const { deps, shop, member, locale, t } = await visit(request);
  const form = forms.safeParse(Object.fromEntries(await request.formData()));
  let told: string | null = null;
  let draft: DraftView | undefined;
  let sent: SentMail | undefined;
  let stop: SendStop | undefined;
  let findings: readonly Finding[] | undefined;
  const attempt = await attempted(t, async () => {
    if (!form.success) throw new Refusal("invalid", "Reload the ticket and try again.");
    const { data } = form;
    const at = { shopId: shop.id, ticketId: ticketIdOf(params.ticketId) };
    const by = { ...at, by: member };
    switch (data.intent) {
      case "reply": {
        const { proofReason, proofWords, sendAt, hours, ...posted } = data;
        const { correctsId = "", correctionCause = "", correctionWrong = "", ...mail } = posted;
        const reply = {
          ...at,
          ...mail,
          author: member,
          html: mail.html ?? null,
          savedReplyId: mail.savedReplyId || null,
          correction:
            correctsId === ""
              ? null
              : readCorrection({ correctsId, cause: correctionCause, wrong: correctionWrong }),
          withSignature: mail.signature === "on",
          sendAt: sendAt === "" ? null : { at: instantOf(new Date(sendAt)), hours },
          reason: proofReason ? { key: proofReason, words: proofWords ?? "" } : null,
          locale,
        };
        const { messageId, undoUntil } = await sendReply(deps, reply).catch((error: unknown) => {
          if (error instanceof SendStopped) ({ stop } = error);
          if (error instanceof ReplyBlocked) ({ findings } = error);
          throw error;
        });
        const undoMs = undoUntil === null ? null : Math.max(0, undoUntil - deps.clock());
        sent = { sentMessageId: messageId, undoUntil: undoUntil && isoOf(undoUntil), undoMs };
        return;
      }
      case "send-again":
      case "mark-as-sent": {
        const { intent: decision, messageId } = data;
        return decideUnknownReply(deps, { shopId: shop.id, messageId, by: member, decision });
      }
      case "take-back":
        ({ draft } = await takeBackSend(deps, {
          shopId: shop.id,
          messageId: data.messageId,
          by: member,
        }));
        return;
      case "send-now":
      case "send-held":
      case "change-send-time": {
        const { messageId, seenMessageId, hours } = data;
        const chosen = data.intent === "change-send-time" ? data.sendAt : undefined;
        const sendAt = chosen === undefined ? null : { at: chosen, hours };
        return decideHeldSend(deps, {
          ...{ shopId: shop.id, messageId, by: member, sendAt },
          ...(seenMessageId === undefined ? {} : { seenMessageId }),
        });
      }
      case "clear-suppression":
        await clearSuppression(deps, { shopId: shop.id, by: member, address: data.address });
        told = t("Mail goes to {address} again.", { address: data.address });
        return;
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
      case "change-status": {
        const { intent: _, outcome = "", remedy = "", ...status } = data;
        const complaint = outcome === "" ? null : { outcome, remedy, messageId: null };
        return changeStatus(deps, { ...by, ...status, complaint });
      }
      case "snooze":
        told = saidOf(
          t,
          await snoozeTicket(deps, {
            ...by,
            until: data.until,
            awaits: data.awaits ?? null,
          }),
        );
        return;
      case "unsnooze":
        return unsnoozeTicket(deps, by);
      case "investigate": {
        const { what, until } = data;
        told = saidOf(t, await investigateTicket(deps, { ...by, what, until }));
        return;
      }
      case "end-investigation":
        return endInvestigation(deps, by);
      case "set-own-due":
        return setOwnDue(deps, { ...by, until: data.until, reason: data.reason });
      case "remove-own-due":
        return setOwnDue(deps, { ...by, until: null, reason: "" });
      case "correct-triage": {
        const { category = null, urgency = null, messageId = null } = data;
        return correctTriage(deps, { ...by, category, urgency, messageId });
      }
      case "mark-spam":
        return markSpam(deps, by);
      case "not-spam":
        return unmarkSpam(deps, by);
      case "wants-answer":
        return overruleClockless(deps, { ...by, messageId: data.messageId });
      case "block-sender":
        await blockSender(deps, { shopId: shop.id, member, sender: data.sender });
        told = t("Mail from {sender} is screened out from now on.", { sender: data.sender });
    }
  });
  return {
    ...attempt,
    told,
    ...(draft === undefined ? {} : { draft }),
    ...(sent === undefined ? {} : { sent }),
    ...(stop === undefined ? {} : { stop }),
    ...(findings === undefined ? {} : { findings }),
  };
}

/** A connection that is gone for a moment must not take the page, with a half-written reply on it, away. */
export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  try {
    return await serverAction<typeof action>();
  } catch (error) {
    // Shopify's library answers with Responses, such as to sign in again.
    if (error instanceof Response) throw error;
    return { refusal: wordsHere()(UNREACHED) } satisfies Attempt;
  }
}

export function shouldRevalidate(change: ShouldRevalidateFunctionArgs): boolean {
  const answer = change.actionResult as { refusal?: unknown } | undefined;
  return answer?.refusal === wordsHere()(UNREACHED) ? false : change.defaultShouldRevalidate;
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  loadOrKeep(request.url, () => serverLoader<typeof loader>());

export const links = () => [
  { rel: "stylesheet", href: ticketStyles },
  { rel: "stylesheet", href: composerStyles },
  { rel: "stylesheet", href: savedReplyStyles },
  { rel: "stylesheet", href: checkStyles },
  { rel: "stylesheet", href: suggestionStyles },
];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.ticket.number} ${data.ticket.subject} · Loupe` : "Loupe" },
];

export default function Ticket() {
  const t = useWords();
  const data = useLoaderData<typeof loader>();
  useKeptData(data);
  const listQuery = inboxQueryOf(useSearchParams()[0]);
  const { ticket } = data;
  const connected = useLiveUpdates(ticket.ticketId);
  useYoungCopies(ticket.ticketId);
  const [insertion, setInsertion] = useState<PieceToInsert | null>(null);
  const insert = (piece: string, html?: string) =>
    setInsertion((last) => ({
      piece,
      press: (last?.press ?? 0) + 1,
      ...(html === undefined ? {} : { html }),
    }));
  const shopifyActions = useTicketActions({
    ...data,
    log: data.actionLog,
    mayAct: data.disabledReason === null,
    onInsert: insert,
  });
  const links = useTicketLinks({ ...data, mayDecide: data.disabledReason === null });
  const quality = useQuality(data);
  const settle = useFetcher<typeof action>();
  const decide = useFetcher<typeof action>();
  const step = useFetcher<typeof action>();
  useRefusalToast(settle);
  useRefusalToast(decide);
  useStepToast(step);
  const thread = useThread(ticket);
  useWantedMessage(thread);
  const shopify = useAppBridge();
  const undo = useRef<(() => void) | null>(null);
  const desk = useDesk({
    ticketId: ticket.ticketId,
    desk: ticket.desk ?? null,
    disabledReason: data.disabledReason,
    onRefused: (words) => shopify.toast.show(words, { isError: true }),
    onDone: (back) => (undo.current = back),
  });
  const onUnread = useCallback(
    () => shopify.toast.show(t("The ticket could not be loaded. Try again."), { isError: true }),
    [shopify, t],
  );
  const glance = useGlance(onUnread);
  const navigate = useNavigate();
  const backHref = `/app${listQuery}`;
  const ways: TicketWays = {
    onBack: () => navigate(hrefOfList() ?? backHref),
    onBeside: (way) => {
      const beside = ticketBeside(ticket.ticketId, way);
      if (beside !== null) navigate(`/app/tickets/${beside}${listQuery}`);
      else
        shopify.toast.show(
          way === 1 ? t("This is the last one here.") : t("This is the first one here."),
        );
    },
    onMerge: () => navigate(`/app/tickets/${ticket.ticketId}/move`),
    onUndo: () => {
      if (undo.current === null) shopify.toast.show(t("There is nothing to undo here."));
      undo.current?.();
      undo.current = null;
    },
  };
  const files = useMailFiles(ticket.ticketId, data.reveals);
  const { calendar = null } = ticket;
  const dates = { calendar, now: data.now, timeZone: data.timeZone, locale: data.locale };
  const { here, typing } = usePresence(ticket.ticketId);
  return (
    <>
      <TitleBar title={ticket.number} />
      {shopifyActions.modal}
      {quality.modal}
      <TicketPage
        {...data}
        key={ticket.ticketId}
        backHref={backHref}
        now={data.now}
        live={<LiveDot connected={connected} />}
        presence={<PresenceBar here={here} />}
        ways={ways}
        glance={glance}
        thread={thread}
        desk={desk}
        settlingMessageId={settlingIn(settle.formData)}
        onSettle={(messageId, intent) => settle.submit({ intent, messageId }, { method: "post" })}
        deciding={decide.state !== "idle"}
        onDecide={(decision) => decide.submit(decision, { method: "post" })}
        steps={{
          answer: step.state === "idle" ? (step.data ?? null) : null,
          busy: step.state !== "idle",
          onStep: (taken) => {
            const back = undoOfStep(taken, data.actions);
            undo.current = back && (() => step.submit(back, { method: "post" }));
            step.submit(taken, { method: "post" });
          },
        }}
        files={files}
        promises={<TicketPromises {...data} />}
        complaint={quality.complaint}
        complaintOpening={quality.complaintOpening}
        example={quality.example}
        correctionsOf={quality.correctionsOf}
        isCorrection={quality.isCorrection}
        sendingOf={(messageId, sending) => (
          <ScheduledSend
            ticketId={ticket.ticketId}
            messageId={messageId}
            sending={sending}
            seenMessageId={ticket.reply.seenMessageId}
            calendar={calendar}
            timeZone={data.timeZone}
            locale={data.locale}
            disabledReason={data.disabledReason}
          />
        )}
        journeyOf={(messageId) => (
          <MessageJourney ticketId={ticket.ticketId} messageId={messageId} {...dates} />
        )}
        access={<TicketAccess ticketId={ticket.ticketId} {...dates} />}
        panel={{
          ...links,
          orderActions: shopifyActions.orderActions,
          customerActions: shopifyActions.customerActions,
          actionLog: shopifyActions.log,
          orderDetails: (order) => (
            <OrderDetails key={order.orderId} ticketId={ticket.ticketId} order={order} {...dates} />
          ),
          products: (
            <ProductsPanel
              locale={data.locale}
              onInsert={data.disabledReason === null ? insert : null}
            />
          ),
        }}
        composer={
          <>
            <SuggestedAnswer
              ticketId={ticket.ticketId}
              newestMessageId={ticket.reply.seenMessageId}
              isWaiting={isWaiting(ticket)}
              disabledReason={data.disabledReason}
              dates={dates}
              onUse={({ piece, html }) => insert(piece, html)}
            />
            <ReplyComposer
              ticket={ticket}
              composer={data.composer}
              names={[data.memberName, data.shopName]}
              disabledReason={data.disabledReason}
              dates={dates}
              insertion={insertion}
              correcting={quality.begun}
              onTyping={typing}
            />
          </>
        }
      />
    </>
  );
}

/** The customer wrote last, as far as the page shows it. */
function isWaiting({ thread }: { readonly thread: readonly ThreadEntry[] }): boolean {
  const last = thread.findLast((entry) => entry.entry === "message" && entry.kind !== "note");
  return last?.entry === "message" && last.kind === "inbound";
}

/** The promises of the ticket; they are decided about by a route of their own. */
function TicketPromises(
  data: Pick<
    ReturnType<typeof useLoaderData<typeof loader>>,
    "ticket" | "now" | "timeZone" | "locale" | "disabledReason"
  >,
) {
  const { ticket, timeZone, locale } = data;
  const fetcher = useFetcher<Attempt>();
  const now = useNow(data.now);
  return (
    <PromisesCard
      promises={ticket.promises ?? []}
      refusal={fetcher.data?.refusal ?? null}
      busy={fetcher.state !== "idle"}
      mayDecide={data.disabledReason === null}
      now={now}
      timeZone={timeZone}
      locale={locale}
      onMove={(promiseId, intent) =>
        fetcher.submit(
          { intent, promiseId },
          { method: "post", action: `/app/tickets/${ticket.ticketId}/promises` },
        )
      }
    />
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

/** What came of a step: why not, unless the form asks further, or what the agent should know of it. */
function useStepToast(answer: { readonly state: string; readonly data?: Partial<Answer> }) {
  const { state, data } = answer;
  const shopify = useAppBridge();
  useEffect(() => {
    if (state !== "idle" || !data) return;
    if (data.refusal && data.kind !== "reason-wanted")
      shopify.toast.show(data.refusal, { isError: true });
    if (data.told) shopify.toast.show(data.told);
  }, [state, data, shopify]);
}

/** The files of the ticket's mail: all go by fetch, which carries the session token. */
function useMailFiles(
  ticketId: string,
  reveals: { readonly asksReason: boolean } | null,
): MailFiles {
  const t = useWords();
  const shopify = useAppBridge();
  return useMemo(() => {
    const save = (maker: string) => {
      download(maker).catch(() =>
        shopify.toast.show(t("The file could not be loaded. Try again."), { isError: true }),
      );
    };
    return {
      onDownload: ({ attachmentId }) =>
        save(`/app/tickets/${ticketId}/attachments/${attachmentId}`),
      onPicture: pictureLoader(ticketId),
      onDownloadOriginal: (inboundEmailId) => save(`/app/originals/${inboundEmailId}`),
      onHeaders: loadHeaders,
      ...(reveals ? { reveal: { ...reveals, ask: askToReveal(ticketId) } } : {}),
    };
  }, [ticketId, reveals, shopify, t]);
}

export const ErrorBoundary = RoutePageError;

const saidOf = (t: Translate, { told }: { readonly told: Words | null }): string | null =>
  told === null ? null : t(told);
