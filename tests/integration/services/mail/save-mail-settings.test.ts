import { describe, expect, it } from "vitest";
import { inShopBySql } from "#app/data/db.server.ts";
import { readMailSettingsPage } from "#app/data/pages/mail-settings-page.server.ts";
import { findMailSettings } from "#app/data/records/mail-settings.server.ts";
import {
  defaultMailSettings,
  mailSettingsForm,
  type MailSettingsForm,
} from "#app/domain/mail/mail-settings.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { saveMailSettings } from "#app/services/mail/save-mail-settings.ts";
import { aShop, type TestShop } from "#tests/support/builders.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { inPlainEnglish } from "#tests/support/english.ts";

const house = useHouse();

const settingsOf = (shop: TestShop) =>
  inShopBySql(house.deps.db, shop.id, (tx) => findMailSettings(tx, shop.id));

const form = (typed: Partial<MailSettingsForm>): MailSettingsForm => ({
  ...mailSettingsForm(defaultMailSettings),
  ...typed,
});

const save = (
  shop: TestShop,
  typed: Partial<MailSettingsForm>,
  seenChangedAt: Instant | null = null,
) =>
  saveMailSettings(house.deps, {
    shopId: shop.id,
    member: shop.owner,
    form: form(typed),
    seenChangedAt,
  });

describe("changing the mail settings", () => {
  it("begins with the defaults and keeps every field that the owner changed", async () => {
    const shop = await aShop(house);
    expect(await settingsOf(shop)).toEqual(defaultMailSettings);

    const saved = await save(shop, {
      spamThreshold: "6.5",
      blockedSenders: "a@b.example\n@c.example",
      formMailers: "",
      forwarders: "google.com",
      canary: false,
      acknowledge: true,
      acknowledgement: "By {due}.",
    });

    expect(saved).toEqual({ kind: "saved", changedAt: house.clock() });
    expect(await settingsOf(shop)).toEqual({
      spamThreshold: 6.5,
      blockedSenders: ["a@b.example", "@c.example"],
      formMailers: [],
      forwarders: ["google.com"],
      canary: false,
      acknowledge: true,
      acknowledgement: "By {due}.",
    });
    expect(await readMailSettingsPage(house.deps.db, shop.id)).toMatchObject({
      changedAt: house.clock(),
      supportAddress: shop.supportAddress,
    });
  });

  it("says at each field what is wrong, and keeps nothing of it", async () => {
    const shop = await aShop(house);

    const outcome = await save(shop, { spamThreshold: "many", canary: false });

    expect(inPlainEnglish(outcome)).toMatchObject({
      kind: "invalid",
      errors: { spamThreshold: expect.stringContaining("0 to 20") as string },
    });
    expect(await settingsOf(shop)).toEqual(defaultMailSettings);
  });

  it("does not overwrite what somebody else changed since the form was opened", async () => {
    const shop = await aShop(house);
    await save(shop, { blockedSenders: "a@b.example" });
    const seen = house.clock();
    house.clock.pass(1_000);

    expect(await expectRefusal(save(shop, { blockedSenders: "" }), "conflict")).toMatch(/Reload/);
    await save(shop, { blockedSenders: "c@d.example" }, seen);
    await expectRefusal(save(shop, { blockedSenders: "" }, seen), "conflict");

    expect((await settingsOf(shop)).blockedSenders).toEqual(["c@d.example"]);
  });

  it("lets one of two first forms through", async () => {
    const shop = await aShop(house);

    const saves = await Promise.allSettled([
      save(shop, { spamThreshold: "6" }),
      save(shop, { spamThreshold: "7" }),
    ]);

    expect(saves.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("is the owner's alone", async () => {
    const shop = await aShop(house);

    for (const role of ["agent", "read-only"] as const)
      await expectRefusal(
        saveMailSettings(house.deps, {
          shopId: shop.id,
          member: { ...shop.owner, role },
          form: form({}),
          seenChangedAt: null,
        }),
        "not-allowed",
      );
  });

  it("changes nothing in another shop, and knows no shop that is not there", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    await save(shop, { spamThreshold: "9" });
    const nowhere = { ...shop, id: house.deps.newId<typeof shop.id>() };

    await expectRefusal(save(nowhere, {}), "not-found");

    expect(await settingsOf(other)).toEqual(defaultMailSettings);
    expect((await readMailSettingsPage(house.deps.db, other.id)).changedAt).toBeNull();
  });
});
