// The tickets that are about an order or a customer.
import type { Tx } from "#app/data/db.server.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";

/** Nobody looks at more of them at a time; the others read the new copy when they are opened. */
const MOST_TICKETS = 50;

/** The newest few. */
export async function listTicketsOfOrder(
  tx: Tx,
  shopId: ShopId,
  orderGid: string,
): Promise<readonly TicketId[]> {
  const rows = await tx.$queryRaw<{ ticketId: TicketId }[]>`
    select "ticketId" from "OrderLink" where "shopId" = ${shopId}::uuid and "orderGid" = ${orderGid}
    order by "ticketId" desc limit ${MOST_TICKETS}`;
  return rows.map((row) => row.ticketId);
}

/** The newest few. */
export async function listTicketsOfCustomer(
  tx: Tx,
  shopId: ShopId,
  customerGid: string,
): Promise<readonly TicketId[]> {
  const rows = await tx.$queryRaw<{ ticketId: TicketId }[]>`
    select "ticketId" from "CustomerLink" where "shopId" = ${shopId}::uuid and "customerGid" = ${customerGid}
    order by "ticketId" desc limit ${MOST_TICKETS}`;
  return rows.map((row) => row.ticketId);
}

/** The inbox shows each ticket's order with its state: all tickets that show this order show this state then. */
export async function saveStateOfOrder(
  tx: Tx,
  shopId: ShopId,
  orderGid: string,
  order: { readonly name: string; readonly state: string },
): Promise<void> {
  await tx.$executeRaw`
    update "Ticket" t set "orderState" = ${order.state} from "OrderLink" l
    where l."shopId" = ${shopId}::uuid and l."orderGid" = ${orderGid} and t."shopId" = l."shopId"
      and t."id" = l."ticketId" and t."orderName" = ${order.name} and t."orderState" is distinct from ${order.state}`;
}

/** Whether the ticket is about this order: only then its facts are anybody's business there. */
export async function isOrderOfTicket(
  tx: Tx,
  shopId: ShopId,
  link: { readonly ticketId: TicketId; readonly orderGid: string },
): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from "OrderLink" where "shopId" = ${shopId}::uuid and "ticketId" = ${link.ticketId}::uuid
      and "orderGid" = ${link.orderGid}`;
  return rows.length > 0;
}
