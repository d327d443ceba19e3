import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCardNumbers } from "#app/domain/privacy/find-card-numbers.ts";

const cardsIn = (text: string): string[] =>
  findCardNumbers(text).map(({ start, end }) => text.slice(start, end));

describe("finding card numbers", () => {
  it.each([
    ["Visa", "4111111111111111"],
    ["Visa of 13 digits", "4222222222222"],
    ["Mastercard", "5555555555554444"],
    ["Mastercard of the second series", "2223003122003222"],
    ["American Express", "378282246310005"],
    ["American Express as it is printed", "3782 822463 10005"],
    ["Diners Club", "3056 930902 5904"],
    ["Discover", "6011111111111117"],
    ["JCB", "3530111333300000"],
    ["UnionPay of 19 digits", "6240008631401148002"],
    ["Maestro", "6759649826438453"],
    ["four groups with dashes", "4111-1111-1111-1111"],
    ["four groups with dots", "4111.1111.1111.1111"],
    ["dashes between spaces", "4111 - 1111 - 1111 - 1111"],
    ["no-break spaces", "4111\u00a01111\u00a01111\u00a01111"],
    ["tabs of a table", "4111\t1111\t1111\t1111"],
    ["thin spaces", "4111\u20091111\u20091111\u20091111"],
    ["dashes that break no line", "4111\u20111111\u20111111\u20111111"],
    ["long dashes", "4111 \u2014 1111 \u2014 1111 \u2014 1111"],
    ["characters that nobody sees", "4111\u200b1111\u200b1111\u200b1111"],
    ["underscores", "4111_1111_1111_1111"],
    ["slashes", "4111/1111/1111/1111"],
    ["two groups in the middle as one", "4111 11111111 1111"],
    ["the issuer's digits and the rest", "411111 1111111111"],
    ["a line's end in the middle", "4111 1111\n1111 1111"],
    ["a line's end of another system", "4111 1111 1111\r\n1111"],
    ["a dash at the line's end", "4111-1111-\n1111-1111"],
    ["quoted lines", "4111 1111\n> > 1111 1111"],
    ["American Express over two lines", "3782 822463\n10005"],
    ["digit by digit", "4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1"],
  ])("finds %s", (_, number) => {
    expect(cardsIn(`Please charge ${number} instead.`)).toEqual([number]);
  });

  it.each([
    ["Visa=4111111111111111", "4111111111111111"],
    ["PAN#4111111111111111", "4111111111111111"],
    ["Mastercard5555555555554444", "5555555555554444"],
    ["Karte Nr.4111111111111111", "4111111111111111"],
  ])("finds a number in one piece that is called a card's: %s", (text, number) => {
    expect(cardsIn(text)).toEqual([number]);
  });

  it("finds the card after an order number, a date and another card", () => {
    const text = "Order 1001 4111 1111 1111 1111 / 24.11.2026 and 5555 5555 5555 4444";

    expect(cardsIn(text)).toEqual(["4111 1111 1111 1111", "5555 5555 5555 4444"]);
  });

  it.each([
    ["a number whose checksum fails", "4111 1111 1111 1112"],
    ["a parcel of USPS", "9400 1118 9922 3397 5623 04"],
    ["a parcel of USPS with the postcode before", "420 90210 9400 1118 9922 3397 5623 04"],
    ["a parcel of DHL", "00340434161094042557"],
    ["a parcel of UPS", "1Z999AA10123456784"],
    ["a parcel that is called one", "Tracking number: 4000056655665556"],
    ["an order that is called one", "order no. 4000056655665556"],
    ["a parcel in German", "Sendungsnummer 4000056655665556"],
    ["an id of Shopify's in a link", "https://shop.example/orders/4000056655665556"],
    ["a parameter of a link", "https://shop.example/t?id=4000056655665556"],
    ["a global id", "gid://shopify/Order/4000056655665556"],
    ["a telephone number with its country", "+4915123456789012"],
    ["two telephone numbers", "030 1234567 - 0170 1234567"],
    ["a date with a time", "2026-11-24 15:00:00"],
    ["a number too long for a card", "41111111111111111111111111111111"],
    ["digits in a longer code", "x4111111111111111y"],
    ["numbers of orders in a list", "4111\n1111\n1111\n1111"],
    ["two paragraphs", "4111 1111\n\n1111 1111"],
    ["two lines of numbers in one piece", "41111111\n11111111"],
    ["a parcel over two lines", "9400 1118 9922\n3397 5623 04"],
    ["prices, one a line", "45.50\n45.60\n45.70\n45.81"],
  ])("leaves %s", (_, text) => {
    expect(cardsIn(text)).toEqual([]);
  });

  it("finds a card that is grouped as on the card even where it is called an order", () => {
    expect(cardsIn("my order 4111 1111 1111 1111")).toEqual(["4111 1111 1111 1111"]);
  });

  it("reads megabytes of digits and separators in one go", () => {
    for (const piece of [
      "4",
      "4 ",
      "4111 ",
      "41111111111111",
      "4-1.1 1",
      "1111 4111 ",
      "\n",
      "4111\n",
      "4\n> ",
      "4\t",
    ])
      expect(findCardNumbers(piece.repeat(1_000_000 / piece.length)).length).toBeLessThan(1e6);
  });

  it("never finds what is no run of 13 to 19 digits", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9 .\-a-z/]{0,80}$/), (text) => {
        for (const card of cardsIn(text)) {
          const digits = card.replace(/\D/g, "");
          expect(digits.length).toBeGreaterThanOrEqual(13);
          expect(digits.length).toBeLessThanOrEqual(19);
        }
      }),
    );
  });
});
