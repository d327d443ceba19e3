import { expect, it } from "vitest";
import { inShopBySql } from "#app/data/db.server.ts";
import { listSendingDomains } from "#app/data/records/sending-domains.server.ts";
import { keepDomainChecks } from "#app/services/delivery/keep-domain-checks.ts";
import { aShop } from "#tests/support/builders.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aSendingDomain } from "./a-sending-domain.ts";

const house = useHouse();

it("says once that a domain was lost, and keeps what was found at its records", async () => {
  const shop = await aShop(house);
  const { read } = await aSendingDomain(house, shop);
  const keep = (isValid: boolean) =>
    inShopBySql(house.deps.db, shop.id, async (tx) => {
      const [domain] = await listSendingDomains(tx, shop.id);
      if (!domain) throw new Error("the domain was not added");
      const checks = domain.records.map(({ host }) => ({
        host,
        state: isValid ? ("right" as const) : ("missing" as const),
        found: [],
      }));
      return keepDomainChecks(tx, shop.id, domain, { checks, isValid, at: house.clock() });
    });

  const lost = [];
  for (const isValid of [false, true, false, false]) lost.push(await keep(isValid));

  expect(lost).toEqual([false, false, true, false]);
  expect((await read()).records.map(({ state }) => state)).toContain("missing");
  expect(await read()).toMatchObject({ validAt: null });
});
