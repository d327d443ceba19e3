import { describe, expect, it } from "vitest";
import type { CheckFacts } from "#app/domain/check/check-facts.ts";
import { findConfidential, findSurprise } from "#app/domain/check/find-confidential.ts";
import { anOrder, read } from "./some-facts.ts";

type Row = readonly [name: string, text: string, facts: Partial<CheckFacts>];
const stranger = { proof: "unproven", recipients: ["eve@post.example"] } as const;

describe("what must stay confidential", () => {
  it.each<Row>([
    ["a card's number", "Your card 4242 4242 4242 4242 was charged.", {}],
    ["a password", "Your new password is Luna2026x.", {}],
    ["somebody else's address", "Your account is under bea@post.example.", {}],
    ["an order's facts for a stranger", "The Luna Ring is on its way.", stranger],
    ["an order's facts for who isn't proven", "It goes to Portland.", { proof: "unproven" }],
  ])("sees %s", (_name, text, facts) => {
    expect(findConfidential(read(text, facts))).toHaveLength(1);
  });

  it.each<Row>([
    ["the account to which one may pay", "Please pay to DE89 3704 0044 0532 0130 00.", {}],
    ["the last digits of a card", "The card that ends in 4242 was charged.", {}],
    ["the customer's own address", "Your account is under anna@post.example.", {}],
    ["facts for the proven customer", "The Luna Ring is on its way.", {}],
    ["no facts for a stranger", "Which order is it, please?", stranger],
    ["an order's number alone", "Is it about order #1042? We need the postcode.", stranger],
    [
      "facts for the address that the order holds",
      "The Luna Ring is on its way.",
      { ...stranger, orders: [anOrder({ email: "Eve@post.example" })] },
    ],
    ["what is judged elsewhere", "It goes to Portland.", { ...stranger, judgedElsewhere: true }],
  ])("lets pass %s", (_name, text, facts) => {
    expect(findConfidential(read(text, facts))).toEqual([]);
  });

  it("keeps a surprise: what was bought, its price, its number", () => {
    for (const text of [
      "The Luna Ring is ready.",
      "It was $149.",
      "Order #1042.",
      "A rose gold one.",
    ])
      expect(findSurprise(read(text, { surprise: true }))).toHaveLength(1);
    expect(findSurprise(read("Thank you, we look into it.", { surprise: true }))).toEqual([]);
    expect(findSurprise(read("The Luna Ring is ready.", {}))).toEqual([]);
  });
});
