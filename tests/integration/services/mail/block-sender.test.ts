import { describe, expect, it } from "vitest";
import { inShopBySql } from "#app/data/db.server.ts";
import { findMailSettings, saveMailSettings } from "#app/data/records/mail-settings.server.ts";
import { defaultMailSettings, MOST_ENTRIES } from "#app/domain/mail/mail-settings.ts";
import { blockSender } from "#app/services/mail/block-sender.ts";
import { aShop, type TestShop } from "#tests/support/builders.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

const block = (shop: TestShop, sender: string, member = shop.owner) =>
  blockSender(house.deps, { shopId: shop.id, member, sender });
const blocked = async (shop: TestShop) =>
  (await inShopBySql(house.deps.db, shop.id, (tx) => findMailSettings(tx, shop.id))).blockedSenders;

describe("blocking a sender", () => {
  it("adds the address or the domain to the list, once, and leaves the other settings alone", async () => {
    const shop = await aShop(house);

    await block(shop, "Pushy@Seller.example");
    await block(shop, "pushy@seller.example");
    await block(shop, "@junk.example");

    expect(await blocked(shop)).toEqual(["pushy@seller.example", "@junk.example"]);
    const { formMailers } = await inShopBySql(house.deps.db, shop.id, (tx) =>
      findMailSettings(tx, shop.id),
    );
    expect(formMailers).toEqual(defaultMailSettings.formMailers);
  });

  it("keeps both when two are blocked at once", async () => {
    const shop = await aShop(house);

    await Promise.all([block(shop, "a@seller.example"), block(shop, "b@seller.example")]);

    expect((await blocked(shop)).toSorted()).toEqual(["a@seller.example", "b@seller.example"]);
  });

  it("refuses what is no sender, the shop's own address, and a list without end", async () => {
    const shop = await aShop(house);

    await expectRefusal(block(shop, "seller"), "invalid");
    await expectRefusal(block(shop, shop.supportAddress.toUpperCase()), "invalid");
    await inShopBySql(house.deps.db, shop.id, (tx) =>
      saveMailSettings(
        tx,
        shop.id,
        {
          ...defaultMailSettings,
          blockedSenders: Array.from({ length: MOST_ENTRIES }, (_, index) => `@s${index}.example`),
        },
        { at: house.clock(), by: shop.owner.id },
      ),
    );
    await expectRefusal(block(shop, "one@more.example"), "conflict");
  });

  it("is the owner's alone, and blocks in no other shop", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];

    const agent = { ...shop.owner, role: "agent" as const };
    await expectRefusal(block(shop, "a@seller.example", agent), "not-allowed");
    await block(shop, "a@seller.example");

    expect(await blocked(other)).toEqual([]);
    const nowhere = { ...shop, id: house.deps.newId<typeof shop.id>() };
    await expectRefusal(block(nowhere, "a@seller.example"), "not-found");
  });
});
