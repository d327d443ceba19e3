import { describe, expect, it } from "vitest";
import { checkSendingDomain } from "#app/services/delivery/check-sending-domain.ts";
import { aShop, type TestShop } from "#tests/support/builders.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aSendingDomain } from "./a-sending-domain.ts";

const house = useHouse();

async function aDomain(shop: TestShop) {
  const domain = await aSendingDomain(house, shop);
  const check = () =>
    checkSendingDomain(house.deps, {
      shopId: shop.id,
      role: "owner",
      sendingDomainId: domain.id,
    });
  return { ...domain, check };
}

describe("checking a sending domain", () => {
  it("finds what is missing or wrong, then everything, and the mail provider agrees", async () => {
    const domain = await aDomain(await aShop(house));

    expect(await domain.check()).toBe(false);
    expect(await domain.states()).toEqual([
      "spf missing",
      "dkim missing",
      "dkim missing",
      "dmarc missing",
    ]);
    domain.publish((value, purpose) => (purpose === "dkim" ? ["old.example"] : [value]));
    expect(await domain.check()).toBe(false);
    expect((await domain.states()).slice(0, 2)).toEqual(["spf right", "dkim wrong"]);
    expect((await domain.read()).records[1]?.found).toEqual(["old.example"]);
    domain.publish();
    expect(await domain.check()).toBe(true);
    const since = new Date(house.clock()).toISOString();
    expect(await domain.read()).toMatchObject({ validAt: since, checkedAt: since });
    expect((await domain.states()).every((state) => state.endsWith(" right"))).toBe(true);
  });

  it("takes a policy of the shop's own for DMARC, and does without one", async () => {
    const domain = await aDomain(await aShop(house));
    domain.publish((value, purpose) =>
      purpose === "dmarc" ? ["v=DMARC1; p=reject; rua=mailto:a@b.example"] : [value],
    );
    expect(await domain.check()).toBe(true);

    domain.publish((value, purpose) => (purpose === "dmarc" ? [] : [value]));
    expect(await domain.check()).toBe(true);
    expect((await domain.states())[3]).toBe("dmarc missing");
  });

  it("keeps what was known while name servers don't answer, and ends it when a record is gone", async () => {
    const domain = await aDomain(await aShop(house));
    domain.publish();
    await domain.check();
    const { validAt } = await domain.read();
    house.clock.pass(60_000);

    house.dns.fail("servfail", "mejurn.example");
    expect(await domain.check()).toBe(true);
    house.dns.heal();
    expect(await domain.read()).toMatchObject({
      validAt,
      checkedAt: new Date(house.clock()).toISOString(),
    });
    domain.publish((value, purpose) => (purpose === "spf" ? [] : [value]));
    expect(await domain.check()).toBe(false);
    expect((await domain.read()).validAt).toBeNull();
  });

  it("is the owner's, within the shop", async () => {
    const [shop, theirs] = [await aShop(house), await aShop(house)];
    const { id: sendingDomainId } = await aDomain(shop);
    const check = { shopId: shop.id, role: "owner", sendingDomainId } as const;

    await expectRefusal(checkSendingDomain(house.deps, { ...check, role: "agent" }), "not-allowed");
    await expectRefusal(
      checkSendingDomain(house.deps, { ...check, shopId: theirs.id }),
      "not-found",
    );
  });
});
