import { describe, expect, it } from "vitest";
import { formatMoney } from "#app/ui/shared/money.ts";

describe("writing money", () => {
  it.each([
    ["dollars", { amount: "1234.5", currency: "USD" }, "en", "$1,234.50"],
    ["euros for a German reader", { amount: "24.50", currency: "EUR" }, "de", "24,50\u00a0€"],
    ["yen without cents", { amount: "1200", currency: "JPY" }, "en", "¥1,200"],
  ])("writes %s", (_, money, locale, words) => {
    expect(formatMoney(money, locale)).toBe(words);
  });

  it("shows an amount that is no number as it came", () => {
    expect(formatMoney({ amount: "n/a", currency: "USD" }, "en")).toBe("n/a USD");
  });
});
