import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { webhookNote } from "#app/domain/shop/webhook-note.ts";

describe("what is kept of a webhook", () => {
  const order = "gid://shopify/Order/820982911946154508";

  it.each([
    [
      "orders/updated",
      {
        id: 1,
        admin_graphql_api_id: order,
        email: "jane@customer.example",
        updated_at: "2026-11-23T15:00:00Z",
      },
      order,
      { changedAt: "2026-11-23T15:00:00Z" },
    ],
    ["orders/delete", { id: "820982911946154508" }, order, {}],
    [
      "orders/edited",
      { order_edit: { id: 7, order_id: 12, committed_at: "2026-11-23T15:00:00Z" } },
      "gid://shopify/Order/12",
      { editedAt: "2026-11-23T15:00:00Z" },
    ],
    [
      "fulfillments/create",
      { id: 5, order_id: 12, email: "jane@customer.example", destination: { zip: "1010" } },
      "gid://shopify/Order/12",
      { fulfillmentGid: "gid://shopify/Fulfillment/5" },
    ],
    [
      "fulfillment_events/delete",
      { id: 9, fulfillment_id: 5, order_id: 12, city: "Bern" },
      "gid://shopify/Order/12",
      {
        fulfillmentGid: "gid://shopify/Fulfillment/5",
        fulfillmentEventGid: "gid://shopify/FulfillmentEvent/9",
      },
    ],
    [
      "refunds/create",
      { id: 3, order_id: 12, note: "Sorry, Jane" },
      "gid://shopify/Order/12",
      { refundGid: "gid://shopify/Refund/3" },
    ],
    [
      "returns/request",
      { id: 4, admin_graphql_api_id: "gid://shopify/Return/4", order: { id: 12 } },
      "gid://shopify/Order/12",
      { returnGid: "gid://shopify/Return/4" },
    ],
    [
      "returns/close",
      { id: 4, order_id: 12 },
      "gid://shopify/Order/12",
      { returnGid: "gid://shopify/Return/4" },
    ],
    [
      "returns/update",
      { admin_graphql_api_id: "gid://shopify/Return/4" },
      "gid://shopify/Return/4",
      { returnGid: "gid://shopify/Return/4" },
    ],
    [
      "disputes/update",
      {
        id: 6,
        order_id: 12,
        status: "lost",
        initiated_at: "2026-11-20T10:00:00Z",
        finalized_on: null,
      },
      "gid://shopify/Order/12",
      {
        disputeGid: "gid://shopify/ShopifyPaymentsDispute/6",
        initiatedAt: "2026-11-20T10:00:00Z",
        status: "lost",
      },
    ],
    [
      "customers/merge",
      {
        admin_graphql_api_customer_kept_id: "gid://shopify/Customer/1",
        admin_graphql_api_customer_deleted_id: "gid://shopify/Customer/2",
        status: "completed",
        errors: [{ message: "Jane Doe is being merged" }],
      },
      "gid://shopify/Customer/1",
      { goneGid: "gid://shopify/Customer/2", status: "completed" },
    ],
    ["products/delete", { id: 8 }, "gid://shopify/Product/8", {}],
    ["shop/update", { email: "owner@shop.example" }, null, {}],
    [
      "disputes/create",
      { id: 6, order_id: null },
      null,
      { disputeGid: "gid://shopify/ShopifyPaymentsDispute/6" },
    ],
  ])("names the subject of %s and no person (%#)", (topic, payload, subjectGid, kept) => {
    expect(webhookNote(topic, payload)).toEqual({ subjectGid, kept });
  });

  it("keeps nothing but gids, instants and states of whatever Shopify may send", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("orders/updated", "orders/edited", "returns/update", "customers/merge"),
        fc.object({
          key: fc.constantFrom("id", "admin_graphql_api_id", "order_edit", "order", "note"),
        }),
        (topic, payload) => {
          const { kept } = webhookNote(topic, payload);

          expect(Object.keys(kept)).not.toContain("note");
          for (const value of Object.values(kept)) expect(value.length).toBeLessThanOrEqual(120);
        },
      ),
    );
  });
});
