import { describe, expect, it } from "vitest";
import { maySendFacts, type ReplyToJudge } from "#app/domain/proof/may-send-facts.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { anItem, anOrder } from "#tests/unit/domain/order/an-order.ts";
import { aProvableMessage, janesOrder, proofFacts } from "./a-provable-message.ts";

const order = anOrder({ id: janesOrder.id, name: "#1001" });
const unproven = { standing: "unproven", because: "not signed" } as const;
const yes = {
  messageId: "m0",
  fromAddress: "x@y.example",
  orderId: janesOrder.id,
  answer: "yes",
} as const;

const judged = (given: Partial<ReplyToJudge> = {}) =>
  maySendFacts({
    text: "#1001 is on its way.",
    to: "mallory@elsewhere.example",
    answers: aProvableMessage({ fromAddress: "mallory@elsewhere.example", authenticity: unproven }),
    orders: [order],
    facts: proofFacts(),
    format: { prefix: "#", suffix: "" },
    surprises: { surpriseTags: [], surpriseTypes: [] },
    reasonsGivenFor: [],
    ...given,
  });

describe("a reply that may hold facts of an order", () => {
  it("is free without them", () => {
    expect(judged({ text: "Hello." })).toEqual({ answer: { kind: "free" }, level: null });
  });

  it("asks for a reason where nothing is proven, and says what stands in it", () => {
    const { answer, level } = judged();

    expect(level).toBe("unproven");
    expect(answer.kind === "ask-reason" && inEnglish(answer.why)).toContain("the order’s number");
  });

  it("is free to the order's own address, in any case of letters", () => {
    expect(judged({ to: "JANE@customer.example" }).answer.kind).toBe("free");
  });

  it("is free once a reason was given", () => {
    expect(judged({ reasonsGivenFor: ["facts"] }).answer.kind).toBe("free");
  });

  it("asks when a proven customer's answer would go to another address", () => {
    const answers = aProvableMessage();

    expect(judged({ answers, to: answers.fromAddress }).answer.kind).toBe("free");
    expect(judged({ answers }).answer.kind).toBe("ask-reason");
  });

  it("goes to the order's address only once that was confirmed", () => {
    const facts = proofFacts({ answers: [yes] });

    expect(judged({ facts, reasonsGivenFor: ["facts"] }).answer.kind).toBe("refused");
    expect(judged({ facts, to: "jane@customer.example" }).answer.kind).toBe("free");
  });

  it("is judged by the strictest of the orders that it speaks of", () => {
    const other = anOrder({ id: "2", name: "#1002", email: "jane@customer.example" });
    const facts = proofFacts({
      orders: [janesOrder, { ...janesOrder, id: "2", name: "#1002" }],
      answers: [yes],
    });

    const kinds = ["#1002", "#1001 and #1002"].map(
      (text) => judged({ text, facts, orders: [order, other] }).answer.kind,
    );

    expect(kinds).toEqual(["ask-reason", "refused"]);
  });
});

describe("a reply about an order that is kept a surprise", () => {
  const ring = anOrder({
    id: janesOrder.id,
    name: "#1001",
    items: [anItem({ title: "Luna Ring", price: { amount: "240.00", currency: "USD" } })],
    attributes: [{ key: "Gift message", value: "Will you?" }],
  });
  const partner = aProvableMessage({ fromAddress: "sam@customer.example" });
  const toPartner = (given: Partial<ReplyToJudge> = {}) =>
    judged({
      answers: partner,
      to: partner.fromAddress,
      orders: [ring],
      text: "Your Luna ring is on its way.",
      reasonsGivenFor: ["facts"],
      ...given,
    });

  it.each(["Your Luna ring is on its way.", "Order #1001 is on its way.", "That was $240.00."])(
    "asks why somebody who is not the purchaser may learn of it, whatever was asked before: %s",
    (text) => {
      const { answer, intent } = toPartner({ text });

      expect(answer.kind).toBe("ask-reason");
      expect(intent).toBe("surprise-facts");
    },
  );

  it("asks once a ticket", () => {
    expect(toPartner({ reasonsGivenFor: ["surprise-facts"] }).answer.kind).toBe("free");
  });

  it("is free to the purchaser, under the order's address or that of the customer whose order it is", () => {
    const facts = proofFacts({
      customer: { email: "jane@work.example", orderIds: [janesOrder.id] },
    });
    const atWork = aProvableMessage({ fromAddress: "jane@work.example" });

    expect(toPartner({ to: "Jane@customer.example" }).answer.kind).toBe("free");
    expect(toPartner({ facts, answers: atWork, to: "jane@work.example" }).answer.kind).toBe("free");
  });

  it("does not take a customer for the purchaser of somebody else's order", () => {
    const facts = proofFacts({ customer: { email: partner.fromAddress, orderIds: ["other"] } });

    expect(toPartner({ facts }).answer.kind).toBe("ask-reason");
  });

  it("is free where it tells nothing", () => {
    expect(toPartner({ text: "We are looking into it." }).answer.kind).toBe("free");
  });

  it("tells nothing in answer to a forged mail, whatever reason is given", () => {
    const forged = aProvableMessage({
      authenticity: { standing: "contradicted", because: "forged" },
      fromAddress: partner.fromAddress,
    });

    const { answer } = toPartner({ answers: forged, reasonsGivenFor: ["surprise-facts"] });

    expect(answer.kind).toBe("refused");
  });

  it("asks for the surprise's sake where another order would ask as well", () => {
    const other = anOrder({ id: "2", name: "#1002", email: "jane@customer.example" });
    const answers = aProvableMessage({
      fromAddress: partner.fromAddress,
      authenticity: unproven,
    });

    const { intent } = toPartner({
      answers,
      orders: [other, ring],
      text: "#1002 and the Luna Ring are on their way.",
      reasonsGivenFor: [],
    });

    expect(intent).toBe("surprise-facts");
  });
});
