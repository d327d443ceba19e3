// A ticket that no customer's mail opens: about an order, with a note that says why it is there.
import { announceChange } from "#app/data/changes.server.ts";
import type { Tx } from "#app/data/db.server.ts";
import { saveOrderLinks } from "#app/data/records/links.server.ts";
import { findFirstMailbox } from "#app/data/records/mailboxes.server.ts";
import { saveNote, saveOwnTicket } from "#app/data/records/own-tickets.server.ts";
import { saveTicketEvents, type NewTicketEvent } from "#app/data/records/ticket-events.server.ts";
import { saveTicketOrder } from "#app/data/records/tickets.server.ts";
import { firstWords } from "#app/domain/mail/first-words.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import { orderStateWords } from "#app/domain/order/order-state-words.ts";
import { mask } from "#app/domain/privacy/mask.ts";
import type { MessageId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { Urgency } from "#app/domain/sla/default-targets.ts";
import { linkCustomerJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";

export type OwnTicket = {
  readonly subject: string;
  /** Why there is such a ticket, after "Ticket opened: ". */
  readonly because: string;
  /** Null for a ticket that begins with a mail of ours. */
  readonly note: { readonly from: string; readonly text: string } | null;
  readonly urgency?: Urgency;
  readonly order: OrderFacts;
  /** Whose ticket it is: replies go there. */
  readonly customer: { readonly name: string; readonly address: string };
  /** `loupe`, or the id of the member who opens it. */
  readonly actor: string;
  readonly at: Instant;
};

export type OpenedTicket = { readonly ticketId: TicketId; readonly number: number };

/**
 * A step of a transaction. No clock starts: nobody has asked anything. Throws Refusal "invalid" for a shop that has no support
 * address yet.
 */
export async function openOwnTicket(
  needs: Pick<Deps, "newId" | "enqueue">,
  tx: Tx,
  shopId: ShopId,
  ticket: OwnTicket,
): Promise<OpenedTicket> {
  const { order, note, at, actor, customer } = ticket;
  const mailbox = await findFirstMailbox(tx, shopId);
  if (!mailbox) throw new Refusal("invalid", "Loupe is not set up yet: it has no support address.");
  const ticketId = needs.newId<TicketId>();
  const subject = mask(ticket.subject);
  const text = note && mask(note.text);
  const number = await saveOwnTicket(tx, shopId, {
    id: ticketId,
    mailboxId: mailbox.id,
    subject,
    customer,
    follows: null,
    urgency: ticket.urgency ?? "general",
    preview: firstWords(text ?? subject),
    attachmentCount: 0,
    openedAt: at,
  });
  if (note && text !== null)
    await saveNote(tx, shopId, {
      id: needs.newId<MessageId>(),
      ticketId,
      at,
      from: note.from,
      subject,
      text,
    });
  await saveOrderLinks(tx, shopId, ticketId, [{ facts: order, because: ticket.because }], at);
  await saveTicketOrder(tx, shopId, ticketId, { name: order.name, state: orderStateWords(order) });
  const event = (detail: NewTicketEvent["detail"]): NewTicketEvent => ({
    id: needs.newId<string>(),
    ticketId,
    actor,
    detail,
    at,
  });
  await saveTicketEvents(tx, shopId, [
    event({ kind: "opened", because: ticket.because }),
    event({ kind: "order-linked", order: order.name, because: ticket.because }),
  ]);
  await needs.enqueue(tx, linkCustomerJob, { shopId, ticketId });
  await announceChange(tx, shopId, ticketId);
  return { ticketId, number };
}
