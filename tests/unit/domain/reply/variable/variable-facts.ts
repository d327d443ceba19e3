import type { VariableFacts } from "#app/domain/reply/variable/variable-facts.ts";
import { instantOf } from "#app/domain/shared/instant.ts";
import { parseLocalDate } from "#app/domain/sla/local-date.ts";
import { anItem, anOrder, aParcel } from "#tests/unit/domain/order/an-order.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";

export const at = (iso: string) => instantOf(new Date(iso));

/** Friday 22 May 2026, a shop in Berlin, an order that is on its way. */
export const variableFacts = (given: Partial<VariableFacts> = {}): VariableFacts => ({
  now: at("2026-05-22T10:00:00Z"),
  timeZone: "Europe/Berlin",
  language: "en",
  customer: { name: "Ana Sommer", firstName: null, email: "ana.sommer@post.example" },
  order: orderOfReply(),
  orderRefusal: null,
  agent: { name: "Marlen Vogt" },
  shop: { name: "Mejurn", email: "support@mejurn.example" },
  ticket: { number: "MJ-1001", dueAt: at("2026-05-26T15:00:00Z") },
  nextBusinessDay: parseLocalDate("2026-05-26"),
  ...given,
});

export const orderOfReply = (
  facts: Partial<OrderFacts> = {},
  refunds: NonNullable<VariableFacts["order"]>["refunds"] = null,
): NonNullable<VariableFacts["order"]> => ({
  facts: anOrder({
    fulfillmentStatus: "FULFILLED",
    items: [anItem({ currentQuantity: 2 })],
    parcels: [
      aParcel({
        trackingUrl: "https://ups.example/track?n=1Z999&x=1",
        estimatedDeliveryAt: "2026-05-25T12:00:00Z",
      }),
    ],
    ...facts,
  }),
  asOf: at("2026-05-22T09:59:30Z"),
  refunds,
});
