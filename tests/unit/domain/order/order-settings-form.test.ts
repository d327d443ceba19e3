import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultOrderSettings } from "#app/domain/order/order-settings.ts";
import {
  orderSettingsForm,
  readOrderSettings,
  type OrderSettingsForm,
} from "#app/domain/order/order-settings-form.ts";

const read = (typed: Partial<OrderSettingsForm>, currency = "USD") =>
  readOrderSettings({ ...orderSettingsForm(defaultOrderSettings), ...typed }, currency);

const settingsOf = (typed: Partial<OrderSettingsForm>, currency?: string) => {
  const outcome = read(typed, currency);
  if (outcome.kind === "invalid") throw new Error(JSON.stringify(outcome.errors));
  return outcome.settings;
};

const errorsOf = (typed: Partial<OrderSettingsForm>) => {
  const outcome = read(typed);
  return outcome.kind === "invalid" ? Object.keys(outcome.errors) : [];
};

describe("the settings of orders, as the owner types them", () => {
  it("come back as they were kept", () => {
    expect(settingsOf({})).toEqual({
      ...defaultOrderSettings,
      agentGiftCardLimit: "0.00",
      agentStoreCreditLimit: "0.00",
      agentDiscountLimit: "0.00",
    });
  });

  it("watch labels only where that is switched on, whatever stands in the field of days", () => {
    expect(settingsOf({ watchesLabels: true, unscannedLabelDays: " 3 " })).toMatchObject({
      unscannedLabelDays: 3,
    });
    expect(settingsOf({ watchesLabels: false, unscannedLabelDays: "soon" })).toMatchObject({
      unscannedLabelDays: null,
    });
  });

  it("take tags a line or a comma each, once whatever the case of their letters", () => {
    const { surpriseTags } = settingsOf({ surpriseTags: "Gift\r\n surprise ,gift\n\nBirthday" });

    expect(surpriseTags).toEqual(["Gift", "surprise", "Birthday"]);
  });

  it("take limits as people type amounts, in the smallest coin of the shop's currency", () => {
    expect(settingsOf({ agentGiftCardLimit: "49,5" }).agentGiftCardLimit).toBe("49.50");
    expect(settingsOf({ agentGiftCardLimit: "" }).agentGiftCardLimit).toBe("0.00");
    expect(settingsOf({ agentGiftCardLimit: "5000" }, "JPY").agentGiftCardLimit).toBe("5000");
  });

  it.each([
    ["unscannedLabelDays", { watchesLabels: true, unscannedLabelDays: "0" }],
    ["unscannedLabelDays", { watchesLabels: true, unscannedLabelDays: "21" }],
    ["unscannedLabelDays", { watchesLabels: true, unscannedLabelDays: "" }],
    ["returnWindowDays", { returnWindowDays: "-1" }],
    ["returnWindowDays", { returnWindowDays: "30.5" }],
    ["returnWindowDays", { returnWindowDays: "9999" }],
    ["agentDiscountLimit", { agentDiscountLimit: "lots" }],
    ["agentDiscountLimit", { agentDiscountLimit: "-5" }],
    ["agentDiscountLimit", { agentDiscountLimit: "1.005" }],
    ["agentStoreCreditLimit", { agentStoreCreditLimit: "100000.01" }],
    ["finalSaleTags", { finalSaleTags: "a".repeat(256) }],
    ["surpriseTypes", { surpriseTypes: Array.from({ length: 201 }, (_, n) => n).join("\n") }],
    ["returnRule", { returnRule: "a".repeat(1_001) }],
  ])("refuse %s at its field (%#)", (field, typed) => {
    expect(errorsOf(typed)).toEqual([field]);
  });

  it("name every field that is wrong at once", () => {
    expect(errorsOf({ returnWindowDays: "x", agentGiftCardLimit: "x" })).toEqual([
      "returnWindowDays",
      "agentGiftCardLimit",
    ]);
  });

  it("never throw, and what is kept is shown as it was typed", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (days, tags, limit) => {
        const typed = { returnWindowDays: days, surpriseTags: tags, agentGiftCardLimit: limit };
        const outcome = read(typed);

        if (outcome.kind === "invalid") return;
        const again = readOrderSettings(orderSettingsForm(outcome.settings), "USD");
        expect(again).toEqual(outcome);
      }),
    );
  });
});
