// The orders beside a thread, as our copies of them say, and the other tickets of their customer. Two queries, however many.
import { linkReason } from "#app/domain/customer/link-words.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import type { OrderDetails } from "#app/domain/order/order-details.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { ClockKind } from "#app/domain/sla/clock-kind.ts";
import type { TicketStatus } from "#app/domain/ticket/ticket-status.ts";
import type {
  MissingOrderView,
  OrderLinkView,
  OtherTickets,
  OtherTicketView,
  TicketView,
} from "#app/domain/ticket/ticket-view.ts";
import type { Tx } from "#app/data/db.server.ts";

const OTHERS = 8;

export async function readTicketPanel(
  tx: Tx,
  shopId: ShopId,
  ask: { readonly ticketId: TicketId; readonly ticketPrefix: string },
): Promise<Pick<TicketView, "orders" | "missingOrders" | "others">> {
  const [orders, others] = await Promise.all([
    readOrders(tx, shopId, ask.ticketId),
    readOthers(tx, shopId, ask.ticketId),
  ]);
  return {
    orders: orders.flatMap(orderView),
    missingOrders: orders.flatMap(missingView),
    others: othersView(others, ask.ticketPrefix),
  };
}

type OrderRow = {
  orderGid: string;
  orderName: string;
  because: string;
  facts: OrderFacts | null;
  fetchedAt: Date | null;
  details: OrderDetails | null;
  detailsFetchedAt: Date | null;
  isGone: boolean;
};

/** The one that the inbox shows comes first, then the newest. */
const readOrders = (tx: Tx, shopId: ShopId, ticketId: TicketId): Promise<OrderRow[]> =>
  tx.$queryRaw<OrderRow[]>`
    select o."orderGid", o."orderName", o."because", c."facts", c."fetchedAt", c."details", c."detailsFetchedAt",
      c."deletedAt" is not null as "isGone"
    from "OrderLink" o
    left join "OrderCopy" c on c."shopId" = o."shopId" and c."orderGid" = o."orderGid"
    where o."shopId" = ${shopId}::uuid and o."ticketId" = ${ticketId}::uuid
    order by (o."orderName" = (select t."orderName" from "Ticket" t where t."shopId" = o."shopId" and t."id" = o."ticketId"))
      desc nulls last, c."facts"->>'createdAt' desc nulls last, o."orderName" desc`;

function orderView(row: OrderRow): OrderLinkView[] {
  const { facts, fetchedAt, details, detailsFetchedAt, isGone } = row;
  if (!facts || !fetchedAt || isGone) return [];
  const opened = details && detailsFetchedAt;
  return [
    {
      orderId: row.orderGid,
      because: linkReason(row.because),
      facts,
      fetchedAt: fetchedAt.toISOString(),
      details: opened ? { details, fetchedAt: detailsFetchedAt.toISOString() } : null,
    },
  ];
}

const missingView = (row: OrderRow): MissingOrderView[] =>
  row.facts && !row.isGone
    ? []
    : [
        {
          orderId: row.orderGid,
          name: row.orderName,
          because: linkReason(row.because),
          isGone: row.isGone,
        },
      ];

type OtherRow = {
  id: string;
  number: number;
  subject: string;
  status: TicketStatus;
  openedAt: Date;
  dueKind: ClockKind | null;
  dueAt: Date | null;
  readBy: Date | null;
  warnAt: Date | null;
  preview: string;
  isCustomers: boolean;
  orders: string[];
};

/** The same customer by address or by link, or one of the same orders; neither spam nor what was merged away. */
const readOthers = (tx: Tx, shopId: ShopId, ticketId: TicketId): Promise<OtherRow[]> =>
  tx.$queryRaw<OtherRow[]>`
    with writer as materialized (
      select lower("customerAddress") as "address" from "Ticket"
      where "shopId" = ${shopId}::uuid and "id" = ${ticketId}::uuid),
    found as materialized (
      -- By those who take part: lower() is not leakproof, so under row-level security no index over it is used.
      select other."id", true as "isCustomers", null as "order"
      from writer join "Participant" p on p."shopId" = ${shopId}::uuid and p."address" = writer."address"
      join "Ticket" other on other."shopId" = p."shopId" and other."id" = p."ticketId"
        and lower(other."customerAddress") = writer."address"
      union all
      select other."ticketId", true, null
      from "CustomerLink" mine
      join "CustomerLink" other on other."shopId" = mine."shopId" and other."customerGid" = mine."customerGid"
      where mine."shopId" = ${shopId}::uuid and mine."ticketId" = ${ticketId}::uuid
      union all
      select other."ticketId", false, other."orderName"
      from "OrderLink" mine
      join "OrderLink" other on other."shopId" = mine."shopId" and other."orderGid" = mine."orderGid"
      where mine."shopId" = ${shopId}::uuid and mine."ticketId" = ${ticketId}::uuid),
    once as materialized (
      select "id", bool_or("isCustomers") as "isCustomers",
        coalesce(array_agg(distinct "order") filter (where "order" is not null), '{}') as "orders"
      from found where "id" <> ${ticketId}::uuid group by "id")
    select t."id", t."number", t."subject", t."status", t."openedAt", t."dueKind", t."dueAt", t."readBy", t."warnAt", t."preview",
      once."isCustomers", once."orders"
    from once join "Ticket" t on t."shopId" = ${shopId}::uuid and t."id" = once."id"
    where t."mergedIntoId" is null and t."spamAt" is null
    order by t."newestAt" desc, t."id" desc limit ${OTHERS + 1}`;

const othersView = (rows: readonly OtherRow[], prefix: string): OtherTickets => ({
  tickets: rows.slice(0, OTHERS).map((row) => otherView(row, prefix)),
  hasMore: rows.length > OTHERS,
});

const otherView = (row: OtherRow, prefix: string): OtherTicketView => ({
  ticketId: row.id,
  number: ticketNumber(prefix, row.number),
  subject: row.subject,
  status: row.status,
  openedAt: row.openedAt.toISOString(),
  due:
    row.dueKind && row.dueAt
      ? {
          kind: row.dueKind,
          dueAt: row.dueAt.toISOString(),
          readBy: (row.readBy ?? row.dueAt).toISOString(),
          warnAt: row.warnAt?.toISOString() ?? null,
        }
      : null,
  preview: row.preview,
  isCustomers: row.isCustomers,
  orders: row.orders,
});
