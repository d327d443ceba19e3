import { describe, expect, it } from "vitest";
import type { CheckFacts } from "#app/domain/check/check-facts.ts";
import { findAddresses } from "#app/domain/check/find-addresses.ts";
import { read } from "./some-facts.ts";

type Row = readonly [name: string, text: string, facts: Partial<CheckFacts>];

describe("places in a reply", () => {
  it.each<Row>([
    ["another town", "We shipped it to Austin.", {}],
    ["another postcode behind the town", "It goes to Portland, OR 97301.", {}],
    ["another town with the postcode", "The address is Salem 97205.", {}],
  ])("sees %s", (_name, text, facts) => {
    expect(findAddresses(read(text, facts))).toHaveLength(1);
  });

  it.each<Row>([
    ["the town", "We shipped it to Portland.", {}],
    ["town and postcode", "It goes to Portland, OR 97205.", {}],
    ["where the parcel is now", "It was scanned at the facility in Memphis.", {}],
    ["the carrier", "We handed it to UPS.", {}],
    ["a person", "We shipped it to Anna.", {}],
    ["the shop's own address", "Mejurn Ltd, 4 Bridge Street, York YO1 6DA", {}],
    ["a question", "Shall we send it to Austin?", {}],
  ])("lets pass %s", (_name, text, facts) => {
    expect(findAddresses(read(text, facts))).toEqual([]);
  });
});
