import { describe, expect, it } from "vitest";
import type { CheckFacts } from "#app/domain/check/check-facts.ts";
import { findOrderNumbers } from "#app/domain/check/find-order-numbers.ts";
import { read } from "./some-facts.ts";

type Row = readonly [name: string, text: string, facts: Partial<CheckFacts>];

describe("order numbers in a reply", () => {
  it.each<Row>([
    ["a number of another order", "Your order #2077 is in good hands.", {}],
    ["one behind the word for an order", "We looked at order no. 2077 for you.", {}],
    ["one in German", "Ihre Bestellung 2077 ist in Arbeit.", {}],
  ])("sees %s", (_name, text, facts) => {
    expect(findOrderNumbers(read(text, facts))).toHaveLength(1);
  });

  it.each<Row>([
    ["the customer's own", "Your order #1042 is in good hands.", {}],
    ["a number of a ticket", "This is about ticket #2077.", {}],
    [
      "a number that the customer wrote",
      "Order #2077 is not one of yours.",
      { customerWrote: "Where is 2077?" },
    ],
    ["a question", "Do you mean order #2077?", {}],
    ["an order that was looked for", "I could not find order #2077.", {}],
    ["a year", "Your Christmas order 2025 was lovely.", {}],
    ["a number where no order is linked", "Order #2077 is here.", { orders: [] }],
  ])("lets pass %s", (_name, text, facts) => {
    expect(findOrderNumbers(read(text, facts))).toEqual([]);
  });
});
