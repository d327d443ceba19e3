// Which tickets are about an order that is kept a surprise? Two queries, however many tickets.
import type { Tx } from "#app/data/db.server.ts";
import { findOrderSettings } from "#app/data/records/order-settings.server.ts";
import { isSurprise, type SurpriseOrder } from "#app/domain/order/is-surprise.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";

type Row = {
  ticketId: string;
  writer: string;
  order: SurpriseOrder;
  /** Of the linked customer, where the order is theirs. */
  buyer: string | null;
};

/** Of these tickets those with such an order. */
export async function listSurprises(
  tx: Tx,
  shopId: ShopId,
  ticketIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ticketIds.length === 0) return new Set();
  const rules = await findOrderSettings(tx, shopId);
  const rows = await tx.$queryRaw<Row[]>`
    select t."id" as "ticketId", t."customerAddress" as "writer",
      c."facts" - '{parcels,shippingAddress}'::text[] as "order", b."facts"->>'email' as "buyer"
    from "Ticket" t
    join "OrderLink" o on o."shopId" = t."shopId" and o."ticketId" = t."id"
    join "OrderCopy" c on c."shopId" = o."shopId" and c."orderGid" = o."orderGid" and c."deletedAt" is null
    left join "CustomerLink" l on l."shopId" = t."shopId" and l."ticketId" = t."id" and l."state" = 'linked'
      and l."customerGid" = c."customerGid"
    left join "CustomerCopy" b on b."shopId" = l."shopId" and b."customerGid" = l."customerGid"
    where t."shopId" = ${shopId}::uuid and t."id" = any(${ticketIds}::uuid[])`;
  const kept = rows.filter(
    ({ writer, order, buyer }) =>
      isSurprise(order, rules, {
        address: writer,
        customer: buyer === null ? null : { email: buyer, orderIds: [order.id] },
      }).surprise,
  );
  return new Set(kept.map(({ ticketId }) => ticketId));
}
