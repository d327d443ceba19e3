import { describe, expect, it } from "vitest";
import {
  snapshotOfCustomer,
  snapshotOfOrder,
  whatChanged,
} from "#app/domain/action/order-snapshot.ts";
import { aShopifyCustomer } from "#tests/unit/domain/customer/a-shopify-customer.ts";
import { anItem, anOrder } from "#tests/unit/domain/order/an-order.ts";
import { inPlainEnglish } from "#tests/support/english.ts";

const seen = snapshotOfOrder(anOrder({ items: [anItem()], note: null }));

describe("whether an order is as the agent saw it", () => {
  it("says nothing of one that is unchanged", () => {
    expect(
      inPlainEnglish(whatChanged(seen, snapshotOfOrder(anOrder({ items: [anItem()] })))),
    ).toBeNull();
  });

  it("says what is otherwise now", () => {
    const now = anOrder({
      items: [anItem({ currentQuantity: 0 })],
      refunded: { amount: "49.00", currency: "USD" },
      cancelledAt: "2026-05-20T00:00:00Z",
      tags: ["gift"],
      updatedAt: "2026-05-20T00:00:00Z",
    });

    expect(inPlainEnglish(whatChanged(seen, snapshotOfOrder(now)))).toBe(
      "Refunded is now 49.00 USD. Cancelled is now yes. Items changed. Tags is now gift.",
    );
    expect(inPlainEnglish(whatChanged(snapshotOfOrder(now), seen))).toMatch(/Tags is now empty/);
  });

  it("says so even when it can't say what", () => {
    const now = { ...seen, Changed: "2026-06-01T00:00:00Z" };

    expect(inPlainEnglish(whatChanged(seen, now))).toBe("It was changed at Shopify.");
  });

  it("knows orders without payment, email and address, and customers", () => {
    const bare = snapshotOfOrder(
      anOrder({ financialStatus: null, email: null, shippingAddress: null }),
    );
    const customer = aShopifyCustomer();

    expect(bare).toMatchObject({ Payment: "unknown", Email: "none", "Ships to": "nowhere" });
    const nobody = { email: null, phone: null, defaultAddress: null } as const;
    expect(snapshotOfCustomer({ ...customer, ...nobody })).toMatchObject({
      Email: "none",
      Phone: "none",
      Address: "none",
    });
    expect(
      inPlainEnglish(
        whatChanged(
          snapshotOfCustomer(customer),
          snapshotOfCustomer({ ...customer, email: "new@x.example" }),
        ),
      ),
    ).toBe("Email is now new@x.example.");
  });
});
