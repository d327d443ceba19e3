// What a ticket's page shows. A fixed number of queries, however long the thread.
import type { CustomerFacts } from "#app/domain/customer/customer-facts.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { addressKey } from "#app/domain/mail/address.ts";
import { bareSubject } from "#app/domain/mail/subject.ts";
import type { ClockKind } from "#app/domain/sla/clock-kind.ts";
import type { TraceStep } from "#app/domain/sla/trace.ts";
import { eventWords, type TicketEventDetail } from "#app/domain/ticket/event-words.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import type { TicketStatus } from "#app/domain/ticket/ticket-status.ts";
import type {
  ClockView,
  CustomerLinkView,
  MessageView,
  ThreadEntry,
  TicketView,
} from "#app/domain/ticket/ticket-view.ts";
import { inShopBySql, type Db } from "#app/data/db.server.ts";
import { readTicketMessages } from "./ticket-messages.server.ts";
import { readTicketMoves } from "./ticket-moves.server.ts";

/** Null when there is no such ticket in this shop. */
export function readTicketPage(
  db: Db,
  shopId: ShopId,
  ask: { ticketId: TicketId; ticketPrefix: string; now: Instant },
): Promise<TicketView | null> {
  const { ticketId, now } = ask;
  return inShopBySql(db, shopId, async (tx) => {
    const [tickets, clocks, messages, events, orders, others] = await Promise.all([
      tx.$queryRaw<StoredTicket[]>`
        select t."number", t."subject", t."status", t."openedAt", t."customerName", t."customerAddress",
          m."name" as "assigneeName", l."state" as "linkState", l."facts", l."because", l."tried", l."fetchedAt"
        from "Ticket" t
        left join "Member" m on m."shopId" = t."shopId" and m."id" = t."assigneeId"
        left join "CustomerLink" l on l."shopId" = t."shopId" and l."ticketId" = t."id"
        where t."shopId" = ${shopId}::uuid and t."id" = ${ticketId}::uuid`,
      tx.$queryRaw<StoredClock[]>`
        select "id", "kind", "startedAt", "dueAt", "readBy", "metAt", "cancelledAt", "target", "trace" from "SlaClock"
        where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid order by "startedAt"`,
      readTicketMessages(tx, shopId, ticketId, now),
      tx.$queryRaw<{ id: string; at: Date; detail: TicketEventDetail }[]>`
        select "id", "at", "detail" from "TicketEvent"
        where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid order by "at", "id"`,
      tx.$queryRaw<{ orderGid: string; because: string; facts: OrderFacts; fetchedAt: Date }[]>`
        select "orderGid", "because", "facts", "fetchedAt" from "OrderLink"
        where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid order by "orderName" desc`,
      readTicketMoves(tx, shopId, ticketId, ask.ticketPrefix),
    ]);
    const ticket = tickets[0];
    if (!ticket) return null;
    const entries: ThreadEntry[] = [
      ...messages,
      ...events.map((event) => ({
        entry: "event" as const,
        eventId: event.id,
        at: event.at.toISOString(),
        words: eventWords(event.detail),
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
      assigneeName: ticket.assigneeName,
      thread: entries.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
      clocks: clocks.map((clock) => clockView(clock, now)),
      link: linkView(ticket),
      orders: orders.map((order) => ({
        orderId: order.orderGid,
        because: order.because,
        facts: order.facts,
        fetchedAt: order.fetchedAt.toISOString(),
      })),
      reply: {
        to: ticket.customerAddress,
        alsoTo: confirmedAddresses(messages, ticket.customerAddress),
        seenMessageId: newest?.messageId ?? "",
        subject: `Re: ${bareSubject(ticket.subject)}`,
      },
      ...others,
    };
  });
}

/** Each once, without the customer's own. */
function confirmedAddresses(messages: readonly MessageView[], own: string): readonly string[] {
  const confirmed = messages.flatMap(({ confirmation }) =>
    (confirmation?.asked ?? []).filter(({ state }) => state === "yes"),
  );
  const keys = new Set(confirmed.map(({ address }) => addressKey(address)));
  keys.delete(addressKey(own));
  return [...keys];
}

type StoredTicket = {
  number: number;
  subject: string;
  status: TicketStatus;
  openedAt: Date;
  customerName: string;
  customerAddress: string;
  assigneeName: string | null;
  linkState: string | null;
  facts: unknown;
  because: string | null;
  tried: string[] | null;
  fetchedAt: Date | null;
};

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

function linkView(link: StoredTicket): CustomerLinkView {
  if (!link.fetchedAt) return { state: "pending" };
  const fetchedAt = link.fetchedAt.toISOString();
  if (link.linkState === "linked")
    return {
      state: "linked",
      facts: link.facts as CustomerFacts,
      because: link.because ?? "",
      fetchedAt,
    };
  if (link.linkState === "no-match")
    return { state: "no-match", tried: link.tried ?? [], fetchedAt };
  return { state: "unavailable", why: link.because ?? "Shopify could not be asked." };
}
