import { describe, expect, it } from "vitest";
import { strictestAnswer } from "#app/domain/proof/strictest-answer.ts";
import { anOrder } from "#tests/unit/domain/order/an-order.ts";
import { aProvableMessage, janesOrder, proofFacts } from "./a-provable-message.ts";

const jane = "jane@customer.example";
const mallory = "mallory@elsewhere.example";

const judged = (people: readonly string[], text = "#1001 is on its way.", yes = false) =>
  strictestAnswer(people, {
    text,
    answers: aProvableMessage({
      fromAddress: mallory,
      authenticity: { standing: "unproven", because: "not signed" },
    }),
    orders: [anOrder({ id: janesOrder.id, name: "#1001" })],
    facts: proofFacts({
      answers: yes
        ? [{ messageId: "m0", fromAddress: mallory, orderId: janesOrder.id, answer: "yes" }]
        : [],
    }),
    format: { prefix: "#", suffix: "" },
    surprises: { surpriseTags: [], surpriseTypes: [] },
    reasonsGivenFor: [],
  });

describe("a reply to several people", () => {
  it("may go to all of them where nothing in it is anybody's", () => {
    expect(judged([jane, mallory], "Hello.")).toBeNull();
    expect(judged([jane])).toBeNull();
  });

  it("is kept back by whoever may learn least, who is named", () => {
    expect(judged([jane, mallory])).toMatchObject({ to: mallory, answer: { kind: "ask-reason" } });
    expect(judged(["other@elsewhere.example", mallory], undefined, true)).toMatchObject({
      answer: { kind: "refused" },
    });
  });
});
