import { describe, expect, it } from "vitest";
import { bareNumbers } from "#app/domain/order/bare-numbers.ts";

const numbersIn = (text: string, subject = "") =>
  bareNumbers({ subject, text }).map(({ number }) => number);

describe("finding numbers that may be an order's", () => {
  it.each([
    ["a number alone", "1001", ["1001"]],
    ["one in a sentence", "When does 1001 arrive?", ["1001"]],
    ["a number word", "Hallo, Nr. 1001 ist kaputt", ["1001"]],
    ["a fulfilment", "1001.1 came, the rest did not", ["1001"]],
    ["a return", "1001-R1 is on its way back", ["1001"]],
    ["several", "1001 and 1002", ["1001", "1002"]],
    ["three at most", "1101 1102, 1103; 1104 and 1105 and 1106 and 1107", ["1103", "1104", "1105"]],
  ])("finds %s", (_case, text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers);
  });

  it.each([
    ["a telephone number", "Call +49 171 1234567, tel. 5551234, phone: 664123"],
    ["a grouped telephone number", "My number is 555 1234 5678"],
    ["a price", "I paid $1200, 1200 EUR, EUR 1200, 1.200,00 €, 1200.50"],
    ["a year", "I bought it in 2024, or 1999"],
    ["a date", "on 12/05/2026, 2026-05-12, 12.05.2026"],
    ["a postcode", "10115 Berlin, D-10115, NY 10001, 75001 Paris"],
    ["a ring size", "size 54, 7.5, 1750 mm"],
    ["gold", "a chain of 585 gold, 1200 g"],
    ["a link", "https://mejurn.example/p/1001?x=1002#1003"],
    ["a leading zero", "0171"],
    ["a quoted line", "Hello\n> It is 1001"],
    ["a code", "A1001B, x1001"],
  ])("is not misled by %s", (_case, text) => {
    expect(numbersIn(text)).toEqual([]);
  });

  it("says where it stood", () => {
    expect(bareNumbers({ subject: "1001", text: "1001" })).toEqual([
      { number: "1001", because: "number in the subject" },
    ]);
  });
});
