// The rest of an order, from the three questions that it takes.
import type { OrderDetails } from "#app/domain/order/order-details.ts";
import type { OrderItem } from "#app/domain/order/order-facts.ts";
import type { Asked } from "#app/services/deps.ts";
import { askShopify, type AdminGraphql } from "./ask-shopify.server.ts";
import { FULFILMENT_ORDERS_QUERY, ORDER_DETAILS_QUERY } from "./order-details-documents.ts";
import { fulfilmentOrdersAnswer, orderDetailsAnswer } from "./order-details-shapes.ts";
import { ORDER_ITEMS_QUERY } from "./order-documents.ts";
import { orderItemsAnswer } from "./order-shapes.ts";

/** As many as the header of an order has. */
const ITEMS_IN_HEADER = 10;

/** Of fifty items each: nobody reads further beside a thread. */
const MOST_PAGES = 10;

/** Null: no such order in this shop, or none that the app may see. */
export async function readOrderDetails(
  graphql: AdminGraphql,
  domain: string,
  orderGid: string,
): Promise<Asked<OrderDetails | null>> {
  const variables = { id: orderGid };
  const [rest, fulfilment] = await Promise.all([
    askShopify(graphql, { domain, document: ORDER_DETAILS_QUERY, variables }, orderDetailsAnswer),
    askShopify(
      graphql,
      { domain, document: FULFILMENT_ORDERS_QUERY, variables },
      fulfilmentOrdersAnswer,
    ),
  ]);
  if (rest.kind === "unavailable") return rest;
  if (rest.value === null) return { ...rest, value: null };
  const moreItems = rest.value.hasMoreItems
    ? await itemsAfterHeader(graphql, domain, orderGid)
    : [];
  return {
    ...rest,
    value: {
      ...rest.value.details,
      moreItems,
      fulfilmentOrders: fulfilment.kind === "answer" ? fulfilment.value : null,
    },
  };
}

async function itemsAfterHeader(
  graphql: AdminGraphql,
  domain: string,
  orderGid: string,
): Promise<readonly OrderItem[]> {
  const items: OrderItem[] = [];
  let after: string | null = null;
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const asked: Asked<{ items: readonly OrderItem[]; next: string | null }> = await askShopify(
      graphql,
      { domain, document: ORDER_ITEMS_QUERY, variables: { id: orderGid, after } },
      orderItemsAnswer,
    );
    if (asked.kind === "unavailable") break;
    items.push(...asked.value.items);
    after = asked.value.next;
    if (after === null) break;
  }
  return items.slice(ITEMS_IN_HEADER);
}
