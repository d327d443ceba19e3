import { describe, expect, it } from "vitest";
import { maySendFacts, type ReplyToJudge } from "#app/domain/proof/may-send-facts.ts";
import { anOrder } from "#tests/unit/domain/order/an-order.ts";
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
    expect(answer).toMatchObject({
      kind: "ask-reason",
      why: expect.stringContaining("the order’s number") as string,
    });
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
