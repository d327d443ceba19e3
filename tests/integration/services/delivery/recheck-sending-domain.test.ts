import { describe, expect, it } from "vitest";
import { readMailWarnings } from "#app/data/pages/mail-warnings.server.ts";
import { inShop } from "#app/data/db.server.ts";
import type { SendingDomainId } from "#app/domain/shared/ids.ts";
import { checkSendingDomain } from "#app/services/delivery/check-sending-domain.ts";
import { recheckSendingDomain } from "#app/services/delivery/recheck-sending-domain.ts";
import { recheckSendingDomains } from "#app/services/delivery/recheck-sending-domains.ts";
import { aShop, type TestShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aSendingDomain } from "./a-sending-domain.ts";

const house = useHouse();

const warnings = (shop: TestShop) => readMailWarnings(house.deps.db, shop.id, house.clock());

async function anAuthenticatedDomain(shop: TestShop) {
  const domain = await aSendingDomain(house, shop);
  domain.publish();
  const which = { shopId: shop.id, sendingDomainId: domain.id };
  await checkSendingDomain(house.deps, { ...which, role: "owner" });
  return { ...domain, which };
}

describe("the daily look at sending domains", () => {
  it("tells the shop when records are gone, once and until they stand again", async () => {
    const shop = await aShop(house);
    const domain = await anAuthenticatedDomain(shop);
    domain.publish((value, purpose) => (purpose === "dkim" ? [] : [value]));

    await recheckSendingDomains(house.deps);
    await drainJobs(house);
    const since = new Date(house.clock()).toISOString();
    house.clock.pass(86_400_000);
    await recheckSendingDomain(house.deps, domain.which);

    expect(await warnings(shop)).toEqual([
      { kind: "domain-lost", domain: "mejurn.example", since },
    ]);
    expect(await domain.read()).toMatchObject({ validAt: null });
    expect((await domain.states()).slice(0, 2)).toEqual(["spf right", "dkim missing"]);
    domain.publish();
    await recheckSendingDomain(house.deps, domain.which);
    expect(await warnings(shop)).toEqual([]);
    expect(await domain.read()).toMatchObject({
      validAt: new Date(house.clock()).toISOString(),
    });
  });

  it("changes nothing while name servers don't answer", async () => {
    const shop = await aShop(house);
    const domain = await anAuthenticatedDomain(shop);
    const { validAt } = await domain.read();
    house.clock.pass(60_000);

    house.dns.fail("servfail", "mejurn.example");
    await recheckSendingDomain(house.deps, domain.which);
    house.dns.heal();

    expect(await domain.read()).toMatchObject({ validAt });
    expect(await warnings(shop)).toEqual([]);
  });

  it("leaves alone what never was authenticated, is not there, or is no support address’s any more", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    const domain = await aSendingDomain(house, shop);
    await recheckSendingDomain(house.deps, { shopId: shop.id, sendingDomainId: domain.id });
    const { which } = await anAuthenticatedDomain(other);
    await recheckSendingDomain(house.deps, { ...which, shopId: shop.id });
    await recheckSendingDomain(house.deps, {
      ...which,
      sendingDomainId: shop.id as unknown as SendingDomainId,
    });

    expect(await domain.read()).toMatchObject({ checkedAt: null, validAt: null });
    await inShop(house.deps.db, other.id, (tx) =>
      tx.sendingDomain.updateMany({
        data: { domain: "elsewhere.example", lostAt: new Date(house.clock()) },
      }),
    );
    expect(await warnings(other)).toEqual([]);
  });
});
