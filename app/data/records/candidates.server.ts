// Customers and orders that may be meant: suggestions, until an agent decides.
import { Prisma } from "@prisma/client";
import type { CustomerFacts } from "#app/domain/customer/customer-facts.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { dateOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";
import { saveCustomerCopies } from "./customer-copies.server.ts";
import { saveOrderCopies } from "./order-copies.server.ts";

export type Candidates = {
  readonly customers: readonly { readonly facts: CustomerFacts; readonly because: string }[];
  readonly orders: readonly { readonly facts: OrderFacts; readonly because: string }[];
};

/** These are all there are now. */
export async function replaceCandidates(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  { customers, orders }: Candidates,
  at: Instant,
): Promise<void> {
  await tx.$executeRaw`
    delete from "CustomerCandidate" where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid`;
  await tx.$executeRaw`
    delete from "OrderCandidate" where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid`;
  const row = ({ facts, because }: { facts: { id: string }; because: string }) =>
    Prisma.sql`(${shopId}::uuid, ${ticketId}::uuid, ${facts.id}, ${because}, ${dateOf(at)}::timestamptz)`;
  if (customers.length > 0) {
    await saveCustomerCopies(
      tx,
      shopId,
      customers.map(({ facts }) => facts),
      at,
    );
    await tx.$executeRaw`
      insert into "CustomerCandidate" ("shopId", "ticketId", "customerGid", "because", "at")
      values ${Prisma.join(customers.map(row))} on conflict do nothing`;
  }
  if (orders.length > 0) {
    await saveOrderCopies(
      tx,
      shopId,
      orders.map(({ facts }) => facts),
      at,
    );
    await tx.$executeRaw`
      insert into "OrderCandidate" ("shopId", "ticketId", "orderGid", "because", "at")
      values ${Prisma.join(orders.map(row))} on conflict do nothing`;
  }
}

/** A gid of either kind. Returns whether it was suggested. */
export async function deleteCandidate(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  gid: string,
): Promise<boolean> {
  const customers = await tx.$executeRaw`
    delete from "CustomerCandidate" where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid
      and "customerGid" = ${gid}`;
  const orders = await tx.$executeRaw`
    delete from "OrderCandidate" where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid
      and "orderGid" = ${gid}`;
  return customers + orders > 0;
}
