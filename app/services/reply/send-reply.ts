// An agent answers, or forwards: write the mail to the outbox, and let a job deliver it.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql, type Tx } from "#app/data/db.server.ts";
import { deleteDraftUpTo } from "#app/data/records/drafts.server.ts";
import { saveAttachments, saveReply } from "#app/data/records/messages.server.ts";
import {
  forgetDraftOfSend,
  markUploadsSent,
  noteJourney,
  readTicketBeforeSend,
} from "#app/data/records/outbox.server.ts";
import { saveAcceptedParticipant } from "#app/data/records/participants.server.ts";
import { findSavedReply, markSavedReplyUsed } from "#app/data/records/saved-replies.server.ts";
import { saveSavedReplyUse } from "#app/data/records/saved-reply-uses.server.ts";
import { findUndoSeconds } from "#app/data/records/workspace-settings.server.ts";
import { mask } from "#app/domain/privacy/mask.ts";
import { asksQuestion } from "#app/domain/reply/asks-question.ts";
import { defaultChoices } from "#app/domain/reply/draft.ts";
import { doesNothing } from "#app/domain/reply/reply-actions.ts";
import { htmlOfText } from "#app/domain/reply/html-of-text.ts";
import { maskHtml } from "#app/domain/reply/mask-html.ts";
import { keptShare } from "#app/domain/review/compare-wording.ts";
import { textOfHtml } from "#app/domain/reply/text-of-html.ts";
import { whySendTimeRefused } from "#app/domain/reply/send-times.ts";
import type { BeforeSend, SendPlan } from "#app/domain/reply/waiting-send.ts";
import type { MessageId, SavedReplyId, ShopId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may } from "#app/domain/shop/role.ts";
import { deliverReplyJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";
import { judgeReply, type ReplyToJudge } from "#app/services/check/judge-reply.ts";
import { keepCorrection } from "#app/services/correction/keep-correction.ts";
import { tellRules } from "#app/services/occasion/tell-rules.ts";
import { rebuildClocks } from "#app/services/sla/rebuild-clocks.ts";
import { carryOutActions } from "./carry-out-actions.ts";
import { checkReply, prepareReply, type PreparedReply, type ReplyToSend } from "./prepare-reply.ts";
import { noteOutgoing, notePromises, noteReply } from "./note-reply.ts";
import { refreshOrders } from "./refresh-orders.ts";

type Needs = Pick<
  Deps,
  | "db"
  | "clock"
  | "newId"
  | "enqueue"
  | "openCalendar"
  | "shopKeys"
  | "settings"
  | "cleanHtml"
  | "shopify"
  | "log"
>;

export type SendReply = ReplyToSend;

/** `messageId`: null for a press that was written before. `undoUntil`: null where it can't be taken back, or at any time before its hour. */
export type SentReply = {
  readonly messageId: MessageId | null;
  readonly undoUntil: Instant | null;
  /** Since when nothing is known of the orders that it was compared with; null where all were young. */
  readonly ordersAsOf: Instant | null;
};

/**
 * The same press again does nothing. Throws Refusal: "not-allowed", "not-found", "invalid" for an empty text, a wrong recipient, time
 * or file, or a ticket without an address, "conflict" when the recipient is another one, and SendStopped when the thread moved, an order
 * changed, or a recipient takes no mail. Where the text holds facts of an order: "reason-wanted" when the sender isn't
 * proven enough for them, "not-allowed" when they must not go. ReplyBlocked where a check blocks and no reason is given.
 */
export async function sendReply(needs: Needs, input: SendReply): Promise<SentReply> {
  if (!may(input.author.role, "reply"))
    throw new Refusal("not-allowed", "Your role lets you read only. The owner can change it.");
  const why = input.sendAt ? whySendTimeRefused(input.sendAt.at, needs.clock()) : null;
  if (why !== null) throw new Refusal("invalid", why);
  const compares = (input.seenOrders ?? []).length > 0;
  const ordersAsOf = compares ? await refreshOrders(needs, input) : null;
  const written = await inShopBySql(needs.db, input.shopId, (tx) => write(needs, tx, input));
  return { ...written, ordersAsOf };
}

async function write(
  needs: Needs,
  tx: Tx,
  input: SendReply,
): Promise<Omit<SentReply, "ordersAsOf">> {
  const { shopId, ticketId, author } = input;
  const prepared = await prepareReply(needs, tx, input);
  const { messageId, ticket, text, html, uploads, recipients } = prepared;
  const at = needs.clock();
  const undoMs = (await findUndoSeconds(tx, shopId)) * 1_000;
  const later = input.sendAt ?? null;
  const sendAt = later?.at ?? (undoMs > 0 ? ((at + undoMs) as Instant) : null);
  const plan = planOf(input);
  const isForward = input.kind === "forward";
  const savedReplyId = await usedReply(tx, shopId, input);

  const fresh = await saveReply(tx, shopId, {
    id: messageId,
    ticketId,
    at,
    author,
    composed: prepared.composed,
    text: mask(text),
    html: html === null ? null : maskHtml(html, mask),
    idempotencyKey: input.idempotencyKey,
    seenMessageId: input.seenMessageId,
    asks: !isForward && asksQuestion(text),
    purpose: isForward ? "forward" : "reply",
    savedReplyId,
    sendAt,
    sendLater: later && { hours: later.hours },
    beforeSend:
      sendAt === null
        ? null
        : {
            draft: draftOf(input, prepared),
            ticket: later || isForward ? null : await readTicketBeforeSend(tx, shopId, ticketId),
            plan,
          },
  });
  if (!fresh) return { messageId: null, undoUntil: null };
  // After the write: the same press again must find its reply, whatever came in since.
  await checkReply(needs, tx, input, prepared);
  if (!isForward) await judgeReply(needs, tx, shopId, replyToJudge(input, prepared));
  const correction = isForward ? null : (input.correction ?? null);
  if (correction)
    await keepCorrection(needs, tx, shopId, { ticketId, messageId, correction, by: author, at });

  await saveAttachments(tx, shopId, messageId, uploads.files);
  await markUploadsSent(tx, shopId, messageId, uploads.ids);
  for (const person of recipients.joining)
    await saveAcceptedParticipant(tx, shopId, ticketId, person, at);
  const place = { ticketId, memberId: author.id, kind: input.kind ?? "reply" };
  await deleteDraftUpTo(tx, shopId, place, input.draftVersion ?? null);
  if (savedReplyId !== null) {
    await markSavedReplyUsed(tx, shopId, savedReplyId, at);
    await noteSavedReplyUse(tx, shopId, { messageId, savedReplyId, input, text, at });
  }
  await noteJourney(tx, shopId, messageId, { at, kind: "written", words: author.name });
  await noteOutgoing(needs, tx, shopId, {
    ticketId,
    by: author,
    recipients,
    sendAt: later,
    isForward,
  });
  const said = { ticket, by: author, text };
  if (later === null && !isForward) await noteReply(needs, tx, shopId, said);
  if (sendAt === null) {
    if (!isForward) await notePromises(needs, tx, shopId, { ...said, messageId, plan });
    await forgetDraftOfSend(tx, shopId, messageId);
  }
  await rebuildClocks(needs, tx, shopId, ticketId);
  const { actions } = plan;
  if (sendAt === null && actions && !isForward)
    await carryOutActions(needs, tx, shopId, { ticketId, by: author, actions });
  if (sendAt === null && !isForward)
    await tellRules(needs, tx, shopId, { ticketId, what: ["status"], key: messageId });
  const startsAfterMs = sendAt === null ? 0 : sendAt - at;
  await needs.enqueue(tx, deliverReplyJob, { shopId, messageId }, { startsAfterMs });
  await announceChange(tx, shopId, ticketId);
  return { messageId, undoUntil: later === null ? sendAt : null };
}

/** All that goes to the customer, without the names of pictures. */
const replyToJudge = (
  input: SendReply,
  { html, text, recipients, uploads, proof }: PreparedReply,
): ReplyToJudge => ({
  ticketId: input.ticketId,
  author: input.author,
  text: html === null ? text : textOfHtml(html.replace(/<img\s[^>]{0,2000}>/gi, "")),
  html,
  overrideReason: input.overrideReason ?? null,
  recipients: [recipients.to, ...recipients.alsoTo, ...recipients.cc, ...recipients.bcc].map(
    ({ address }) => address,
  ),
  attachments: uploads.files.map(({ fileName }) => fileName),
  proof,
  locale: input.locale,
});

/** What was put in stands beside what goes out, to see later what is rewritten most. */
async function noteSavedReplyUse(
  tx: Tx,
  shopId: ShopId,
  given: {
    readonly messageId: MessageId;
    readonly savedReplyId: SavedReplyId;
    readonly input: SendReply;
    readonly text: string;
    readonly at: Instant;
  },
): Promise<void> {
  const { input, text, ...use } = given;
  const filled = mask((input.savedReplyFilled ?? "").trim());
  if (filled === "") return;
  await saveSavedReplyUse(tx, shopId, { ...use, filled, kept: keptShare(filled, mask(text)) });
}

const planOf = ({ ticketId, promises = [], keeps = [], locale, actions }: SendReply): SendPlan => ({
  ticketId,
  promises,
  keeps: [...keeps],
  locale: locale ?? null,
  ...(actions && !doesNothing(actions) ? { actions } : {}),
});

/** The saved reply that it was made from; null for none, or one that its writer does not see any more. */
async function usedReply(
  tx: Tx,
  shopId: ShopId,
  { savedReplyId, author }: SendReply,
): Promise<SavedReplyId | null> {
  if (!savedReplyId) return null;
  const reply = await findSavedReply(tx, shopId, savedReplyId as SavedReplyId);
  const isTheirs = reply && (reply.memberId === null || reply.memberId === author.id);
  return isTheirs ? reply.id : null;
}

/** As its writer had it before them: taken back, it is that again. */
const draftOf = (input: SendReply, { text, html }: PreparedReply): BeforeSend["draft"] => ({
  kind: input.kind ?? "reply",
  html: html ?? htmlOfText(text),
  to: input.to.split(",").map((one) => one.trim()),
  cc: [...(input.cc ?? [])],
  bcc: [...(input.bcc ?? [])],
  subject: input.subject ?? null,
  seenMessageId: input.seenMessageId ?? "",
  seenOrders: [...(input.seenOrders ?? [])],
  savedReplyId: input.savedReplyId ?? null,
  choices: {
    ...defaultChoices,
    signature: input.withSignature !== false,
    ...(input.actions && !doesNothing(input.actions) ? { actions: input.actions } : {}),
    ...(input.correction ? { correction: input.correction } : {}),
    ...(input.savedReplyFilled ? { filled: input.savedReplyFilled } : {}),
  },
  uploadIds: [...(input.uploadIds ?? [])],
});
