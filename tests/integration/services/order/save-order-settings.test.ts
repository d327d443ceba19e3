import { describe, expect, it } from "vitest";
import { inShopBySql } from "#app/data/db.server.ts";
import { readOrderSettingsPage } from "#app/data/pages/order-settings-page.server.ts";
import { findOrderSettings } from "#app/data/records/order-settings.server.ts";
import { defaultOrderSettings } from "#app/domain/order/order-settings.ts";
import {
  orderSettingsForm,
  type OrderSettingsForm,
} from "#app/domain/order/order-settings-form.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { saveOrderSettings } from "#app/services/order/save-order-settings.ts";
import { aShop, type TestShop } from "#tests/support/builders.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { inPlainEnglish } from "#tests/support/english.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

const settingsOf = (shop: TestShop) =>
  inShopBySql(house.deps.db, shop.id, (tx) => findOrderSettings(tx, shop.id));

const save = (
  shop: TestShop,
  typed: Partial<OrderSettingsForm>,
  seenChangedAt: Instant | null = null,
) =>
  saveOrderSettings(house.deps, {
    shopId: shop.id,
    member: shop.owner,
    form: { ...orderSettingsForm(defaultOrderSettings), ...typed },
    seenChangedAt,
  });

describe("changing how orders are handled", () => {
  it("begins with the defaults and keeps every field that the owner changed, in this shop alone", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    expect(await settingsOf(shop)).toEqual(defaultOrderSettings);

    const saved = await save(shop, {
      watchesLabels: true,
      unscannedLabelDays: "3",
      returnWindowDays: "14",
      finalSaleTags: "outlet",
      returnsPersonalised: true,
      returnShippingPaidBy: "shop",
      returnRule: "Unworn, in its box.",
      surpriseTags: "gift",
      surpriseTypes: "Ring\nNecklace",
      agentGiftCardLimit: "25",
      agentStoreCreditLimit: "50",
      agentDiscountLimit: "10",
    });

    expect(saved).toEqual({ kind: "saved", changedAt: house.clock() });
    expect(await settingsOf(shop)).toEqual({
      unscannedLabelDays: 3,
      returnWindowDays: 14,
      finalSaleTags: ["outlet"],
      returnsPersonalised: true,
      returnShippingPaidBy: "shop",
      returnRule: "Unworn, in its box.",
      surpriseTags: ["gift"],
      surpriseTypes: ["Ring", "Necklace"],
      agentGiftCardLimit: "25.00",
      agentStoreCreditLimit: "50.00",
      agentDiscountLimit: "10.00",
    });
    expect(await settingsOf(other)).toEqual(defaultOrderSettings);
    expect(await readOrderSettingsPage(house.deps.db, shop.id)).toMatchObject({
      changedAt: house.clock(),
      currency: house.shopify.shops[0] ? "USD" : "",
    });
  });

  it("keeps nothing of a form with a mistake in it", async () => {
    const shop = await aShop(house);

    const outcome = await save(shop, { returnWindowDays: "many", surpriseTags: "x" });

    expect(inPlainEnglish(outcome)).toMatchObject({
      kind: "invalid",
      errors: { returnWindowDays: expect.stringContaining("whole") as unknown },
    });
    expect(await settingsOf(shop)).toEqual(defaultOrderSettings);
  });

  it("is refused when somebody else was faster", async () => {
    const shop = await aShop(house);
    await save(shop, { returnWindowDays: "14" });

    await expectRefusal(save(shop, { returnWindowDays: "60" }), "conflict");

    expect((await settingsOf(shop)).returnWindowDays).toBe(14);
  });

  it("is the owner's to do", async () => {
    const shop = await aShop(house);

    for (const role of ["agent", "read-only", "blocked"] as const)
      await expectRefusal(
        saveOrderSettings(house.deps, {
          shopId: shop.id,
          member: { id: shop.owner.id, role },
          form: orderSettingsForm(defaultOrderSettings),
          seenChangedAt: null,
        }),
        "not-allowed",
      );
  });
});
