import { describe, expect, it } from "vitest";
import { orderDataIn, spoilersIn } from "#app/domain/check/order-data-in.ts";
import { read } from "./some-facts.ts";

const kinds = (text: string, customerWrote = "") =>
  orderDataIn(read(text, { customerWrote })).map(({ what }) => what);

describe("what a reply tells of an order", () => {
  it.each([
    ["#1042", ["number"]],
    ["It was $149.", ["amount"]],
    ["The Luna Ring.", ["item"]],
    ["1Z999AA10123456784", ["tracking"]],
    ["To 97205 Portland.", ["address", "address"]],
    ["It was shipped.", ["state"]],
    ["Thank you.", []],
  ])("is read in: %s", (text, what) => {
    expect(kinds(text)).toEqual(what);
  });

  it("is nothing where the customer wrote the number", () => {
    expect(kinds("#1042", "Where is 1042?")).toEqual([]);
  });

  it("spoils a surprise by less: the kind of thing is enough", () => {
    expect(spoilersIn(read("The ring is here."))).toHaveLength(1);
    expect(spoilersIn(read("The parcel is here."))).toEqual([]);
  });
});
