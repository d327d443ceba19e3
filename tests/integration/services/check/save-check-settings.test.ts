import { describe, expect, it } from "vitest";
import { readChecksPage } from "#app/data/pages/checks-page.server.ts";
import { defaultLevels } from "#app/domain/check/check-kind.ts";
import type { CheckSettingsForm } from "#app/domain/check/check-settings-form.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { saveCheckSettings } from "#app/services/check/save-check-settings.ts";
import { aShop, type TestShop } from "#tests/support/builders.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

const page = (shop: TestShop) => readChecksPage(house.deps.db, shop.id);

const save = (
  shop: TestShop,
  form: Partial<CheckSettingsForm>,
  seenChangedAt: Instant | null = null,
) =>
  saveCheckSettings(house.deps, {
    ...{ shopId: shop.id, member: shop.owner, seenChangedAt },
    form: { levels: defaultLevels, forbiddenWords: "", allowedHosts: "", ...form },
  });

describe("changing how replies are checked", () => {
  it("begins with the defaults and keeps what the owner chose, with who it was, in this shop alone", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    expect(await page(shop)).toEqual({
      settings: { levels: defaultLevels, forbiddenWords: [], allowedHosts: [] },
      changed: null,
    });

    await save(shop, {
      levels: { ...defaultLevels, link: "blocks", words: "off" },
      forbiddenWords: "no worries\n\nno worries",
      allowedHosts: "https://www.partner.example/page",
    });

    expect(await page(shop)).toEqual({
      settings: {
        levels: { ...defaultLevels, link: "blocks", words: "off" },
        forbiddenWords: ["no worries"],
        allowedHosts: ["partner.example"],
      },
      changed: { at: house.clock(), by: shop.owner.name },
    });
    expect((await page(other)).changed).toBeNull();
  });

  it("says what is no host, and keeps nothing then", async () => {
    const shop = await aShop(house);

    const outcome = await save(shop, { allowedHosts: "no host" });

    expect(outcome).toMatchObject({ kind: "invalid", errors: { allowedHosts: {} } });
    expect((await page(shop)).changed).toBeNull();
  });

  it("is the owner's, and never undoes what somebody else changed meanwhile", async () => {
    const shop = await aShop(house);
    const agent = { ...shop, owner: { ...shop.owner, role: "agent" as const } };

    await expectRefusal(save(agent, {}), "not-allowed");
    await save(shop, { forbiddenWords: "cheap" });
    await expectRefusal(save(shop, { forbiddenWords: "pricey" }), "conflict");
  });
});
