import { describe, expect, it } from "vitest";
import { findDocumentNumbers } from "#app/domain/privacy/find-document-numbers.ts";

const documentsIn = (text: string): string[] =>
  findDocumentNumbers(text).map(({ start, end }) => text.slice(start, end));

describe("finding the numbers of documents", () => {
  it.each([
    ["My passport number is C01X00T47.", "C01X00T47"],
    ["Reisepass: C01X00T47", "C01X00T47"],
    ["Personalausweisnummer L01X00T471", "L01X00T471"],
    ["ID card no. 123456789", "123456789"],
    ["my social security number 219 09 9999", "219 09 9999"],
    ["219-09-9999", "219-09-9999"],
    ["National insurance QQ 12 34 56 C", "QQ 12 34 56 C"],
    ["DNI 12345678Z", "12345678Z"],
    ["DNI 12.345.678-Z", "12.345.678-Z"],
    ["Steuer-ID 12 345 678 901", "12 345 678 901"],
    ["passport 12 34 56 789", "12 34 56 789"],
    ["driver's license D1234567", "D1234567"],
  ])("finds the one in “%s”", (text, number) => {
    expect(documentsIn(text)).toEqual([number]);
  });

  it.each([
    ["a telephone number of the US", "call 555-123-4567"],
    ["an area that is given to nobody", "000-12-3456 and 900-12-3456"],
    ["an order that is near", "a photo of my passport is with order #100123456"],
    ["the id of an order", "order id number 123456789"],
    ["a year", "my passport runs out in 2027"],
    ["a number far off", `my passport ${"is somewhere, and then ".repeat(3)} 123456789`],
    ["words alone", "I lost my passport yesterday evening"],
  ])("leaves %s", (_, text) => {
    expect(documentsIn(text)).toEqual([]);
  });

  it("reads megabytes of such words in one go", () => {
    expect(documentsIn("passport id ".repeat(80_000))).toEqual([]);
  });
});
