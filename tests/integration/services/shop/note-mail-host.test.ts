import { describe, expect, it } from "vitest";
import { readSetupPage } from "#app/data/pages/setup-page.server.ts";
import type { MailHost } from "#app/domain/mail/mail-host.ts";
import { noteMailHost } from "#app/services/shop/note-mail-host.ts";
import { aShop, type TestShop } from "#tests/support/builders.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

async function noted(shop: TestShop, host: MailHost | null = null) {
  await noteMailHost(house.deps, { shopId: shop.id, role: "owner", host });
  return (await readSetupPage(house.deps.db, shop.id, "in.loupe.example")).mailHost;
}

describe("where the support address is hosted", () => {
  it("is told by its mail servers, until the owner says otherwise", async () => {
    const shop = await aShop(house);

    expect(await noted(shop)).toBeNull();
    house.dns.set("mejurn.example", "MX", ["aspmx.l.google.com"]);
    expect(await noted(shop)).toBe("google");
    house.dns.set("mejurn.example", "MX", ["mejurn-example.mail.protection.outlook.com"]);
    expect(await noted(shop)).toBe("microsoft");
    expect(await noted(shop, "other")).toBe("other");
  });

  it("stays unknown while name servers fail", async () => {
    const shop = await aShop(house);

    house.dns.fail("servfail", "mejurn.example");
    const host = await noted(shop);
    house.dns.heal();

    expect(host).toBeNull();
  });

  it("is the owner's to say", async () => {
    const { id: shopId } = await aShop(house);
    for (const role of ["agent", "read-only", "blocked"] as const)
      await expectRefusal(
        noteMailHost(house.deps, { shopId, role, host: "google" }),
        "not-allowed",
      );
  });
});
