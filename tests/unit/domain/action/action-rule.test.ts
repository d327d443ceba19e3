import { describe, expect, it } from "vitest";
import { asked, itemWords, plainMoney, problems } from "#app/domain/action/action-rule.ts";

describe("the words of actions", () => {
  it("write money the same however Shopify wrote it", () => {
    expect(plainMoney({ amount: "49.0", currency: "USD" })).toBe("49.00 USD");
    expect(plainMoney({ amount: "4900.0", currency: "JPY" })).toBe("4900 JPY");
  });

  it("list items", () => {
    expect(
      itemWords([
        { title: "Ring", quantity: 2 },
        { title: "Chain", quantity: 1 },
      ]),
    ).toBe("2 × Ring, 1 × Chain");
  });

  it("say what was asked for, or what is wrong", () => {
    expect(asked(1)).toEqual({ kind: "asked", asked: 1 });
    expect(problems({ field: "a", message: "no" })).toEqual({
      kind: "problems",
      problems: [{ field: "a", message: "no" }],
    });
  });
});
