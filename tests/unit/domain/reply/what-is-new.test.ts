import { describe, expect, it } from "vitest";
import type { SeenOrder } from "#app/domain/reply/seen-order.ts";
import { isNothingNew, whatIsNew } from "#app/domain/reply/what-is-new.ts";

const aMessage = (messageId: string) => ({
  messageId,
  fromName: "Alice",
  at: "2026-05-20T12:00:00Z",
  excerpt: `Words of ${messageId}`,
});
const order: SeenOrder = {
  orderGid: "gid://shopify/Order/1",
  name: "#1001",
  cancelled: false,
  refundedMinor: 0,
  fulfilment: "none",
  parcels: 0,
  delivered: 0,
  addressKey: "a",
};
const now = { messages: ["one", "two", "three"].map(aMessage), orders: [order] };

describe("what happened since somebody began to write", () => {
  it("is nothing while they have seen the newest message and the orders are the same", () => {
    const found = whatIsNew({ seenMessageId: "three", seenOrders: [order] }, now);

    expect(isNothingNew(found)).toBe(true);
  });

  it("is every message after the one that they had seen", () => {
    const { messages } = whatIsNew({ seenMessageId: "one", seenOrders: [] }, now);

    expect(messages.map(({ messageId }) => messageId)).toEqual(["two", "three"]);
  });

  it("is all of them where there was none", () => {
    expect(whatIsNew({ seenMessageId: "", seenOrders: [] }, now).messages).toHaveLength(3);
  });

  it("is the newest alone where the one they had seen went to another ticket", () => {
    const { messages } = whatIsNew({ seenMessageId: "gone", seenOrders: [] }, now);

    expect(messages.map(({ messageId }) => messageId)).toEqual(["three"]);
  });

  it("says what became of the orders", () => {
    const refunded = { ...order, refundedMinor: 4900 };

    const found = whatIsNew(
      { seenMessageId: "three", seenOrders: [order] },
      { ...now, orders: [refunded] },
    );

    expect(found.orders.map(({ change }) => change)).toEqual(["refunded"]);
    expect(isNothingNew(found)).toBe(false);
  });
});
