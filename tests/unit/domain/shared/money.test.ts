import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  differenceOf,
  isMore,
  minorUnits,
  moneyOf,
  moneyWords,
  sizeOf,
  smallerOf,
  sumOf,
  typedMoney,
} from "#app/domain/shared/money.ts";

const usd = (amount: string) => ({ amount, currency: "USD" });
const currencies = fc.constantFrom("USD", "EUR", "JPY", "KWD");
const units = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });

describe("money of a shop", () => {
  it("is counted in the smallest coin of its currency", () => {
    expect(minorUnits(usd("49.00"))).toBe(4900n);
    expect(minorUnits(usd("49"))).toBe(4900n);
    expect(minorUnits(usd("-0.5"))).toBe(-50n);
    expect(minorUnits({ amount: "4900.0", currency: "JPY" })).toBe(4900n);
    expect(minorUnits({ amount: "1.250", currency: "KWD" })).toBe(1250n);
  });

  it("is refused when it is no whole number of coins", () => {
    for (const amount of ["", "1e3", "12.345", "1,5", "0x10", " 1", "--1", "1.", ".5"])
      expect(() => minorUnits(usd(amount))).toThrow(RangeError);
    expect(() => minorUnits({ amount: "10.5", currency: "JPY" })).toThrow(RangeError);
  });

  it("comes back from coins as it was", () => {
    fc.assert(
      fc.property(units, currencies, (count, currency) => {
        expect(minorUnits(moneyOf(count, currency))).toBe(count);
      }),
    );
  });

  it("adds and subtracts without losing a cent", () => {
    expect(sumOf([usd("0.10"), usd("0.20")], "USD")).toEqual(usd("0.30"));
    fc.assert(
      fc.property(units, units, currencies, (one, other, currency) => {
        const [a, b] = [moneyOf(one, currency), moneyOf(other, currency)];
        expect(differenceOf(sumOf([a, b], currency), b)).toEqual(a);
        expect(isMore(a, b)).toBe(one > other);
      }),
    );
  });

  it("is never reckoned across currencies", () => {
    const euro = { amount: "1.00", currency: "EUR" };
    expect(() => sumOf([usd("1.00"), euro], "USD")).toThrow(RangeError);
    expect(() => isMore(usd("1.00"), euro)).toThrow(RangeError);
    expect(() => differenceOf(usd("1.00"), euro)).toThrow(RangeError);
  });

  it("gives size and the smaller of two", () => {
    expect(sizeOf(usd("-3.00"))).toEqual(usd("3.00"));
    expect(sizeOf(usd("3.00"))).toEqual(usd("3.00"));
    expect(smallerOf(usd("2.00"), usd("3.00"))).toEqual(usd("2.00"));
    expect(smallerOf(usd("3.00"), usd("2.00"))).toEqual(usd("2.00"));
  });

  it("is read as people type it, and nothing is guessed", () => {
    expect(typedMoney(" 49,5 ", "USD")).toEqual(usd("49.50"));
    expect(typedMoney("1000", "JPY")).toEqual({ amount: "1000", currency: "JPY" });
    for (const typed of ["", "-1", "1.234", "1.000,00", "five", "9".repeat(30)])
      expect(typedMoney(typed, "USD")).toBeNull();
  });

  it("is written as the locale writes it", () => {
    expect(moneyWords(usd("1249.5"), "en-US")).toBe("$1,249.50");
    expect(moneyWords({ amount: "4900", currency: "JPY" }, "en-US")).toBe("¥4,900");
    expect(moneyWords({ amount: "1.25", currency: "KWD" }, "en-US")).toMatch(/1\.250/);
  });
});
