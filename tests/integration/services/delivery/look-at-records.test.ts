import { expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { listSendingDomains } from "#app/data/records/sending-domains.server.ts";
import { lookAtRecords } from "#app/services/delivery/look-at-records.ts";
import { aShop } from "#tests/support/builders.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aSendingDomain } from "./a-sending-domain.ts";

const house = useHouse();

it("asks name servers for each record, and above the domain for a policy", async () => {
  const shop = await aShop(house);
  const { publish } = await aSendingDomain(house, shop);
  const [domain] = await inShop(house.deps.db, shop.id, (tx) => listSendingDomains(tx, shop.id));
  if (!domain) throw new Error("the domain was not added");

  const before = await lookAtRecords(house.deps, domain);
  publish();
  house.dns.fail("servfail", domain.records[0]?.host ?? "");
  const after = await lookAtRecords(house.deps, domain);
  house.dns.heal();

  expect(before.map(({ state }) => state)).toEqual(["missing", "missing", "missing", "missing"]);
  expect(after.map(({ state }) => state)).toEqual(["unanswered", "right", "right", "right"]);
});
