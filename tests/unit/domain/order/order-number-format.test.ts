import { describe, expect, it } from "vitest";
import { earlierFrames, namesOf } from "#app/domain/order/order-number-format.ts";

describe("knowing how a shop wrote its order numbers before", () => {
  it("learns the old forms from the names of old orders, each once", () => {
    const names = ["#1001", "MEJ-1203-EU", "alt1003", "mej-1300-eu", "gift", "MEJ-1204"];

    expect(earlierFrames(names, { prefix: "MEJ-", suffix: "-EU" })).toEqual([
      { prefix: "#", suffix: "" },
      { prefix: "alt", suffix: "" },
      { prefix: "MEJ-", suffix: "" },
    ]);
  });

  it("takes the last number of a name for the order's", () => {
    expect(earlierFrames(["S2024-1001"], { prefix: "#", suffix: "" })).toEqual([
      { prefix: "S2024-", suffix: "" },
    ]);
  });

  it("is not flooded by names of all kinds", () => {
    const names = Array.from({ length: 100 }, (_, at) => `P${"x".repeat(at)}-1001`);

    expect(earlierFrames(names, { prefix: "#", suffix: "" })).toHaveLength(6);
  });

  it("names an order in today's form first, then in earlier ones, then in Shopify's own", () => {
    const format = { prefix: "MEJ-", suffix: "", earlier: [{ prefix: "ALT-", suffix: "-X" }] };

    expect(namesOf("1001", format)).toEqual(["MEJ-1001", "ALT-1001-X", "#1001"]);
    expect(namesOf("1001", { prefix: "#", suffix: "" })).toEqual(["#1001"]);
  });
});
