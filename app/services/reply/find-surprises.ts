// Which of a ticket's orders are kept a surprise, and by which rules of the shop?
import type { Tx } from "#app/data/db.server.ts";
import { findOrderSettings } from "#app/data/records/order-settings.server.ts";
import type { TicketProof } from "#app/data/records/proof-facts.server.ts";
import type { ShopRow } from "#app/data/records/shops.server.ts";
import { isSurprise } from "#app/domain/order/is-surprise.ts";
import type { KeptSurprises } from "#app/domain/reply/guard-surprises.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";

/** A step of a transaction. `writer`: whose ticket it is. */
export async function findSurprises(
  tx: Tx,
  shopId: ShopId,
  given: {
    readonly shop: Pick<ShopRow, "orderPrefix" | "orderSuffix">;
    readonly proof: Pick<TicketProof, "orders" | "facts">;
    readonly writer: string;
  },
): Promise<KeptSurprises> {
  const { shop, proof, writer } = given;
  const { surpriseTags, surpriseTypes } = await findOrderSettings(tx, shopId);
  const rules = { surpriseTags, surpriseTypes };
  const by = { address: writer, customer: proof.facts.customer };
  return {
    orders: proof.orders.filter((order) => isSurprise(order, rules, by).surprise),
    rules,
    format: { prefix: shop.orderPrefix, suffix: shop.orderSuffix },
  };
}
