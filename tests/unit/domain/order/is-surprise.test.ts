import { describe, expect, it } from "vitest";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import { isSurprise, type Writer } from "#app/domain/order/is-surprise.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { anItem, anOrder } from "./an-order.ts";

const rules = { surpriseTags: ["gift", "surprise"], surpriseTypes: ["Ring"] };
const necklace = anItem({ title: "Halo Necklace", variantTitle: "Gold", productType: "Necklace" });
const jane: Writer = { address: "JANE@customer.example", customer: null };

const plain = (given: Partial<OrderFacts> = {}) => anOrder({ items: [necklace], ...given });
const because = (given: Partial<OrderFacts>, writer: Writer | null = jane) =>
  isSurprise(plain(given), rules, writer).because.map((one) => inEnglish(one));

describe("an order that is kept a surprise", () => {
  it("is none by itself", () => {
    expect(isSurprise(plain(), rules, jane)).toEqual({ surprise: false, because: [] });
  });

  it.each([
    ["Gift message", "For you"],
    ["gift_note", "For you"],
    ["giftMessage", "For you"],
    ["_gift_message", "For you"],
    ["Is this a gift?", "Yes"],
    ["Geschenkverpackung", "ja"],
    ["Message cadeau", "Pour toi"],
  ])("is one by what the buyer filled in with the order: %s", (key, value) => {
    const found = because({ attributes: [{ key, value }] });

    expect(found).toHaveLength(1);
    expect(found.join()).not.toContain(value === "For you" ? value : "Pour toi");
  });

  it.each([
    ["Gift wrap", "No"],
    ["Gift wrap", ""],
    ["Gift", "nein"],
    ["Gift card code", "ABCD"],
    ["Delivery date", "2026-05-18"],
  ])("is none by a field that asks for nothing or for something else: %s %s", (key, value) => {
    expect(because({ attributes: [{ key, value }] })).toEqual([]);
  });

  it.each([
    "It's a gift for my sister",
    "Please no invoice, this is a SURPRISE!",
    "Das ist ein Geschenk",
    "C'est un cadeau",
    "It is for a proposal on Friday",
    "È un regalo",
  ])("is one by a note: %s", (note) => {
    expect(because({ note })).toEqual(["the note speaks of a gift"]);
  });

  it.each([
    "This is not a gift",
    "Kein Geschenk, bitte mit Rechnung",
    "Paid with a gift card",
    "Leave it with the neighbour",
    "",
  ])("is none by a note: %s", (note) => {
    expect(because({ note })).toEqual([]);
  });

  it("is one by wrapping that was bought with it or chosen for a piece", () => {
    const wrapping = anItem({ title: "Gift Wrapping", variantTitle: null, productType: "Service" });
    const wrapped = { ...necklace, variantTitle: "Gold / Gift box" };
    const asked = { ...necklace, attributes: [{ key: "Gift wrap", value: "Yes" }] };

    expect(because({ items: [necklace, wrapping] })).toEqual(["gift wrapping"]);
    expect(because({ items: [wrapped] })).toEqual(["gift wrapping"]);
    expect(because({ items: [asked] })).toEqual(["the buyer filled in “Gift wrap”"]);
  });

  it.each([
    ["Ring", true],
    ["RINGS", true],
    ["Engagement Rings", true],
    ["Earring", false],
    ["Earrings", false],
    ["Necklace", false],
  ])("is one by the shop's product types: %s %s", (productType, expected) => {
    expect(isSurprise(plain({ items: [{ ...necklace, productType }] }), rules, jane).surprise).toBe(
      expected,
    );
  });

  it("takes the title of a product that has no type", () => {
    expect(because({ items: [{ ...necklace, title: "Luna Ring", productType: null }] })).toEqual([
      "Ring in the order",
    ]);
  });

  it("is one by the shop's tags, on the order or on a product", () => {
    expect(because({ tags: ["Gift"] })).toEqual(["the order is tagged “gift”"]);
    expect(because({ items: [{ ...necklace, productTags: ["SURPRISE"] }] })).toEqual([
      "a product is tagged “surprise”",
    ]);
    expect(because({ tags: ["gifted", ""] })).toEqual([]);
  });

  it("is one by a writer who is not the purchaser", () => {
    const sam = { address: "sam@customer.example", customer: null };
    const own = { email: "sam@customer.example", orderIds: [plain().id] };

    expect(because({}, sam)).toEqual(["the writer is not the purchaser"]);
    expect(because({}, { ...sam, customer: { ...own, orderIds: ["another"] } })).toHaveLength(1);
    expect(because({}, { ...sam, customer: own })).toEqual([]);
    expect(because({}, null)).toEqual([]);
  });

  it("says of nobody that they are somebody else where Shopify shows no purchaser", () => {
    expect(because({ email: null }, { address: "sam@x.example", customer: null })).toEqual([]);
  });

  it("says each reason once", () => {
    const rings = [anItem(), anItem({ id: "2" })];

    expect(because({ items: rings, tags: ["gift"], note: "a gift" })).toEqual([
      "the note speaks of a gift",
      "Ring in the order",
      "the order is tagged “gift”",
    ]);
  });
});
