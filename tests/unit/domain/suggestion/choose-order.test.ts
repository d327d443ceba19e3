import { describe, expect, it } from "vitest";
import { chooseOrder } from "#app/domain/suggestion/choose-order.ts";
import { known } from "./some-facts.ts";

const choose = (text: string, ...orders: readonly ReturnType<typeof known>[]) =>
  chooseOrder({ orders, message: { subject: "", text } });

const [first, second] = [known({ name: "#1001" }), known({ name: "#1002" })];

describe("choosing the order that a customer speaks of", () => {
  it("takes the only one, or the one that is named", () => {
    expect(choose("Where is it?", first)).toEqual({ kind: "order", known: first });
    expect(choose("Where is order 1002?", first, second)).toEqual({ kind: "order", known: second });
  });

  it.each([
    ["none is linked", "Where is it?", []],
    ["several are linked and none is named", "Where is it?", [first, second]],
    ["both are named", "Where are 1001 and 1002?", [first, second]],
    ["a number only holds the other's", "My phone is 51001777", [first, second]],
  ])("chooses none where %s", (_, text, orders) => {
    expect(choose(text, ...orders)).toMatchObject({ kind: "missing" });
  });

  it("says why nothing may be told of it", () => {
    expect(choose("Where?", known({}, { refusal: "it isn’t proven who wrote this" }))).toEqual({
      kind: "missing",
      because: "it isn’t proven who wrote this",
    });
  });
});
