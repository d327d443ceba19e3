import { describe, expect, it } from "vitest";
import { makeSendingDomains } from "#app/adapters/sendgrid/sending-domains.server.ts";
import { readSendingDomainPage } from "#app/data/pages/sending-domain-page.server.ts";
import { addSendingDomain } from "#app/services/delivery/add-sending-domain.ts";
import { setUpMailbox } from "#app/services/shop/set-up-mailbox.ts";
import { aShop } from "#tests/support/builders.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aSendingDomain } from "./a-sending-domain.ts";

const house = useHouse();

describe("adding a sending domain", () => {
  it("asks the owner to publish SPF, DKIM and DMARC, at a name of this shop's own", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];

    const [ours, theirs] = [await aSendingDomain(house, shop), await aSendingDomain(house, other)];

    const { records, validAt, checkedAt } = await ours.read();
    expect(records.map(({ purpose, type, state }) => [purpose, type, state])).toEqual([
      ["spf", "CNAME", null],
      ["dkim", "CNAME", null],
      ["dkim", "CNAME", null],
      ["dmarc", "TXT", null],
    ]);
    expect(records[0]?.host).toMatch(/^em-[a-z2-7]{10}\.mejurn\.example$/);
    expect(records[3]).toMatchObject({ host: "_dmarc.mejurn.example", value: "v=DMARC1; p=none" });
    expect([validAt, checkedAt]).toEqual([null, null]);
    // Another shop with an address there can't use what this one publishes.
    expect((await theirs.read()).records[0]?.host).not.toBe(records[0]?.host);
  });

  it("changes nothing the second time", async () => {
    const shop = await aShop(house);
    const first = await (await aSendingDomain(house, shop)).read();

    expect(await (await aSendingDomain(house, shop)).read()).toEqual(first);
  });

  it("is refused for domains that no support address has, and for mailboxes of everybody", async () => {
    const shop = await aShop(house);
    const who = { shopId: shop.id, role: "owner" } as const;

    const alien = { ...who, domain: "victim.example" };
    await expectRefusal(addSendingDomain(house.deps, alien), "invalid");
    await setUpMailbox(house.deps, { ...who, supportAddress: "mejurn@gmail.com" });
    const words = await expectRefusal(
      addSendingDomain(house.deps, { ...who, domain: "gmail.com" }),
      "invalid",
    );
    expect(words).toContain("your own domain");
  });

  it("is the owner's", async () => {
    const shop = await aShop(house);
    for (const role of ["agent", "read-only", "blocked"] as const)
      await expectRefusal(
        addSendingDomain(house.deps, { shopId: shop.id, role, domain: "mejurn.example" }),
        "not-allowed",
      );
  });

  it("is told in words while the mail provider can't be asked, and nothing is kept", async () => {
    const shop = await aShop(house);
    const add = { shopId: shop.id, role: "owner", domain: "mejurn.example" } as const;
    const away = makeSendingDomains({ apiKey: "SG.tests", baseUrl: "http://127.0.0.1:9" });
    const stranger = makeSendingDomains({ apiKey: "SG.other", baseUrl: house.sendgrid.url });

    for (const sendingDomains of [away, stranger])
      await expectRefusal(addSendingDomain({ ...house.deps, sendingDomains }, add), "conflict");

    expect(await readSendingDomainPage(house.deps.db, shop.id)).toEqual([
      { domain: "mejurn.example", addresses: ["support@mejurn.example"], added: null },
    ]);
  });
});
