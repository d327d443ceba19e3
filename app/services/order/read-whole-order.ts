// How does Shopify say that an order stands, with the rest of it where that is wanted?
import type { OrderDetails } from "#app/domain/order/order-details.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import type { Asked, Deps } from "#app/services/deps.ts";

export type WholeOrder = {
  readonly facts: OrderFacts;
  /** Null where they were not wanted, or where Shopify keeps them to itself. */
  readonly details: OrderDetails | null;
};

/** Null: Shopify shows none. The header alone will do where only the rest is refused. Throws TemporaryFault. */
export async function readWholeOrder(
  { shopify }: Pick<Deps, "shopify">,
  domain: string,
  { orderGid, details }: { readonly orderGid: string; readonly details: boolean },
): Promise<Asked<WholeOrder | null>> {
  const header = await shopify.readOrder(domain, orderGid);
  if (header.kind === "unavailable") return header;
  const facts = header.value;
  if (facts === null) return { kind: "answer", value: null };
  if (!details) return { kind: "answer", value: { facts, details: null } };
  const rest = await shopify.readOrderDetails(domain, orderGid);
  return {
    kind: "answer",
    value: { facts, details: rest.kind === "answer" ? rest.value : null },
  };
}
