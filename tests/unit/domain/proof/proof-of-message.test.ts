import { describe, expect, it } from "vitest";
import { proofForOrder, proofOfMessage } from "#app/domain/proof/proof-of-message.ts";
import { aProvableMessage, janesOrder, proofFacts } from "./a-provable-message.ts";

const unproven = { standing: "unproven", because: "the mail is not signed" } as const;
const yes = {
  messageId: "m1",
  fromAddress: "jane@customer.example",
  orderId: janesOrder.id,
  answer: "yes",
} as const;
const level = (
  message: Parameters<typeof aProvableMessage>[0] = {},
  facts: Parameters<typeof proofFacts>[0] = {},
) => proofOfMessage(aProvableMessage(message), proofFacts(facts))?.level;

describe("the proof of a message", () => {
  it("is the mailbox when it is signed and the address is the order's, in any case of letters", () => {
    expect(level({ fromAddress: "Jane@Customer.example" })).toBe("mailbox");
  });

  it("is the order when the sender knows its number and postcode as well", () => {
    expect(level({ newText: "Order #1001 to SW1A 1AA" })).toBe("order");
  });

  it("is nothing without a signature, whatever the sender knows", () => {
    expect(level({ newText: "Order #1001 to SW1A 1AA", authenticity: unproven })).toBe("unproven");
  });

  it("is nothing from another address, nor where the order holds none", () => {
    expect(level({ fromAddress: "jane@customer.example.evil.example" })).toBe("unproven");
    expect(level({}, { orders: [{ ...janesOrder, email: null }] })).toBe("unproven");
    expect(level({ fromAddress: "" }, { orders: [{ ...janesOrder, email: "" }] })).toBe("unproven");
  });

  it("takes the customer's address for the orders that are theirs, and for no other", () => {
    const customer = { email: "jane@customer.example", orderIds: [janesOrder.id] };
    const moved = { ...janesOrder, email: "old@customer.example" };

    expect(level({}, { customer, orders: [moved] })).toBe("mailbox");
    expect(level({}, { customer: { ...customer, orderIds: [] }, orders: [moved] })).toBe(
      "unproven",
    );
    expect(level({}, { customer, orders: [] })).toBe("mailbox");
  });

  it("is the weakest of all linked orders, and each order has its own", () => {
    const victims = { ...janesOrder, id: "2", name: "#1002", email: "victim@customer.example" };
    const facts = proofFacts({ orders: [janesOrder, victims] });

    expect(proofOfMessage(aProvableMessage(), facts)?.level).toBe("unproven");
    expect(proofForOrder(aProvableMessage(), facts, janesOrder).level).toBe("mailbox");
    expect(proofForOrder(aProvableMessage(), facts, victims).level).toBe("unproven");
  });

  it("is the order after a yes at the order's address, for that message and that order only", () => {
    const facts = { answers: [yes] };

    expect(level({ authenticity: unproven }, facts)).toBe("order");
    expect(level({ authenticity: unproven, messageId: "m2" }, facts)).toBe("unproven");
    expect(level({ authenticity: unproven }, { answers: [{ ...yes, orderId: "2" }] })).toBe(
      "unproven",
    );
  });

  it("stays contradicted whatever somebody answers", () => {
    const authenticity = { standing: "contradicted", because: "DMARC fails" } as const;

    expect(level({ authenticity }, { answers: [yes] })).toBe("contradicted");
  });

  it("is contradicted after a no, and so is what else that sender writes without proof of their own", () => {
    const facts = { answers: [{ ...yes, answer: "no" as const }] };

    expect(level({}, facts)).toBe("contradicted");
    expect(level({ messageId: "m2", authenticity: unproven }, facts)).toBe("contradicted");
    expect(level({ messageId: "m2" }, facts)).toBe("mailbox");
    expect(level({ messageId: "m2", fromAddress: "other@post.example" }, facts)).toBe("unproven");
  });

  it("is not given for mail from before it was judged, which counts as unproven", () => {
    const before = aProvableMessage({ authenticity: null });

    expect(proofOfMessage(before, proofFacts())).toBeNull();
    expect(proofForOrder(before, proofFacts(), janesOrder).level).toBe("unproven");
  });
});
