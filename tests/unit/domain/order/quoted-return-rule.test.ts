import { expect, it } from "vitest";
import { defaultOrderSettings } from "#app/domain/order/order-settings.ts";
import { quotedReturnRule } from "#app/domain/order/quoted-return-rule.ts";

const quoted = (given: Partial<typeof defaultOrderSettings> = {}) =>
  quotedReturnRule({ ...defaultOrderSettings, ...given });

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
