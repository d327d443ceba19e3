// A mail joins a ticket that is there: what does that change about the ticket, and about its clocks?
import type { Tx } from "#app/data/db.server.ts";
import { findTicketOfFollowers } from "#app/data/records/notices.server.ts";
import { saveClocks } from "#app/data/records/sla-clocks.server.ts";
import { listSlaEvents, type SlaEvents } from "#app/data/records/sla-events.server.ts";
import { saveTicketEvents, type NewTicketEvent } from "#app/data/records/ticket-events.server.ts";
import {
  lockTicketOfMail,
  markTicketAnsweredByCustomer,
} from "#app/data/records/tickets.server.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { ThreadDecision } from "#app/domain/thread/decide-thread.ts";
import { joiningDetails } from "#app/domain/ticket/joining-details.ts";
import { raisedUrgency } from "#app/domain/ticket/raised-urgency.ts";
import { wasAsked } from "#app/domain/ticket/was-asked.ts";
import { withMail } from "#app/domain/ticket/with-mail.ts";
import type { Deps } from "#app/services/deps.ts";
import { noteComplaint } from "#app/services/complaint/open-complaint.ts";
import { noticesOf, ring } from "#app/services/notice/notice-members.ts";
import { queueReview } from "#app/services/review/queue-review.ts";
import { planClocks } from "#app/services/sla/plan-clocks.ts";
import { mailEvents, previewOf, saveMailMessage } from "./save-mail-message.ts";
import { savePeopleInCopy } from "./save-people-in-copy.ts";
import type { PlannedWrite, TakenMail } from "./taken-mail.ts";

type Needs = Pick<Deps, "clock" | "newId" | "openCalendar" | "settings">;
type Join = Extract<ThreadDecision, { kind: "join" }>;

/** A step of a transaction: locks the ticket and reads what it needs; nothing is written before `write`. */
export async function joinTicket(
  needs: Needs,
  tx: Tx,
  shopId: ShopId,
  taken: TakenMail,
  decision: Join,
): Promise<PlannedWrite> {
  const { read, messageId, readAt, judged, remarks } = taken;
  const [recorded, firstFollowers] = await Promise.all([
    recordedOf(tx, shopId, decision.ticketId),
    findTicketOfFollowers(tx, shopId, decision.ticketId),
  ]);
  const ticketId = recorded.ticketId as TicketId;
  const followed =
    ticketId === decision.ticketId
      ? firstFollowers
      : await findTicketOfFollowers(tx, shopId, ticketId);
  const answered = { kind: "answered", ticketId, by: null } as const;
  const clockless = wasAsked(recorded) ? null : judged.clockless;
  const raising = clockless === null ? raisedBy(needs, taken, recorded) : [];
  const { receivedAt } = read.waiting;
  const mail = { messageId, at: receivedAt, readAt, clockless, events: raising };
  const planned = await planClocks(needs, tx, shopId, withMail(recorded, mail));
  const asksNothing = clockless !== null;
  // A word of thanks rings no bell.
  const notices =
    followed && !asksNothing ? noticesOf(needs, followed.ticket, followed.staff, answered) : [];
  const joined = joiningDetails({
    because: decision.because,
    reopens: decision.reopens,
    isSnoozed: recorded.snoozedUntil !== null,
    asksNothing,
  });
  const events = [...mailEvents(needs, read, ticketId, [...joined, ...remarks]), ...raising];
  const newest = {
    at: receivedAt,
    preview: previewOf(read),
    attachmentCount: read.attachments.length,
    asksNothing,
    urgency: raising.length > 0 ? "urgent" : recorded.urgency,
  } as const;
  const kept = { ticketId, kind: "inbound", judged: { ...judged, clockless } } as const;

  // Sent in this order, and each sees what those before it wrote.
  const write = async () => {
    await Promise.all([
      saveMailMessage(tx, shopId, taken, kept),
      savePeopleInCopy(needs, tx, shopId, read, ticketId),
      markTicketAnsweredByCustomer(tx, shopId, ticketId, newest),
      saveClocks(tx, shopId, ticketId, planned),
      saveTicketEvents(tx, shopId, events),
      ring(tx, shopId, notices),
      noteComplaint(needs, tx, shopId, { ticketId, triage: judged.triage, at: receivedAt }),
      ...(decision.reopens
        ? [queueReview(needs, tx, shopId, { ticketId, why: "reopened", agentId: null, at: readAt })]
        : []),
    ]);
  };
  return { ticketId, write };
}

/** The ticket may have been merged since it was found: then its mail goes where its messages are now. */
async function recordedOf(tx: Tx, shopId: ShopId, found: TicketId): Promise<SlaEvents> {
  const [locked, first] = await Promise.all([
    lockTicketOfMail(tx, shopId, found),
    listSlaEvents(tx, shopId, found),
  ]);
  const goesTo = locked?.ticketId ?? found;
  const recorded = goesTo === found ? first : await listSlaEvents(tx, shopId, goesTo);
  if (!recorded) throw new Error("a ticket that was named is gone");
  return recorded;
}

/** What makes the ticket urgent: one event, or none. */
function raisedBy(
  needs: Pick<Deps, "newId">,
  { judged, readAt }: TakenMail,
  { ticketId, urgency, unansweredSince }: SlaEvents,
): readonly NewTicketEvent[] {
  const standing = { urgency, hasUnanswered: unansweredSince !== null };
  const raised = raisedUrgency(standing, judged.triage);
  if (!raised) return [];
  const of = { ticketId: ticketId as TicketId, actor: "loupe", at: readAt };
  return [{ ...of, id: needs.newId<string>(), detail: raised }];
}
