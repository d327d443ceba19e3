import { describe, expect, it } from "vitest";
import {
  whyOrderWithheld,
  type OrderToTell,
} from "#app/domain/reply/variable/why-order-withheld.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { anItem, anOrder } from "#tests/unit/domain/order/an-order.ts";
import {
  aProvableMessage,
  janesOrder,
  proofFacts,
} from "#tests/unit/domain/proof/a-provable-message.ts";

const order = anOrder({ id: janesOrder.id, name: "#1001" });
const mallory = "mallory@elsewhere.example";
const unproven = { standing: "unproven", because: "not signed" } as const;
const forged = {
  standing: "contradicted",
  because: "the domain says that it is not theirs",
} as const;

const why = (given: Partial<OrderToTell> = {}) => {
  const words = whyOrderWithheld({
    order,
    to: "jane@customer.example",
    answers: aProvableMessage(),
    facts: proofFacts(),
    surprises: { surpriseTags: [], surpriseTypes: [] },
    reasonsGivenFor: [],
    isWritten: true,
    ...given,
  });
  return words === null ? null : inEnglish(words);
};

describe("what a saved reply may tell of an order", () => {
  it("is all of it to the order's own address, and to a proven sender", () => {
    expect(why()).toBeNull();
    expect(why({ answers: null })).toBeNull();
    expect(why({ isWritten: false })).toBeNull();
  });

  it("is nothing where the mail is probably forged, whoever sends the reply", () => {
    const answers = aProvableMessage({ fromAddress: mallory, authenticity: forged });

    expect(why({ answers, to: mallory })).toMatch(/probably forged/);
    expect(why({ answers, to: mallory, isWritten: false })).toMatch(/probably forged/);
    expect(why({ answers, to: mallory, reasonsGivenFor: ["facts"] })).toMatch(/probably forged/);
  });

  it("waits for a reason of an agent where nothing is proven, and for nobody's in a rule's mail", () => {
    const answers = aProvableMessage({ fromAddress: mallory, authenticity: unproven });

    expect(why({ answers, to: mallory })).toBeNull();
    expect(why({ answers, to: mallory, isWritten: false })).toMatch(/isn’t proven/);
  });

  it("is nothing of a surprise to anybody but its purchaser, until a reason was given for that", () => {
    const ring = anOrder({ id: janesOrder.id, items: [anItem()] });
    const surprises = { surpriseTags: [], surpriseTypes: ["Ring"] };
    const partner = aProvableMessage({ fromAddress: "partner@customer.example" });
    const told = { order: ring, surprises, answers: partner, to: partner.fromAddress };

    expect(why(told)).toMatch(/kept a surprise/);
    expect(why({ ...told, reasonsGivenFor: ["surprise-facts"] })).toBeNull();
    expect(why({ ...told, to: "jane@customer.example" })).toBeNull();
  });

  it("goes to the order's address only once that was confirmed from there", () => {
    const answers = aProvableMessage({ fromAddress: mallory, authenticity: unproven });
    const yes = {
      messageId: "m0",
      fromAddress: mallory,
      orderId: janesOrder.id,
      answer: "yes",
    } as const;

    expect(why({ answers, to: mallory, facts: proofFacts({ answers: [yes] }) })).toMatch(
      /that address only/,
    );
  });
});
