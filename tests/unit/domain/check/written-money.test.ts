import { describe, expect, it } from "vitest";
import { writtenMoney } from "#app/domain/check/written-money.ts";

describe("amounts that a sentence names", () => {
  it.each([
    ["$49", 4900, "USD"],
    ["$1,049.50", 104_950, "USD"],
    ["49,00 €", 4900, "EUR"],
    ["1.049,50 EUR", 104_950, "EUR"],
    ["£5.9", 590, "GBP"],
    ["USD 12.00", 1200, "USD"],
    ["49 dollars", 4900, "USD"],
    ["CHF 20", 2000, "CHF"],
  ])("are read in %s", (text, cents, currency) => {
    const [money] = writtenMoney(`It was ${text}.`);

    expect(money?.cents).toBe(cents);
    expect(money?.currencies).toContain(currency);
  });

  it.each(["2 days", "27.05.", "10:30", "order 1042", "100%"])("are none in %s", (text) => {
    expect(writtenMoney(text)).toEqual([]);
  });
});
