// What a ticket's page shows. A fixed number of queries, however long the thread.
import type { CustomerFacts } from "#app/domain/customer/customer-facts.ts";
import { linkReason, whyNotAsked, wordsLookedFor } from "#app/domain/customer/link-words.ts";
import { withKnownStates, type KnownOrderState } from "#app/domain/customer/recent-orders.ts";
import type { MemberId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { instantOf, isoOf, type Instant } from "#app/domain/shared/instant.ts";
import { addressKey } from "#app/domain/mail/address.ts";
import type { ClockKind } from "#app/domain/sla/clock-kind.ts";
import type { ClockStep } from "#app/domain/sla/clock.ts";
import type { Urgency } from "#app/domain/sla/default-targets.ts";
import { sayTrace } from "#app/domain/sla/say-trace.ts";
import type { OldTraceStep, TraceStep } from "#app/domain/sla/trace.ts";
import { clockStory, type Deed } from "#app/domain/ticket/clock-story.ts";
import { lineOfTime } from "#app/domain/ticket/line-of-time.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import type { TicketStatus } from "#app/domain/ticket/ticket-status.ts";
import type { ClockView, CustomerLinkView, TicketView } from "#app/domain/ticket/ticket-view.ts";
import { triageReasons } from "#app/domain/ticket/triage-reasons.ts";
import { inShopBySql, type Db } from "#app/data/db.server.ts";
import { findOrderSettings } from "#app/data/records/order-settings.server.ts";
import { surprisesOf } from "#app/domain/ticket/surprises-of.ts";
import { say } from "#app/domain/words/words.ts";
import { readOrderLines } from "./order-lines.server.ts";
import { ENGLISH_READER, type Reader } from "./reader.ts";
import { readTicketDesk } from "./ticket-desk.server.ts";
import { eventView, readTicketEvents } from "./ticket-events.server.ts";
import { readTicketMessages } from "./ticket-messages.server.ts";
import { readTicketPromises } from "./ticket-promises.server.ts";
import { readTicketMoves } from "./ticket-moves.server.ts";
import { readTicketPanel } from "./ticket-panel.server.ts";
import { readTicketSurvey } from "./ticket-survey.server.ts";

/** Null when there is no such ticket in this shop. */
export function readTicketPage(
  db: Db,
  shopId: ShopId,
  ask: {
    ticketId: TicketId;
    ticketPrefix: string;
    now: Instant;
    reader?: MemberId;
    /** In whose language its history is; English where it is left out. */
    words?: Reader;
  },
): Promise<TicketView | null> {
  const { ticketId, now, reader = null, words = ENGLISH_READER } = ask;
  return inShopBySql(db, shopId, async (tx) => {
    const [
      tickets,
      clocks,
      mail,
      events,
      lines,
      panel,
      others,
      promised,
      changes,
      rules,
      desk,
      survey,
    ] = await Promise.all([
      tx.$queryRaw<StoredTicket[]>`
        select t."number", t."subject", t."status", t."openedAt", t."customerName", t."customerAddress",
          t."warnAt", t."urgency", s."name" as "shopName", s."orderPrefix", s."orderSuffix", t."anonymisedAt", m."name" as "assigneeName", l."state" as "linkState", l."because", l."tried",
          case when c."deletedAt" is null then c."facts" end as "facts", c."deletedAt" is not null as "isGone",
          coalesce(c."fetchedAt", l."fetchedAt") as "fetchedAt",
          (select jsonb_agg(jsonb_build_object('orderGid', o."orderGid", 'isGone', o."deletedAt" is not null,
              'fulfillmentStatus', o."facts"->>'fulfillmentStatus', 'isNewer', o."fetchedAt" >= c."fetchedAt"))
            from jsonb_array_elements(c."facts"->'orders') one
            join "OrderCopy" o on o."shopId" = t."shopId" and o."orderGid" = one->>'id') as "orderStates"
        from "Ticket" t join "Shop" s on s."id" = t."shopId"
        left join "Member" m on m."shopId" = t."shopId" and m."id" = t."assigneeId"
        left join "CustomerLink" l on l."shopId" = t."shopId" and l."ticketId" = t."id"
        left join "CustomerCopy" c on c."shopId" = l."shopId" and c."customerGid" = l."customerGid"
        where t."shopId" = ${shopId}::uuid and t."id" = ${ticketId}::uuid`,
      tx.$queryRaw<StoredClock[]>`
        select "key", "kind", "state", "startedAt", "dueAt", "readBy", "metAt", "target", "trace", "steps", "pausedMinutes"
        from "SlaClock"
        where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid order by "startedAt", "key"`,
      readTicketMessages(tx, shopId, { ticketId, now, reader }),
      readTicketEvents(tx, shopId, ticketId),
      readOrderLines(tx, shopId, ticketId, words),
      readTicketPanel(tx, shopId, ask),
      readTicketMoves(tx, shopId, ticketId, { ...ask, t: words.t }),
      readTicketPromises(tx, shopId, ticketId, now),
      tx.$queryRaw<{ at: Date; by: string }[]>`
        select p."createdAt" as "at", m."name" as "by" from "Ticket" t
        join "PolicyVersion" p on p."shopId" = t."shopId" and p."createdAt" >= t."openedAt"
        join "Member" m on m."shopId" = p."shopId" and m."id" = p."createdById"
        where t."shopId" = ${shopId}::uuid and t."id" = ${ticketId}::uuid`,
      findOrderSettings(tx, shopId),
      reader === null ? null : readTicketDesk(tx, shopId, { ticketId, now, reader }),
      readTicketSurvey(tx, shopId, ask),
    ]);
    const ticket = tickets[0];
    if (!ticket) return null;
    const { messages, earlier } = mail;
    const deeds = [
      ...changes.map(({ at, by }) => ({ at: instantOf(at), by })),
      ...events.flatMap(({ at, detail }) =>
        "by" in detail && detail.by !== null ? [{ at: instantOf(at), by: detail.by }] : [],
      ),
    ];
    const number = ticketNumber(ask.ticketPrefix, ticket.number);
    const surprises = surprisesOf(panel.orders, { ...ticket, number, rules });
    const told = events.map((event) => eventView(event, words.t));
    return {
      ticketId,
      number,
      subject: ticket.subject,
      status: ticket.status,
      createdAt: ticket.openedAt.toISOString(),
      customer: { name: ticket.customerName, address: ticket.customerAddress },
      assigneeName: ticket.assigneeName,
      thread: lineOfTime(messages, [...lines, ...told], earlier),
      earlier,
      desk,
      survey,
      clocks: clocks.map((clock) => clockView(clock, deeds, now)),
      warnAt: ticket.warnAt?.toISOString() ?? null,
      triage: triageReasons(mail.judged, ticket.urgency),
      link: linkView(ticket),
      ...panel,
      orders: panel.orders.map((order) => ({
        ...order,
        surprise: surprises.kept.find(({ orderId }) => orderId === order.orderId)?.because ?? [],
        returnRules: rules,
      })),
      reply: {
        to: ticket.customerAddress,
        alsoTo: confirmedAddresses(mail.confirmed, ticket.customerAddress),
        seenMessageId: mail.newestInboundId ?? "",
        subject: `Re: ${surprises.subject}`,
        surprises: surprises.kept,
      },
      ...others,
      ...promised,
    };
  });
}

/** Each once, without the customer's own. */
function confirmedAddresses(confirmed: readonly string[], own: string): readonly string[] {
  const keys = new Set(confirmed.map(addressKey));
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
  shopName: string;
  orderPrefix: string;
  orderSuffix: string;
  assigneeName: string | null;
  warnAt: Date | null;
  urgency: Urgency;
  linkState: string | null;
  facts: CustomerFacts | null;
  isGone: boolean;
  orderStates: KnownOrderState[] | null;
  anonymisedAt: Date | null;
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
  trace: (TraceStep | OldTraceStep)[];
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
    trace: sayTrace(clock.trace),
    story: clockStory(clock.steps, deeds).map((step) => ({
      ...step,
      at: isoOf(step.at),
      dueAt: step.dueAt === null ? null : isoOf(step.dueAt),
    })),
    pausedMinutes: clock.pausedMinutes,
  };
}

function linkView(link: StoredTicket): CustomerLinkView {
  if (link.anonymisedAt) return { state: "erased", at: link.anonymisedAt.toISOString() };
  if (!link.fetchedAt) return { state: "pending" };
  const fetchedAt = link.fetchedAt.toISOString();
  if (link.linkState === "linked") {
    const { facts, isGone } = link;
    const because = linkReason(link.because ?? "");
    return facts
      ? {
          state: "linked",
          facts: withKnownStates(facts, link.orderStates ?? []),
          because,
          fetchedAt,
        }
      : { state: "missing", because, isGone };
  }
  if (link.linkState === "no-match")
    return { state: "no-match", tried: (link.tried ?? []).map(wordsLookedFor), fetchedAt };
  return {
    state: "unavailable",
    why: whyNotAsked(link.because ?? say("Shopify could not be asked.")),
  };
}
