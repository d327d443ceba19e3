import { describe, expect, it } from "vitest";
import { authenticityOfPost } from "#app/domain/proof/authenticity-of-post.ts";
import { proofOfMessage } from "#app/domain/proof/proof-of-message.ts";

const orderGid = "gid://shopify/Order/1";
const customerGid = "gid://shopify/Customer/1";
const order = (id: string, name: string) => ({
  id,
  name,
  email: "anna@example.com",
  postcode: "10115",
});
const facts = {
  customer: { email: "anna@example.com", orderIds: [orderGid] },
  orders: [order(orderGid, "#1042")],
  answers: [],
};
const message = {
  messageId: "m1",
  fromAddress: "anna@example.com",
  subject: "Order #1042",
  newText: "Order #1042, 10115 Berlin",
};

const proofOf = (
  authenticity: ReturnType<typeof authenticityOfPost>,
  given: Partial<typeof facts> = {},
) => proofOfMessage({ ...message, authenticity }, { ...facts, ...given })?.level;

describe("the proof of what somebody posted", () => {
  it("is nothing for the contact form, even with the right address, number and postcode", () => {
    expect(proofOf(authenticityOfPost("contact-form", null))).toBe("unproven");
    expect(proofOf(authenticityOfPost("contact-form", { orderGid, customerGid }))).toBe("unproven");
  });

  it("is the order for its own customer, signed in to the account", () => {
    expect(proofOf(authenticityOfPost("customer-account", { orderGid, customerGid }))).toBe(
      "order",
    );
  });

  it("is nothing in the account while Shopify does not say whose the order is", () => {
    const posted = authenticityOfPost("customer-account", { orderGid, customerGid: null });
    expect(proofOf(posted)).toBe("unproven");
    expect(proofOf(authenticityOfPost("customer-account", null))).toBe("unproven");
  });

  it("does not reach to another order that the ticket is linked to", () => {
    const posted = authenticityOfPost("customer-account", { orderGid, customerGid });
    const orders = [...facts.orders, order("gid://shopify/Order/2", "#1043")];
    expect(proofOf(posted, { orders })).toBe("unproven");
    expect(proofOf(posted, { orders: [] })).toBe("unproven");
  });
});
