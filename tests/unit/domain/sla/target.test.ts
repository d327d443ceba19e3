import { describe, expect, it } from "vitest";

import { formatTarget, parseTarget, targetInWords } from "#app/domain/sla/target.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";

describe("a response target", () => {
  it.each([
    ["2 business days", { amount: 2, unit: "business day" }],
    ["1 business day", { amount: 1, unit: "business day" }],
    ["4 business hours", { amount: 4, unit: "business hour" }],
    ["90 business minutes", { amount: 90, unit: "business minute" }],
    ["24 hours", { amount: 24, unit: "hour" }],
  ])("is read from and written as “%s”", (text, target) => {
    const read = parseTarget(text);

    expect(read).toEqual(target);
    expect(formatTarget(read)).toBe(text);
    expect(inEnglish(targetInWords(text))).toBe(text);
  });

  it("is read however it is spaced and capitalised", () => {
    expect(parseTarget(" 2  Business Days ")).toEqual({ amount: 2, unit: "business day" });
  });

  it.each(["2 weeks", "days", "", "30 minutes", "2business days"])(
    "is not “%s”, and the owner sees how one is written",
    (text) => {
      expect(() => parseTarget(text)).toThrow("Write for example “2 business days”");
    },
  );

  it.each(["0 business days", "1.5 business hours", "-1 hours", "two business days"])(
    "is not “%s”, for targets are whole numbers of at least 1",
    (text) => {
      expect(() => parseTarget(text)).toThrow("whole number of at least 1");
    },
  );

  it("has a largest amount", () => {
    expect(() => parseTarget("999999999 hours")).toThrow("the most it can count");
  });
});
