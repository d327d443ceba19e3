// A mail that is let in becomes a message of a ticket: find the ticket, and write all that follows.
import { announceChange } from "#app/data/changes.server.ts";
import { commitAlong, type Tx } from "#app/data/db.server.ts";
import { markInboundEmailDone } from "#app/data/records/inbound-emails.server.ts";
import {
  saveAttachments,
  saveInboundMessage,
  type NewAttachment,
} from "#app/data/records/messages.server.ts";
import { savePendingParticipants } from "#app/data/records/participants.server.ts";
import { hasMetReplyClock, saveNewClock } from "#app/data/records/sla-clocks.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import {
  listNamedTickets,
  lockTicket,
  lockTicketOfMail,
  markTicketAnsweredByCustomer,
  refreshTicketCache,
  saveNewTicket,
  type NamedCandidates,
} from "#app/data/records/tickets.server.ts";
import { addressKey } from "#app/domain/mail/address.ts";
import { firstWords } from "#app/domain/mail/first-words.ts";
import { mayAutoRespond } from "#app/domain/mail/may-auto-respond.ts";
import { readReceivingAddress, replyMacInput } from "#app/domain/mail/receiving-address.ts";
import { ticketNumberIn } from "#app/domain/mail/subject.ts";
import type { MessageId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { ordersNamed } from "#app/domain/thread/another-order.ts";
import {
  decideThread,
  type Candidate,
  type ThreadDecision,
} from "#app/domain/thread/decide-thread.ts";
import { namedInCopy } from "#app/domain/thread/named-in-copy.ts";
import { proposalReasons } from "#app/domain/thread/proposal-reasons.ts";
import type { TicketEventDetail } from "#app/domain/ticket/event-words.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import { acknowledgeMailJob, linkCustomerJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";
import { planReplyClock } from "#app/services/sla/plan-reply-clock.ts";
import { startReplyClock } from "#app/services/sla/start-reply-clock.ts";
import { headsOf, type ReadMail } from "./read-inbound-email.ts";

type Needs = Pick<Deps, "clock" | "newId" | "enqueue" | "shopKeys" | "openCalendar" | "settings">;

export type MailToWrite = ReadMail & { readonly attachments: readonly NewAttachment[] };

/** A step of a transaction. Null when the mail was done before: nothing was written. */
export async function writeInboundMessage(
  needs: Needs,
  tx: Tx,
  shopId: ShopId,
  read: MailToWrite,
): Promise<TicketId | null> {
  const { waiting, verdict } = read;
  const done = { status: "processed", verdict, at: needs.clock(), heads: headsOf(read) } as const;
  const [fresh, named] = await Promise.all([
    markInboundEmailDone(tx, shopId, waiting.inboundEmailId, done),
    listNamedTickets(tx, shopId, namesIn(needs, read)),
  ]);
  if (!fresh) return null;
  const decision = decideThread(threadInput(needs, read, named));
  const seen: Seen = {
    messageId: needs.newId<MessageId>(),
    remarks: remarksOn(read, named),
  };
  const aboutTicket = noteFor(read, named);
  if (aboutTicket) return addNote(needs, tx, shopId, read, seen, aboutTicket.ticketId);
  const joined = decision.kind === "join" ? await lockToJoin(tx, shopId, decision.ticketId) : null;
  const ticketId = joined?.ticketId ?? needs.newId<TicketId>();
  const reason = decision.kind === "join" ? null : await reasonToOpen(tx, shopId, read, decision);
  // All of these send what they write at once: the shop's row, which gives the number, is locked until the commit.
  const written = Promise.all([
    decision.kind === "join"
      ? join(needs, tx, shopId, read, seen, { ...decision, ticketId, answered: joined?.answered })
      : open(needs, tx, shopId, read, seen, { ...decision, opens: ticketId, reason }),
    needs.enqueue(tx, linkCustomerJob, { shopId, ticketId }),
    ...(decision.kind !== "join" && wantsAcknowledgement(read)
      ? [needs.enqueue(tx, acknowledgeMailJob, { shopId, messageId: seen.messageId })]
      : []),
    announceChange(tx, shopId, ticketId),
  ]);
  await commitAlong(tx, written);
  return ticketId;
}

/** Never for what staff sent on, nor for what a screen held back until somebody let it in: that may be a machine's. */
const wantsAcknowledgement = ({ waiting, byStaff, mail, verdict }: ReadMail): boolean =>
  waiting.settings.acknowledge &&
  !waiting.letIn &&
  byStaff === null &&
  mayAutoRespond(mail, verdict);

type Seen = { readonly messageId: MessageId; readonly remarks: readonly TicketEventDetail[] };

function namesIn(needs: Needs, { mail, waiting }: ReadMail) {
  return {
    messageId: mail.messageId,
    replyNumber: replyTags(needs, waiting)[0]?.ticketNumber ?? null,
    inReplyTo: mail.inReplyTo,
    references: mail.references,
    subjectNumber: ticketNumberIn(mail.subject, waiting.ticketPrefix),
  };
}

const replyTags = ({ settings }: Needs, { envelope }: ReadMail["waiting"]) =>
  envelope.to.flatMap((address) => {
    const ours = readReceivingAddress(address, settings.receivingDomain);
    return ours?.reply ? [{ ...ours.reply, mailboxToken: ours.mailboxToken }] : [];
  });

function threadInput(needs: Needs, read: ReadMail, named: NamedCandidates) {
  const { mail, content, waiting } = read;
  return {
    from: read.sender.address,
    standing: read.authenticity.standing,
    isForm: read.verdict.kind === "form",
    ordersNamed: ordersNamed(
      { subject: mail.subject, newText: content.replyText },
      {
        prefix: waiting.orderPrefix,
        suffix: waiting.orderSuffix,
        ticketPrefix: waiting.ticketPrefix,
      },
    ),
    byReplyAddress: signedCandidate(needs, read, named.byReplyNumber),
    byMessageId: named.byMessageId,
    bySubject: named.bySubjectNumber,
    now: needs.clock(),
  };
}

/** The ticket of the reply address, with whom that address was made for: only for them does the signature fit. */
function signedCandidate(
  needs: Needs,
  { waiting, key }: ReadMail,
  candidate: Candidate | null,
): Candidate | null {
  const tag = replyTags(needs, waiting)[0];
  if (!tag || !candidate) return null;
  const recipient = candidate.participants.find(
    (address) =>
      needs.shopKeys.shortMac(
        key,
        "reply-address",
        replyMacInput({ ...tag, recipient: address }),
      ) === tag.mac,
  );
  return recipient === undefined ? null : { ...candidate, recipient };
}

function remarksOn(read: ReadMail, named: NamedCandidates): TicketEventDetail[] {
  const remarks: TicketEventDetail[] = [];
  if (named.reusesMessageId) remarks.push({ kind: "reused-message-id" });
  if (read.byStaff === "forwarded")
    remarks.push({
      kind: "forwarded-by-staff",
      by: read.mail.from?.address ?? "",
      from: read.sender.address,
    });
  return remarks;
}

/** Mail of the shop's own staff on a ticket, seen in a copy: agents do not answer from outside, so it is a note there. */
const noteFor = (read: ReadMail, named: NamedCandidates): Candidate | null =>
  read.byStaff === "wrote" ? (named.byMessageId[0] ?? named.bySubjectNumber) : null;

async function addNote(
  needs: Needs,
  tx: Tx,
  shopId: ShopId,
  read: MailToWrite,
  seen: Seen,
  found: TicketId,
): Promise<TicketId> {
  const ticketId = (await lockTicketOfMail(tx, shopId, found))?.ticketId ?? found;
  await Promise.all([
    saveMessage(tx, shopId, read, { ticketId, messageId: seen.messageId, kind: "note" }),
    saveEvents(needs, tx, shopId, read, ticketId, seen.remarks),
    announceChange(tx, shopId, ticketId),
  ]);
  return ticketId;
}

/** The ticket may have been merged since it was found: then its mail goes where its messages are now. */
async function lockToJoin(
  tx: Tx,
  shopId: ShopId,
  found: TicketId,
): Promise<{ ticketId: TicketId; answered: boolean }> {
  const [locked, answered] = await Promise.all([
    lockTicketOfMail(tx, shopId, found),
    hasMetReplyClock(tx, shopId, found),
  ]);
  const ticketId = locked?.ticketId ?? found;
  return {
    ticketId,
    answered: ticketId === found ? answered : await hasMetReplyClock(tx, shopId, ticketId),
  };
}

async function join(
  needs: Needs,
  tx: Tx,
  shopId: ShopId,
  read: MailToWrite,
  { messageId, remarks }: Seen,
  decision: ThreadDecision & { kind: "join" } & { answered: boolean | undefined },
): Promise<void> {
  const { ticketId, answered } = decision;
  const details: TicketEventDetail[] = [
    { kind: "joined", because: decision.because },
    ...(decision.reopens ? [{ kind: "reopened" } as const] : []),
    ...remarks,
  ];
  // Sent in this order, and each sees what those before it wrote.
  await Promise.all([
    saveMessage(tx, shopId, read, { ticketId, messageId, kind: "inbound" }),
    savePendingParticipants(tx, shopId, ticketId, copied(needs, read), read.waiting.receivedAt),
    markTicketAnsweredByCustomer(tx, shopId, ticketId, {
      at: read.waiting.receivedAt,
      preview: previewOf(read),
      attachmentCount: read.attachments.length,
    }),
    startReplyClock(needs, tx, shopId, {
      ticketId,
      kind: answered ? "next-reply" : "first-reply",
      messageId,
      receivedAt: read.waiting.receivedAt,
      policy: read.waiting,
    }),
    refreshTicketCache(tx, shopId, ticketId),
    saveEvents(needs, tx, shopId, read, ticketId, details),
  ]);
}

async function open(
  needs: Needs,
  tx: Tx,
  shopId: ShopId,
  read: MailToWrite,
  { messageId, remarks }: Seen,
  decision: Exclude<ThreadDecision, { kind: "join" }> & {
    opens: TicketId;
    reason: TicketEventDetail | null;
  },
): Promise<void> {
  const { mail, waiting, sender } = read;
  const { opens: ticketId, reason } = decision;
  const clock = planReplyClock(needs, shopId, {
    ticketId,
    kind: "first-reply",
    messageId,
    receivedAt: waiting.receivedAt,
    policy: waiting,
  });
  // Sent in this order, and each sees what those before it wrote.
  await Promise.all([
    saveNewTicket(tx, shopId, {
      id: ticketId,
      mailboxId: waiting.mailboxId,
      subject: mail.subject,
      customer: { name: sender.name ?? sender.address, address: sender.address },
      follows: decision.kind === "follow-up" ? decision.of : null,
      proposed: decision.kind === "stranger" ? decision.ticketId : null,
      due: clock,
      preview: previewOf(read),
      attachmentCount: read.attachments.length,
      openedAt: waiting.receivedAt,
    }),
    saveMessage(tx, shopId, read, { ticketId, messageId, kind: "inbound" }),
    savePendingParticipants(tx, shopId, ticketId, copied(needs, read), waiting.receivedAt),
    ...(clock ? [saveNewClock(tx, shopId, clock)] : []),
    saveEvents(needs, tx, shopId, read, ticketId, [...(reason ? [reason] : []), ...remarks]),
  ]);
}

async function reasonToOpen(
  tx: Tx,
  shopId: ShopId,
  { waiting, sender }: ReadMail,
  decision: Exclude<ThreadDecision, { kind: "join" }>,
): Promise<TicketEventDetail> {
  if (decision.kind === "new") return { kind: "opened", because: decision.because };
  const earlier = decision.kind === "stranger" ? decision.ticketId : decision.of;
  const named = await lockTicket(tx, shopId, earlier);
  const number = ticketNumber(waiting.ticketPrefix, named?.number ?? 0);
  if (decision.kind === "stranger") {
    const reasons = proposalReasons(decision, { ticket: number, from: sender.address });
    return { kind: "stranger", number, by: decision.by, reasons };
  }
  return decision.because === "another-order"
    ? { kind: "follow-up", number, order: decision.order }
    : { kind: "follow-up", number };
}

const previewOf = ({ content }: ReadMail): string => firstWords(content.replyText || content.text);

const copied = (needs: Needs, { mail, waiting }: ReadMail) =>
  namedInCopy(mail, {
    mailboxAddresses: [...waiting.supportAddresses, ...waiting.staffAddresses],
    receivingDomain: needs.settings.receivingDomain,
  });

async function saveMessage(
  tx: Tx,
  shopId: ShopId,
  read: MailToWrite,
  as: { ticketId: TicketId; messageId: MessageId; kind: "inbound" | "note" },
): Promise<void> {
  const { mail, waiting, sender } = read;
  const from = read.byStaff === "forwarded" ? (mail.from ?? sender) : sender;
  const message = saveInboundMessage(tx, shopId, {
    id: as.messageId,
    ticketId: as.ticketId,
    kind: as.kind,
    inboundEmailId: waiting.inboundEmailId,
    at: waiting.receivedAt,
    from: { name: from.name ?? from.address, address: from.address },
    to: mail.to.map((one) => one.address),
    cc: mail.cc.map((one) => one.address),
    replyTo: otherReplyTo(read, from.address),
    subject: mail.subject,
    content: read.content,
    messageIdHeader: mail.messageId,
    references: [...mail.references],
    verdict: read.verdict,
    authenticity: read.authenticity,
  });
  await Promise.all([message, saveAttachments(tx, shopId, as.messageId, read.attachments)]);
}

function otherReplyTo({ mail }: ReadMail, from: string): string | null {
  const first = mail.replyTo[0]?.address;
  return first === undefined || addressKey(first) === addressKey(from) ? null : first;
}

function saveEvents(
  needs: Needs,
  tx: Tx,
  shopId: ShopId,
  { waiting }: ReadMail,
  ticketId: TicketId,
  details: readonly TicketEventDetail[],
): Promise<void> {
  const events = details.map((detail) => ({
    id: needs.newId<string>(),
    ticketId,
    actor: "customer",
    detail,
    at: waiting.receivedAt,
  }));
  return saveTicketEvents(tx, shopId, events);
}
