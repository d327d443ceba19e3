// What is stored of a ticket that a saved reply can tell.
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import type { OrderOfReply } from "#app/domain/reply/variable/variable-facts.ts";
import type { CustomerFacts } from "#app/domain/customer/customer-facts.ts";
import type { OrderDetails } from "#app/domain/order/order-details.ts";
import type { MessageId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { instantOf, type Instant } from "#app/domain/shared/instant.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import type { Tx } from "#app/data/db.server.ts";

export type StoredVariables = {
  readonly number: string;
  readonly dueAt: Instant | null;
  readonly customerName: string;
  readonly customerAddress: string;
  /** As Shopify knows the linked customer; null where none is linked. */
  readonly customer: Pick<CustomerFacts, "displayName" | "firstName"> | null;
  readonly mailboxAddress: string;
  readonly newestMessageId: MessageId | null;
  /** The one that the inbox shows comes first, then the newest. */
  readonly orders: readonly OrderOfReply[];
};

type Row = {
  number: number;
  ticketPrefix: string;
  dueAt: Date | null;
  customerName: string;
  customerAddress: string;
  customer: CustomerFacts | null;
  mailboxAddress: string;
  newestMessageId: MessageId | null;
};

type OrderRow = {
  facts: OrderFacts;
  fetchedAt: Date;
  refunds: OrderDetails["refunds"] | null;
};

/** Null when there is no such ticket in this shop. */
export async function readTicketVariables(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<StoredVariables | null> {
  const rows = await tx.$queryRaw<Row[]>`
    select t."number", s."ticketPrefix", t."dueAt", t."customerName", t."customerAddress", b."address" as "mailboxAddress",
      (select c."facts" from "CustomerLink" l join "CustomerCopy" c on c."shopId" = l."shopId" and c."customerGid" = l."customerGid"
        where l."shopId" = t."shopId" and l."ticketId" = t."id" and l."state" = 'linked' and c."deletedAt" is null) as "customer",
      (select m."id" from "Message" m where m."shopId" = t."shopId" and m."ticketId" = t."id" and m."kind" = 'inbound'
        order by m."at" desc, m."id" desc limit 1) as "newestMessageId"
    from "Ticket" t join "Shop" s on s."id" = t."shopId"
    join "Mailbox" b on b."shopId" = t."shopId" and b."id" = t."mailboxId"
    where t."shopId" = ${shopId}::uuid and t."id" = ${ticketId}::uuid`;
  const row = rows[0];
  if (!row) return null;
  const orders = await tx.$queryRaw<OrderRow[]>`
    select c."facts", c."fetchedAt", c."details"->'refunds' as "refunds" from "OrderLink" o
    join "OrderCopy" c on c."shopId" = o."shopId" and c."orderGid" = o."orderGid"
    where o."shopId" = ${shopId}::uuid and o."ticketId" = ${ticketId}::uuid and c."deletedAt" is null
    order by (o."orderName" = (select t."orderName" from "Ticket" t where t."shopId" = o."shopId" and t."id" = o."ticketId"))
      desc nulls last, c."facts"->>'createdAt' desc nulls last, o."orderName" desc`;
  return {
    number: ticketNumber(row.ticketPrefix, row.number),
    dueAt: row.dueAt && instantOf(row.dueAt),
    customerName: row.customerName,
    customerAddress: row.customerAddress,
    customer: row.customer,
    mailboxAddress: row.mailboxAddress,
    newestMessageId: row.newestMessageId,
    orders: orders.map(({ facts, fetchedAt, refunds }) => ({
      facts,
      asOf: instantOf(fetchedAt),
      refunds,
    })),
  };
}
