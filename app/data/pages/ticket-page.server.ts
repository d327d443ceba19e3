// What a ticket's page shows. A fixed number of queries, however long the thread.
import type { CustomerFacts } from "#app/domain/customer/customer-facts.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { instantOf, isoOf, type Instant } from "#app/domain/shared/instant.ts";
import { addressKey } from "#app/domain/mail/address.ts";
import { bareSubject } from "#app/domain/mail/subject.ts";
import type { ClockKind } from "#app/domain/sla/clock-kind.ts";
import type { ClockStep } from "#app/domain/sla/clock.ts";
import type { Urgency } from "#app/domain/sla/default-targets.ts";
import type { TraceStep } from "#app/domain/sla/trace.ts";
import { clockStory, type Deed } from "#app/domain/ticket/clock-story.ts";
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
import { triageReasons } from "#app/domain/ticket/triage-reasons.ts";
import { inShopBySql, type Db } from "#app/data/db.server.ts";
import { readTicketMessages } from "./ticket-messages.server.ts";
import { readTicketPromises } from "./ticket-promises.server.ts";
import { readTicketMoves } from "./ticket-moves.server.ts";

/** Null when there is no such ticket in this shop. */
export function readTicketPage(
  db: Db,
  shopId: ShopId,
  ask: { ticketId: TicketId; ticketPrefix: string; now: Instant },
): Promise<TicketView | null> {
  const { ticketId, now } = ask;
  return inShopBySql(db, shopId, async (tx) => {
    const [tickets, clocks, mail, events, orders, others, promised, changes] = await Promise.all([
      tx.$queryRaw<StoredTicket[]>`
        select t."number", t."subject", t."status", t."openedAt", t."customerName", t."customerAddress",
          t."warnAt", t."urgency", m."name" as "assigneeName", l."state" as "linkState", l."facts", l."because", l."tried", l."fetchedAt"
        from "Ticket" t
        left join "Member" m on m."shopId" = t."shopId" and m."id" = t."assigneeId"
        left join "CustomerLink" l on l."shopId" = t."shopId" and l."ticketId" = t."id"
        where t."shopId" = ${shopId}::uuid and t."id" = ${ticketId}::uuid`,
      tx.$queryRaw<StoredClock[]>`
        select "key", "kind", "state", "startedAt", "dueAt", "readBy", "metAt", "target", "trace", "steps", "pausedMinutes"
        from "SlaClock"
        where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid order by "startedAt", "key"`,
      readTicketMessages(tx, shopId, ticketId, now),
      tx.$queryRaw<{ id: string; at: Date; detail: TicketEventDetail }[]>`
        select "id", "at", "detail" from "TicketEvent"
        where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid order by "at", "id"`,
      tx.$queryRaw<{ orderGid: string; because: string; facts: OrderFacts; fetchedAt: Date }[]>`
        select "orderGid", "because", "facts", "fetchedAt" from "OrderLink"
        where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid order by "orderName" desc`,
      readTicketMoves(tx, shopId, ticketId, ask.ticketPrefix),
      readTicketPromises(tx, shopId, ticketId, now),
      tx.$queryRaw<{ at: Date; by: string }[]>`
        select p."createdAt" as "at", m."name" as "by" from "Ticket" t
        join "PolicyVersion" p on p."shopId" = t."shopId" and p."createdAt" >= t."openedAt"
        join "Member" m on m."shopId" = p."shopId" and m."id" = p."createdById"
        where t."shopId" = ${shopId}::uuid and t."id" = ${ticketId}::uuid`,
    ]);
    const ticket = tickets[0];
    if (!ticket) return null;
    const { messages } = mail;
    const deeds = [
      ...changes.map(({ at, by }) => ({ at: instantOf(at), by })),
      ...events.flatMap(({ at, detail }) =>
        "by" in detail ? [{ at: instantOf(at), by: detail.by }] : [],
      ),
    ];
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
      clocks: clocks.map((clock) => clockView(clock, deeds, now)),
      warnAt: ticket.warnAt?.toISOString() ?? null,
      triage: triageReasons(mail.judged, ticket.urgency),
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
      ...promised,
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
  warnAt: Date | null;
  urgency: Urgency;
  linkState: string | null;
  facts: unknown;
  because: string | null;
  tried: string[] | null;
  fetchedAt: Date | null;
};

type StoredClock = {
  key: string;
  kind: string;
  state: ClockView["state"];
  startedAt: Date;
  dueAt: Date | null;
  readBy: Date | null;
  metAt: Date | null;
  target: string | null;
  trace: TraceStep[];
  steps: ClockStep[];
  pausedMinutes: number;
};

/** A miss is computed from the timestamps, whenever the row was written. */
function clockView(clock: StoredClock, deeds: readonly Deed[], now: Instant): ClockView {
  const isLate = clock.state === "running" && clock.dueAt !== null && now > clock.dueAt.getTime();
  return {
    clockId: clock.key,
    kind: clock.kind as ClockKind,
    state: isLate ? "missed" : clock.state,
    startedAt: clock.startedAt.toISOString(),
    dueAt: clock.dueAt?.toISOString() ?? null,
    readBy: clock.readBy?.toISOString() ?? null,
    metAt: clock.metAt?.toISOString() ?? null,
    target: clock.target,
    trace: clock.trace,
    story: clockStory(clock.steps, deeds).map((step) => ({
      ...step,
      at: isoOf(step.at),
      dueAt: step.dueAt === null ? null : isoOf(step.dueAt),
    })),
    pausedMinutes: clock.pausedMinutes,
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
