import { describe, expect, it } from "vitest";
import { orderMentions } from "#app/domain/order/order-mentions.ts";

const HASH = { prefix: "#", suffix: "" };
const numbersIn = (text: string, format = HASH) =>
  orderMentions({ subject: "", text }, format).map((mention) => mention.number);

describe("finding order numbers in a mail", () => {
  it.each([
    ["a hash", "My order #1001 is late", ["1001"]],
    ["a hash alone, in brackets", "Late parcel (#1001)!", ["1001"]],
    ["words", "order no. 1001", ["1001"]],
    ["a sentence", "My order number is: 1001.", ["1001"]],
    ["a heading", "Order confirmation 1001", ["1001"]],
    ["German", "Bestellung Nr. 1001", ["1001"]],
    ["a German compound", "Bestellnummer: 1001", ["1001"]],
    ["French", "ma commande n° 1001", ["1001"]],
    ["French with the noun first", "numéro de commande 1001", ["1001"]],
    ["Spanish", "pedido número 1001", ["1001"]],
    ["Italian", "il mio ordine 1001", ["1001"]],
    ["Dutch", "bestelling 1001", ["1001"]],
    ["a fulfilment", "#1001.1 arrived", ["1001"]],
    ["a return", "return #1001-R1", ["1001"]],
    ["a fulfilment in words", "order 1001.1", ["1001"]],
    [
      "several, as they stand",
      "Order 1003, also #1001 and #1002 and #1001",
      ["1003", "1001", "1002"],
    ],
    ["several behind one word", "orders 1001, 1002 and 1003", ["1001", "1002", "1003"]],
    ["one that looks like a year but is called a number", "order number 2026", ["2026"]],
    ["one with a price beside it", "#1001 €45", ["1001"]],
  ])("finds it in %s", (_case, text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers);
  });

  it.each([
    ["a telephone number", "Call me: +1 555 1001 200, order line 0800 1001"],
    ["a price", "I paid $1001.50; order 1001.50 EUR, order 1200 euros"],
    ["a date", "my order of 2026-05-01, order 2026-05-01, order 12/05/2026"],
    ["a year", "Christmas order 2025"],
    ["a postcode", "10115 Berlin, NY 10001"],
    ["a quantity", "order 2 rings, size #7"],
    ["a leading zero", "#0012 order 0012"],
    ["a link", "https://mejurn.example/orders/1001 https://x.example/#1001"],
    ["a character reference", "it&#8217;s late"],
    ["a quoted line", "Hello\n> order #1001"],
    ["a long code", "order 123456789012"],
    ["a telephone number behind the word", "order: 664 123 4567"],
  ])("is not misled by %s", (_case, text) => {
    expect(numbersIn(text)).toEqual([]);
  });

  it.each([
    ["the whole name", "MEJ-1001-EU", ["1001"]],
    ["small letters", "mej-1001", ["1001"]],
    ["a hash before it", "#MEJ1001", ["1001"]],
    ["a hash instead of it", "#1001", ["1001"]],
    ["words", "order MEJ-1001", ["1001"]],
    ["another word that ends alike", "XMEJ-1001", []],
  ])("knows a shop's own form by %s", (_case, text, numbers) => {
    const format = { prefix: "MEJ-", suffix: "-EU" };
    const mentions = orderMentions({ subject: "", text }, format);

    expect(mentions.map((mention) => mention.number)).toEqual(numbers);
    expect(mentions.every((mention) => mention.name === "MEJ-1001-EU")).toBe(true);
  });

  it("says where the number stood, the subject first, each once", () => {
    const mentions = orderMentions({ subject: "Re: #1002", text: "#1001 and #1002" }, HASH);

    expect(mentions).toEqual([
      { number: "1002", name: "#1002", because: "number in the subject" },
      { number: "1001", name: "#1001", because: "number in the message" },
    ]);
  });

  it("stops at five", () => {
    expect(numbersIn("#1001 #1002 #1003 #1004 #1005 #1006")).toHaveLength(5);
  });

  it("stays quick on hostile text", () => {
    expect(() => {
      numbersIn(`${"order no nr num number is ".repeat(2500)}${"1001, ".repeat(5000)}`);
    }).not.toThrow();
  });
});
