import fc from "fast-check";
import { expect, it } from "vitest";
import { giftSigns, isAboutGift, isFilledIn } from "#app/domain/order/gift-signs.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { anItem, anOrder } from "./an-order.ts";

const necklace = anItem({ title: "Halo Necklace", variantTitle: "Gold" });

const signs = (order: Parameters<typeof anOrder>[0]) =>
  giftSigns(anOrder(order)).map((one) => inEnglish(one));

it("tells which field was filled in, and not with what", () => {
  const attributes = [{ key: "_gift_message", value: "Will you marry me?" }];

  expect(signs({ attributes, items: [necklace] })).toEqual(["the buyer filled in “gift message”"]);
});

it.each([
  ["Gift", true],
  ["is_gift", true],
  ["GiftWrap", true],
  ["Cadeauverpakking", true],
  ["Gift card", false],
  ["Gifted to", true],
  ["Shift", false],
  ["Engraving", false],
])("knows a field about a gift: %s %s", (key, expected) => {
  expect(isAboutGift({ key, value: "x" })).toBe(expected);
});

it.each([
  ["yes", true],
  ["For M.", true],
  [" NO ", false],
  ["false", false],
  ["", false],
  ["-", false],
])("knows whether a field was filled in: %s %s", (value, expected) => {
  expect(isFilledIn({ key: "Gift", value })).toBe(expected);
});

it("finds a gift wherever the note speaks of it", () => {
  const other = fc.array(fc.constantFrom("please", "deliver", "it", "on", "friday", "thanks"));
  fc.assert(
    fc.property(other, other, (before, after) => {
      const note = [...before, "it's a gift,", ...after].join(" ");

      expect(signs({ note, items: [] })).toEqual(["the note speaks of a gift"]);
    }),
  );
});

it("answers for any note, and for one of megabytes", () => {
  const long = "gif t".repeat(1_000_000);

  expect(giftSigns(anOrder({ note: long, items: [] }))).toEqual([]);
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (note) => {
      expect(giftSigns(anOrder({ note, items: [] })).length).toBeLessThanOrEqual(1);
    }),
  );
});
