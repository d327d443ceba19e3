import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orderFactsIn } from "#app/domain/proof/order-facts-in.ts";
import { anItem, anOrder, aParcel } from "#tests/unit/domain/order/an-order.ts";

const format = { prefix: "#", suffix: "" };
const order = anOrder({
  name: "#1042",
  total: { amount: "184.50", currency: "EUR" },
  refunded: { amount: "20.00", currency: "EUR" },
  shippingAddress: {
    name: "Ana Sommer",
    lines: ["Lindenallee 12", "10115 Berlin", "Germany"],
    city: "Berlin",
    countryCode: "DE",
    postcode: "10115",
  },
  items: [
    anItem({
      title: "Rosé Gold Hoops",
      variantTitle: null,
      price: { amount: "92.25", currency: "EUR" },
    }),
    anItem({ title: "Ring", variantTitle: null, price: { amount: "5.00", currency: "EUR" } }),
  ],
  parcels: [
    aParcel({
      trackingNumber: "1Z999AA10123456784",
      trackingUrl: "https://carrier.example/track?id=77",
    }),
  ],
});

const facts = (text: string, given: Partial<typeof order> = {}, of = format) =>
  orderFactsIn(text, { ...order, ...given }, of);

describe("facts of an order in a reply", () => {
  it.each([
    ["Your #1042 is packed.", ["number"]],
    ["Your order 1042 is packed.", ["number"]],
    ["Bestellung Nr. 1042 ist unterwegs", ["number"]],
    ["It travels as 1Z 999 AA1 01 2345 6784.", ["tracking"]],
    ["See https://carrier.example/track?id=77", ["tracking"]],
    ["You paid €184,50.", ["amount"]],
    ["We sent 20 EUR back.", ["amount"]],
    ["The total was 184.50", ["amount"]],
    ["It went to Lindenallee 12.", ["address"]],
    ["It went to lindenallee, 12 in Berlin", ["address"]],
    ["The postcode is 10115.", ["address"]],
    ["Your rosé gold hoops were sent.", ["item"]],
    ["#1042: Rosé Gold Hoops, 184.50 EUR", ["number", "amount", "item"]],
  ])("are found: %s", (text, found) => {
    expect(facts(text)).toEqual(found);
  });

  it.each([
    ["a ticket's number", "We answer under [MJ-1042]."],
    ["another order's number", "#10421, #104, order 1043"],
    ["the number in a word", "x#1042y"],
    ["the same sum of another currency", "It would be $184.50."],
    ["another sum", "That makes 18.45 EUR or 1184.50 EUR."],
    ["a town alone", "We have a store in Berlin, Germany."],
    ["the customer's name", "Dear Ana Sommer,"],
    ["a title that is a common word", "A ring would suit you."],
    ["half a title", "We have gold hoops."],
    ["a street of another number", "Lindenallee 14"],
    ["a longer number around the postcode", "Call 0101155."],
    ["ordinary words", "It is on its way and should be with you tomorrow."],
  ])("do not include %s: %s", (_, text) => {
    expect(facts(text)).toEqual([]);
  });

  it("do not include what an order does not have", () => {
    const bare = { shippingAddress: null, items: [], parcels: [], name: "" };
    const nothing = { amount: "0.00", currency: "EUR" };

    expect(
      facts("It is 0.00 EUR, to 10115 Berlin.", { ...bare, total: nothing, refunded: nothing }),
    ).toEqual([]);
  });

  it("know an order that has its number from before the shop changed its form", () => {
    const changed = { prefix: "MEJ-", suffix: "" };

    expect(facts("Your order 1042 is packed.", { name: "ALT-1042" }, changed)).toEqual(["number"]);
    expect(facts("Your order 1043 is packed.", { name: "ALT-1042" }, changed)).toEqual([]);
  });

  it("know a postcode of four digits only with its town: alone it may be a year", () => {
    const shippingAddress = {
      name: null,
      lines: ["Ring 1", "2026 Wien"],
      city: "Wien",
      postcode: "2026",
      countryCode: "AT",
    };

    expect(facts("Until 2026 then.", { shippingAddress })).toEqual([]);
    expect(facts("It goes to 2026 Wien.", { shippingAddress })).toEqual(["address"]);
  });

  it("know the number in the shop's own form", () => {
    const own = { prefix: "MJ", suffix: "-EU" };

    expect(facts("Your MJ1042-EU is packed", { name: "MJ1042-EU" }, own)).toEqual(["number"]);
    expect(facts("Your order 1042", { name: "1042" }, { prefix: "", suffix: "" })).toEqual([
      "number",
    ]);
    expect(facts("There are 1042 of them", { name: "1042" }, { prefix: "", suffix: "" })).toEqual(
      [],
    );
  });

  it("are found wherever they stand in a text", () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { maxLength: 30 });
    fc.assert(
      fc.property(words, words, (before, after) => {
        const around = (fact: string) => [...before, fact, ...after].join(" ");
        expect(facts(around("#1042"))).toContain("number");
        expect(facts(around("1Z999AA10123456784"))).toContain("tracking");
        expect(facts(around("Rosé Gold Hoops"))).toContain("item");
      }),
    );
  });

  it("are none in words of letters alone", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { maxLength: 60 }), (words) => {
        fc.pre(!words.includes("hoops"));
        expect(facts(words.join(" "))).toEqual([]);
      }),
    );
  });

  it("are found quickly in whatever somebody pastes", () => {
    for (const text of ["1 ".repeat(100_000), "a".repeat(200_000), "#1042x".repeat(30_000)]) {
      expect(() => {
        facts(text);
      }).not.toThrow();
    }
  });
});
