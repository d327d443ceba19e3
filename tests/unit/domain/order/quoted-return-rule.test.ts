import { expect, it } from "vitest";
import { defaultOrderSettings } from "#app/domain/order/order-settings.ts";
import { quotedReturnRule } from "#app/domain/order/quoted-return-rule.ts";
import { wordsFor } from "#app/domain/words/words-for.ts";
import { english } from "#tests/support/english.ts";

const quoted = (given: Partial<typeof defaultOrderSettings> = {}) =>
  english(quotedReturnRule({ ...defaultOrderSettings, ...given }));

it("quotes the shop's own words where it has any", () => {
  expect(quoted({ returnRule: " Unworn, within 14 days. " })).toBe("Unworn, within 14 days.");
});

it.each([
  [
    {},
    "Items can come back within 30 days of delivery, except personalised items and products tagged “final-sale”. The customer pays the way back.",
  ],
  [
    { returnsPersonalised: true, finalSaleTags: [], returnShippingPaidBy: "shop" as const },
    "Items can come back within 30 days of delivery. The shop pays the way back.",
  ],
  [
    { returnWindowDays: 1, returnsPersonalised: true, finalSaleTags: ["sale", "outlet"] },
    "Items can come back within 1 day of delivery, except products tagged “sale” or “outlet”. The customer pays the way back.",
  ],
  [{ returnWindowDays: 0 }, "Nothing is taken back."],
])("puts one together from what the shop set: %o", (given, expected) => {
  expect(quoted(given)).toBe(expected);
});

it("is said in German too, and the shop's own words as they stand", () => {
  const german = wordsFor("de");
  const rules = {
    ...defaultOrderSettings,
    returnsPersonalised: true,
    finalSaleTags: ["sale", "outlet"],
  };

  expect(german(quotedReturnRule(rules))).toBe(
    "Artikel können innerhalb von 30 Tagen nach der Lieferung zurückkommen, außer Produkte mit dem Tag “sale” oder “outlet”. Der Kunde bezahlt den Rückversand.",
  );
  expect(german(quotedReturnRule({ ...rules, returnRule: "Unworn {only}." }))).toBe(
    "Unworn {only}.",
  );
});
