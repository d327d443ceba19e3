// A mail that is let in becomes a message of a ticket: find the ticket, and write all that follows.
import { announceChange } from "#app/data/changes.server.ts";
import { commitAlong, type Tx } from "#app/data/db.server.ts";
import { markInboundEmailDone } from "#app/data/records/inbound-emails.server.ts";
import type { NamedCandidates } from "#app/data/records/named-tickets.server.ts";
import { listScheduledSends } from "#app/data/records/outbox.server.ts";
import { mayAutoRespond } from "#app/domain/mail/may-auto-respond.ts";
import type { MessageId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Candidate } from "#app/domain/thread/decide-thread.ts";
import { decideThread } from "#app/domain/thread/decide-thread.ts";
import type { TicketEventDetail } from "#app/domain/ticket/event-words.ts";
import {
  acknowledgeMailJob,
  deliverReplyJob,
  linkCustomerJob,
  runRulesJob,
} from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";
import { addStaffNote } from "./add-staff-note.ts";
import { joinTicket } from "./join-ticket.ts";
import { judgeRequest } from "./judge-request.ts";
import { nameTickets } from "./name-tickets.ts";
import { openTicket } from "./open-ticket.ts";
import { headsOf, type ReadMail } from "./read-inbound-email.ts";
import type { MailToWrite, TakenMail } from "./taken-mail.ts";

type Needs = Pick<Deps, "clock" | "newId" | "enqueue" | "shopKeys" | "openCalendar" | "settings">;

/** A step of a transaction. Null when the mail was done before: nothing was written. */
export async function writeInboundMessage(
  needs: Needs,
  tx: Tx,
  shopId: ShopId,
  read: MailToWrite,
): Promise<TicketId | null> {
  const { inboundEmailId } = read.waiting;
  const readAt = needs.clock();
  const done = { verdict: read.verdict, at: readAt, heads: headsOf(read) };
  const [fresh, named] = await Promise.all([
    markInboundEmailDone(tx, shopId, inboundEmailId, { ...done, status: "processed" }),
    nameTickets(needs, tx, shopId, read),
  ]);
  if (!fresh) return null;

  const note = noteFor(read, named.candidates);
  const decision = decideThread(named.inputAt(readAt));
  const taken: TakenMail = {
    read,
    messageId: needs.newId<MessageId>(),
    readAt,
    judged: judgeRequest(read),
    remarks: remarksOn(read, named.candidates),
  };

  const { ticketId, write } = note
    ? await addStaffNote(needs, tx, shopId, taken, note.ticketId)
    : decision.kind === "join"
      ? await joinTicket(needs, tx, shopId, taken, decision)
      : await openTicket(needs, tx, shopId, taken, decision);
  const isNew = !note && decision.kind !== "join";
  const waiting = isNew || note ? [] : await listScheduledSends(tx, shopId, ticketId);
  const { messageId } = taken;
  // All of these send what they write at once: the shop's row, which gives the number, is locked until the commit.
  const written = Promise.all([
    write(),
    ...(note ? [] : [needs.enqueue(tx, linkCustomerJob, { shopId, ticketId })]),
    ...(isNew && wantsAcknowledgement(read)
      ? [needs.enqueue(tx, acknowledgeMailJob, { shopId, messageId })]
      : []),
    ...(read.waiting.hasRules && !note
      ? [
          needs.enqueue(tx, runRulesJob, {
            shopId,
            ticketId,
            occasion: { kind: "mail-arrives", key: messageId, isFirst: isNew },
          }),
        ]
      : []),
    // The customer wrote first: their job holds them.
    ...waiting.map((id) => needs.enqueue(tx, deliverReplyJob, { shopId, messageId: id })),
    announceChange(tx, shopId, ticketId, "mail"),
  ]);
  await commitAlong(tx, written);
  return ticketId;
}

/** Mail of the shop's own staff on a ticket, seen in a copy: agents do not answer from outside, so it is a note there. */
const noteFor = (read: ReadMail, named: NamedCandidates): Candidate | null =>
  read.byStaff === "wrote" ? (named.byMessageId[0] ?? named.bySubjectNumber) : null;

/** Never for what staff sent on, nor for what a screen held back until somebody let it in: that may be a machine's. */
const wantsAcknowledgement = ({ waiting, byStaff, mail, verdict }: ReadMail): boolean =>
  waiting.settings.acknowledge &&
  !waiting.letIn &&
  byStaff === null &&
  mayAutoRespond(mail, verdict);

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
