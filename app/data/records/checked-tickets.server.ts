// What the check of a reply reads of a ticket beside its proof: its people, its customer's words, how old its orders are.
import type { OrderDetails } from "#app/domain/order/order-details.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { instantOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

export type CheckedTicket = {
  readonly customerName: string;
  readonly customerAddress: string;
  /** As Shopify has it; null without a linked customer. */
  readonly linkedName: string | null;
  readonly isInvestigated: boolean;
  /** What its customers wrote, the newest first. */
  readonly customerWrote: string;
  readonly orders: readonly {
    readonly orderId: string;
    readonly details: Pick<OrderDetails, "refunds" | "subtotal" | "moreItems"> | null;
    readonly fetchedAt: Instant;
  }[];
  /** The shop's own addresses: their hosts are its own. */
  readonly mailboxes: readonly string[];
  /** Of all who write for the shop. */
  readonly memberNames: readonly string[];
};

/** More than a thread's numbers need. */
const MOST_MESSAGES = 20;
const MOST_CHARACTERS = 20_000;

type Row = Omit<CheckedTicket, "orders"> & {
  readonly orders: (Omit<CheckedTicket["orders"][number], "fetchedAt"> & { fetchedAt: string })[];
};

/** One question; null when there is no such ticket in this shop. */
export async function readCheckedTicket(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<CheckedTicket | null> {
  const rows = await tx.$queryRaw<Row[]>`
    select t."customerName", t."customerAddress", t."investigating" is not null as "isInvestigated",
      (select c."facts"->>'displayName' from "CustomerLink" l join "CustomerCopy" c
        on c."shopId" = l."shopId" and c."customerGid" = l."customerGid"
        where l."shopId" = t."shopId" and l."ticketId" = t."id" and l."state" = 'linked') as "linkedName",
      coalesce((select left(string_agg(m."words", E'\n'), ${MOST_CHARACTERS}::int) from (
        select concat("subject", E'\n', "replyText") as "words" from "Message"
        where "shopId" = t."shopId" and "ticketId" = t."id" and "kind" = 'inbound'
        order by "at" desc limit ${MOST_MESSAGES}::int) m), '') as "customerWrote",
      (select coalesce(jsonb_agg(jsonb_build_object('orderId', c."orderGid", 'fetchedAt', c."fetchedAt",
          'details', case when c."details" is null then null else jsonb_build_object('refunds', c."details"->'refunds',
            'subtotal', c."details"->'subtotal', 'moreItems', c."details"->'moreItems') end)), '[]')
        from "OrderLink" o join "OrderCopy" c on c."shopId" = o."shopId" and c."orderGid" = o."orderGid"
        where o."shopId" = t."shopId" and o."ticketId" = t."id") as "orders",
      array(select "address" from "Mailbox" where "shopId" = t."shopId") as "mailboxes",
      array(select "name" from "Member" where "shopId" = t."shopId") as "memberNames"
    from "Ticket" t where t."shopId" = ${shopId}::uuid and t."id" = ${ticketId}::uuid`;
  const row = rows[0];
  if (!row) return null;
  return {
    ...row,
    orders: row.orders.map((one) => ({ ...one, fetchedAt: instantOf(new Date(one.fetchedAt)) })),
  };
}
