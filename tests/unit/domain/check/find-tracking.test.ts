import { describe, expect, it } from "vitest";
import type { CheckFacts } from "#app/domain/check/check-facts.ts";
import { findTracking } from "#app/domain/check/find-tracking.ts";
import { anOrder, read } from "./some-facts.ts";

type Row = readonly [name: string, text: string, facts: Partial<CheckFacts>];

describe("tracking numbers in a reply", () => {
  it.each<Row>([
    ["a number with other digits", "Your tracking number is 1Z999AA10123456748.", {}],
    ["one in a link", "Follow it: https://www.ups.com/track?num=1Z999AA10123456748", {}],
    ["one of another carrier", "USPS tracking: 9400111899223197428490", {}],
    [
      "the right number of an order of which nothing has left",
      "You can track it under 1Z999AA10123456784.",
      { orders: [anOrder({ fulfillment: "unfulfilled" })] },
    ],
  ])("sees %s", (_name, text, facts) => {
    expect(findTracking(read(text, facts))).toHaveLength(1);
  });

  it.each<Row>([
    ["the right number", "Your tracking number is 1Z999AA10123456784.", {}],
    ["the right one in groups", "UPS: 1Z 999 AA1 01 2345 6784", {}],
    [
      "the number of a return label",
      "Your return label has the tracking number 1Z999AA10123456748.",
      {},
    ],
    ["a telephone number", "Call us at 0049 30 1234567890, or UPS.", {}],
    ["an amount", "The total was 1234567890 cents.", {}],
  ])("lets pass %s", (_name, text, facts) => {
    expect(findTracking(read(text, facts))).toEqual([]);
  });
});
