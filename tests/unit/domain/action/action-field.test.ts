import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  amountIn,
  isSet,
  linesIn,
  problem,
  quantityIn,
  textIn,
  valuesOf,
} from "#app/domain/action/action-field.ts";

describe("what was typed into the form of an action", () => {
  it("is read on one line, or with its lines, and no longer than the field lets it be", () => {
    const values = { a: "  two \n words  ", b: " one\r\ntwo " };

    expect(textIn(values, "a", 100)).toBe("two words");
    expect(textIn(values, "a", 5)).toBe("two w");
    expect(linesIn(values, "b", 100)).toBe("one\ntwo");
    expect([textIn(values, "none", 9), linesIn(values, "none", 9)]).toEqual(["", ""]);
  });

  it("is a quantity only as a whole number that is not too large", () => {
    expect(quantityIn({ n: " 2 " }, "n", 3)).toBe(2);
    expect(quantityIn({}, "n", 3)).toBe(0);
    for (const n of ["4", "-1", "1.5", "x", "1e1", ""])
      expect(quantityIn({ n }, "n", 3)).toBeNull();
    fc.assert(
      fc.property(fc.string(), (n) => {
        const read = quantityIn({ n }, "n", 9);
        expect(read === null || (read >= 0 && read <= 9)).toBe(true);
      }),
    );
  });

  it("begins with what the fields say", () => {
    const text = { kind: "text", name: "t", label: "", value: "x", longest: 9 } as const;
    const check = { kind: "check", name: "c", label: "", value: true } as const;
    const quantity = { kind: "quantity", name: "q", label: "", value: 2, most: 9 } as const;

    const values = valuesOf([text, check, { ...check, name: "d", value: false }, quantity]);

    expect(values).toEqual({ t: "x", c: "yes", d: "", q: "2" });
    expect([isSet(values, "c"), isSet(values, "d")]).toEqual([true, false]);
  });

  it.each([
    ["1,000", "USD", null],
    ["1.000", "USD", null],
    ["1,000", "JPY", null],
    ["1.000", "JPY", null],
    ["1,000 ", "KWD", null],
    ["1.000", "KWD", "1.000"],
    ["1.5", "KWD", "1.500"],
    ["1,00", "USD", "1.00"],
    ["1000", "JPY", "1000"],
    ["x", "USD", null],
  ])("is no amount where it could be one or a thousand: %s %s", (typed, currency, amount) => {
    expect(amountIn(typed, currency)).toEqual(amount === null ? null : { amount, currency });
  });

  it("has problems at its fields or as a whole", () => {
    expect(problem("a", "no")).toEqual({ field: "a", message: "no" });
    expect(problem(null, "no").field).toBeNull();
  });
});
