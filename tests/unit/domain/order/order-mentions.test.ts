import fc from "fast-check";
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
    ["a number that was told to be one", "My order is confirmed: 1001", ["1001"]],
    ["a bold number of a plain-text mail", "Order number: *1001*", ["1001"]],
    ["a German sentence", "Meine Bestellung mit der Nummer 1001 fehlt", ["1001"]],
    ["a German abbreviation", "Bestell-Nr. 1001, Best.-Nr.: 1002", ["1001", "1002"]],
    ["a German contract", "Auftrag 1001 ist noch nicht da", ["1001"]],
    ["a German article", "Die Bestellung ist die #1001", ["1001"]],
    ["a French abbreviation", "cde n° 1001", ["1001"]],
    ["a French reference", "commande réf. 1001", ["1001"]],
    ["Spanish with the sign first", "nº de pedido: 1001", ["1001"]],
    ["Spanish for a purchase", "mi compra nº 1001", ["1001"]],
    ["Italian with the noun first", "numero d'ordine 1001", ["1001"]],
    ["Italian with an abbreviation", "ordine n. 1001", ["1001"]],
    ["Dutch with a compound", "bestelnummer 1001, ordernummer 1002", ["1001", "1002"]],
    ["Portuguese", "encomenda número 1001", ["1001"]],
    ["capitals", "BESTELLUNG 1001", ["1001"]],
    ["a return in words", "Bestellung 1001-R1", ["1001"]],
    ["lines apart", "Order number\n1001\nThanks", ["1001"]],
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
    ["a French price", "commande de 120 euros, commande 1200 €"],
    ["a German price", "Bestellung über 1200,50 EUR"],
    ["a ring size", "order a ring in size 54, Ringgröße 54, talla 16"],
    ["an order of things", "in order to 1001"],
    ["a percentage", "order 1001% sure"],
    ["a Spanish date", "pedido del 12/05/2026"],
    ["an Outlook quotation", "Hello\n\n-----Original Message-----\nFrom: Shop\nYour order #1001"],
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
      { number: "1002", name: "#1002", otherNames: [], because: "number in the subject" },
      { number: "1001", name: "#1001", otherNames: [], because: "number in the message" },
    ]);
  });

  it("stops at five", () => {
    expect(numbersIn("#1001 #1002 #1003 #1004 #1005 #1006")).toHaveLength(5);
  });

  it("keeps to the form that is written where the shop has had several", () => {
    const format = {
      prefix: "MEJ-",
      suffix: "",
      earlier: [{ prefix: "ALT/", suffix: "-DE" }],
    };
    const namesIn = (text: string) =>
      orderMentions({ subject: "", text }, format).map((one) => [one.name, ...one.otherNames]);

    expect(namesIn("ALT/1001-DE")).toEqual([["ALT/1001-DE"]]);
    expect(namesIn("alt 1001")).toEqual([["ALT/1001-DE"]]);
    expect(namesIn("order MEJ-1001")).toEqual([["MEJ-1001"]]);
    expect(namesIn("#1001")).toEqual([["MEJ-1001", "ALT/1001-DE", "#1001"]]);
    expect(namesIn("order no. 1001")).toEqual([["MEJ-1001", "ALT/1001-DE", "#1001"]]);
  });

  it.each([
    ["Order_1001.pdf", ["1001"]],
    ["Bestellung-1001.pdf", ["1001"]],
    ["#1001 broken clasp.jpg", ["1001"]],
    ["invoice %231001.pdf", ["1001"]],
    ["IMG_1001.jpg", []],
    ["DSC01001.JPG", []],
    ["2026-05-12 10.01.22.jpg", []],
    ["Rechnung 2026.pdf", []],
  ])("reads the file name %s", (name, numbers) => {
    const mentions = orderMentions(
      { subject: "", text: "See here", attachmentNames: [name] },
      HASH,
    );

    expect(mentions.map(({ number }) => number)).toEqual(numbers);
    for (const { because } of mentions) expect(because).toBe("number in the name of an attachment");
  });

  it("finds every number that follows a hash, wherever it stands among words", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 99_999_999 }),
        fc.constantFrom("", "Hi, ", "Zu ", "(", "Re: ", "order "),
        fc.constantFrom("", ".", "!", ")", " please", ", thanks", "\n"),
        (number, before, after) => {
          expect(numbersIn(`${before}#${number}${after}`)).toEqual([String(number)]);
        },
      ),
    );
  });

  it("never takes a part of a longer number, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        for (const number of numbersIn(text)) {
          expect(text).toMatch(new RegExp(`(?<!\\d)${number}(?!\\d)`));
          expect(number).toMatch(/^[1-9]\d{2,7}$/);
        }
      }),
    );
  });

  it.each([
    `${"order no nr num number is ".repeat(2500)}${"1001, ".repeat(5000)}`,
    "order ".repeat(11_000),
    "order :#'".repeat(7_000),
    `order ${"n. ".repeat(20_000)}`,
    "#1001".repeat(13_000),
    "# ".repeat(32_000),
  ])("comes to an end on hostile text", (text) => {
    expect(numbersIn(text).length).toBeLessThanOrEqual(5);
  });
});
