import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moneyIn } from "#app/domain/proof/money-in.ts";

const values = (text: string) => moneyIn(text).map(({ value }) => value);

describe("reading money in a text", () => {
  it.each([
    ["$84.50", 84.5, "USD"],
    ["84,50 €", 84.5, "EUR"],
    ["EUR 1.234,50", 1234.5, "EUR"],
    ["1,234.50 USD", 1234.5, "USD"],
    ["CHF 1’234.50", 1234.5, "CHF"],
    ["1 234,50 kr", 1234.5, "SEK"],
    ["£120", 120, "GBP"],
    ["120 euros", 120, "EUR"],
    ["¥12000", 12000, "JPY"],
    ["US$ 99.90", 99.9, "USD"],
  ])("reads %s", (text, value, currency) => {
    const [money] = moneyIn(`You paid ${text} in May.`);

    expect(money?.value).toBe(value);
    expect(money?.currencies).toContain(currency);
  });

  it("takes three digits and two decimals for money without a sign", () => {
    expect(moneyIn("The sum was 184.50.")).toEqual([{ value: 184.5, currencies: null }]);
  });

  it.each([
    ["a time of day", "We open at 10.30 and close at 18.00."],
    ["a number", "There are 120 of them, and 3.5 more."],
    ["a date", "On 12.05.2026 or 2026-05-12."],
    ["a telephone number", "Call +49 30 1234567."],
    ["a number in a word", "A4, mp3, 120x"],
  ])("does not take %s for money", (_, text) => {
    expect(values(text)).toEqual([]);
  });

  it("reads every amount that a shop writes with its currency", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (cents) => {
        const amount = (cents / 100).toFixed(2);
        expect(values(`It is ${amount} EUR.`)).toContain(Number(amount));
        expect(values(`It is €${amount.replace(".", ",")}, ok`)).toContain(Number(amount));
      }),
    );
  });

  it("stays quick on whatever somebody pastes", () => {
    for (const text of ["1".repeat(200_000), "1,1".repeat(70_000), "$ 1 ".repeat(50_000)]) {
      expect(() => {
        moneyIn(text);
      }).not.toThrow();
    }
  });
});
