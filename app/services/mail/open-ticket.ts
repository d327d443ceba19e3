// A mail opens a ticket of its own: with which words in its history, and which clocks?
import type { Tx } from "#app/data/db.server.ts";
import { saveFirstClocks } from "#app/data/records/sla-clocks.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import { lockTicket, saveNewTicket } from "#app/data/records/tickets.server.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { openingDetail, type Opening } from "#app/domain/thread/opening-detail.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import type { Deps } from "#app/services/deps.ts";
import { noteComplaint } from "#app/services/complaint/open-complaint.ts";
import { firstClocks } from "#app/services/sla/first-clocks.ts";
import { policyThatHolds } from "#app/services/sla/policy-that-holds.ts";
import { mailEvents, previewOf, saveMailMessage } from "./save-mail-message.ts";
import { savePeopleInCopy } from "./save-people-in-copy.ts";
import type { MailToWrite, PlannedWrite, TakenMail } from "./taken-mail.ts";

type Needs = Pick<Deps, "newId" | "openCalendar" | "settings">;

/** A step of a transaction: reads what it needs; nothing is written before `write`. */
export async function openTicket(
  needs: Needs,
  tx: Tx,
  shopId: ShopId,
  taken: TakenMail,
  decision: Opening,
): Promise<PlannedWrite> {
  const { read, messageId, readAt, judged, remarks } = taken;
  const { mail, waiting, sender } = read;
  const { receivedAt } = waiting;
  const { category, urgency } = judged.triage;
  const ticketId = needs.newId<TicketId>();
  const [policy, number] = await Promise.all([
    policyThatHolds(needs, tx, shopId, waiting.marks),
    numberNamed(tx, shopId, read, decision),
  ]);
  const { clocks, due } = firstClocks(policy, { messageId, receivedAt, readAt, urgency });
  const details = [openingDetail(decision, { number, from: sender.address }), ...remarks];
  const ticket = {
    id: ticketId,
    mailboxId: waiting.mailboxId,
    subject: mail.subject,
    customer: { name: sender.name ?? sender.address, address: sender.address },
    follows: decision.kind === "follow-up" ? decision.of : null,
    proposed: decision.kind === "stranger" ? decision.ticketId : null,
    category,
    urgency,
    due,
    preview: previewOf(read),
    attachmentCount: read.attachments.length,
    openedAt: receivedAt,
  };
  // A ticket of its own is answered, whatever it says.
  const kept = { ticketId, kind: "inbound", judged: { ...judged, clockless: null } } as const;

  // Sent in this order, and each sees what those before it wrote.
  const write = async () => {
    await Promise.all([
      saveNewTicket(tx, shopId, ticket),
      saveMailMessage(tx, shopId, taken, kept),
      savePeopleInCopy(needs, tx, shopId, read, ticketId),
      saveFirstClocks(tx, shopId, ticketId, clocks),
      saveTicketEvents(tx, shopId, mailEvents(needs, read, ticketId, details)),
      noteComplaint(needs, tx, shopId, { ticketId, triage: judged.triage, at: receivedAt }),
    ]);
  };
  return { ticketId, write };
}

/** The number, for people, of the ticket that the mail names, which is locked; empty when it names none. */
async function numberNamed(
  tx: Tx,
  shopId: ShopId,
  { waiting }: MailToWrite,
  decision: Opening,
): Promise<string> {
  if (decision.kind === "new") return "";
  const earlier = decision.kind === "stranger" ? decision.ticketId : decision.of;
  const named = await lockTicket(tx, shopId, earlier);
  return ticketNumber(waiting.ticketPrefix, named?.number ?? 0);
}
