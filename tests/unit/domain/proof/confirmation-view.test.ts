import { describe, expect, it } from "vitest";
import { confirmationView } from "#app/domain/proof/confirmation-view.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { aProvableMessage, janesOrder, proofFacts } from "./a-provable-message.ts";

const now = Date.parse("2026-05-20T12:00:00Z") as Instant;
const stranger = aProvableMessage({
  fromAddress: "mallory@elsewhere.example",
  authenticity: { standing: "unproven", because: "not signed" },
});
const asked = {
  messageId: "m1",
  orderId: janesOrder.id,
  orderName: "#1001",
  address: "jane@customer.example",
  askedAt: (now - 1000) as Instant,
  expiresAt: (now + 1000) as Instant,
  answer: null,
};

describe("what staff see of the question to an order's address", () => {
  it("is an offer for each order that can be asked", () => {
    const view = confirmationView(stranger, { facts: proofFacts(), confirmations: [] }, now);

    expect(view).toEqual({
      askAt: [{ orderId: janesOrder.id, orderName: "#1001", address: "jane@customer.example" }],
      asked: [],
    });
  });

  it("is what was asked, while the link is open", () => {
    const view = confirmationView(stranger, { facts: proofFacts(), confirmations: [asked] }, now);

    expect(view).toMatchObject({ askAt: [], asked: [{ state: "open", orderName: "#1001" }] });
  });

  it("belongs to the message that was asked about", () => {
    const other = { ...stranger, messageId: "m2" };

    expect(
      confirmationView(other, { facts: proofFacts(), confirmations: [asked] }, now),
    ).toBeNull();
  });

  it("is nothing where no order is linked", () => {
    const facts = proofFacts({ orders: [] });

    expect(confirmationView(stranger, { facts, confirmations: [] }, now)).toBeNull();
  });
});
