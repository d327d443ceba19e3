// What a ticket's page shows. A fixed number of queries, however long the thread.
import type { CustomerFacts } from "#app/domain/customer/customer-facts.ts";
import { asksAgent } from "#app/domain/delivery/asks-agent.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { instantOf, type Instant } from "#app/domain/shared/instant.ts";
import { bareSubject } from "#app/domain/mail/subject.ts";
import type { ClockKind } from "#app/domain/sla/clock-kind.ts";
import type { TraceStep } from "#app/domain/sla/trace.ts";
import { eventWords, type TicketEventDetail } from "#app/domain/ticket/event-words.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import type {
  ClockView,
  CustomerLinkView,
  MessageView,
  ThreadEntry,
  TicketView,
} from "#app/domain/ticket/ticket-view.ts";
import { inShop, type Db, type Tx } from "#app/data/db.server.ts";

/** Null when there is no such ticket in this shop. */
export function readTicketPage(
  db: Db,
  shopId: ShopId,
  ask: { ticketId: TicketId; ticketPrefix: string; now: Instant },
): Promise<TicketView | null> {
  const { ticketId, now } = ask;
  return inShop(db, shopId, async (tx) => {
    const ticket = await tx.ticket.findUnique({
      where: { shopId_id: { shopId, id: ticketId } },
      include: {
        assignee: { select: { name: true } },
        clocks: { orderBy: { startedAt: "asc" } },
        customerLink: true,
      },
    });
    if (!ticket) return null;
    const messages = await readMessages(tx, shopId, ticketId, now);
    const events = await tx.ticketEvent.findMany({
      where: { shopId, ticketId },
      orderBy: [{ at: "asc" }, { id: "asc" }],
    });
    const orders = await tx.orderLink.findMany({
      where: { shopId, ticketId },
      orderBy: { orderName: "desc" },
    });
    const entries: ThreadEntry[] = [
      ...messages,
      ...events.map((event) => ({
        entry: "event" as const,
        eventId: event.id,
        at: event.at.toISOString(),
        words: eventWords(event.detail as TicketEventDetail),
      })),
    ];
    const newest = messages.findLast((message) => message.kind === "inbound");
    return {
      ticketId,
      number: ticketNumber(ask.ticketPrefix, ticket.number),
      subject: ticket.subject,
      status: ticket.status,
      createdAt: ticket.openedAt.toISOString(),
      customer: { name: ticket.customerName, address: ticket.customerAddress },
      assigneeName: ticket.assignee?.name ?? null,
      thread: entries.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
      clocks: ticket.clocks.map((clock) => clockView(clock, now)),
      link: linkView(ticket.customerLink),
      orders: orders.map((order) => ({
        orderId: order.orderGid,
        because: order.because,
        facts: order.facts as unknown as OrderFacts,
        fetchedAt: order.fetchedAt.toISOString(),
      })),
      reply: {
        to: ticket.customerAddress,
        seenMessageId: newest?.messageId ?? "",
        subject: `Re: ${bareSubject(ticket.subject)}`,
      },
    };
  });
}

async function readMessages(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  now: Instant,
): Promise<MessageView[]> {
  const rows = await tx.message.findMany({
    where: { shopId, ticketId },
    omit: { outgoing: true, references: true, verdict: true },
    include: { attachments: { orderBy: { ordinal: "asc" } } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({
    entry: "message",
    messageId: row.id,
    kind: row.kind,
    at: row.at.toISOString(),
    fromName: row.fromName,
    fromAddress: row.fromAddress,
    to: row.to,
    cc: row.cc,
    text: row.text,
    html: row.html,
    attachments: row.attachments.map((one) => ({
      attachmentId: one.id,
      fileName: one.fileName,
      contentType: one.contentType,
      bytes: one.bytes,
    })),
    delivery:
      row.delivery === null
        ? null
        : {
            state: row.delivery,
            at: (row.deliveryAt ?? row.at).toISOString(),
            reason: row.deliveryReason,
            asksAgent: asksAgent(
              {
                delivery: row.delivery,
                attemptAt: row.attemptAt ? instantOf(row.attemptAt) : null,
              },
              now,
            ),
          },
  }));
}

type StoredClock = {
  id: string;
  kind: string;
  startedAt: Date;
  dueAt: Date;
  readBy: Date;
  metAt: Date | null;
  cancelledAt: Date | null;
  target: string;
  trace: unknown;
};

/** A miss is computed from the timestamps: `missed` also when it was met late. */
function clockView(clock: StoredClock, now: Instant): ClockView {
  const late = (clock.metAt?.getTime() ?? now) > clock.dueAt.getTime();
  const state = clock.cancelledAt ? "cancelled" : late ? "missed" : clock.metAt ? "met" : "running";
  return {
    clockId: clock.id,
    kind: clock.kind as ClockKind,
    state,
    startedAt: clock.startedAt.toISOString(),
    dueAt: clock.dueAt.toISOString(),
    readBy: clock.readBy.toISOString(),
    metAt: clock.metAt?.toISOString() ?? null,
    target: clock.target,
    trace: clock.trace as TraceStep[],
  };
}

function linkView(
  link: {
    state: string;
    facts: unknown;
    because: string | null;
    tried: string[];
    fetchedAt: Date;
  } | null,
): CustomerLinkView {
  if (!link) return { state: "pending" };
  const fetchedAt = link.fetchedAt.toISOString();
  if (link.state === "linked")
    return {
      state: "linked",
      facts: link.facts as CustomerFacts,
      because: link.because ?? "",
      fetchedAt,
    };
  if (link.state === "no-match") return { state: "no-match", tried: link.tried, fetchedAt };
  return { state: "unavailable", why: link.because ?? "Shopify could not be asked." };
}
