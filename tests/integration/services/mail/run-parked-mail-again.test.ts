import { describe, expect, it } from "vitest";
import type { InboundEmailId } from "#app/domain/shared/ids.ts";
import { runParkedMailAgain } from "#app/services/mail/run-parked-mail-again.ts";
import { aCustomerMail, arrives, aShop, type TestShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

async function aParkedMail(shop: TestShop): Promise<InboundEmailId> {
  await arrives(house, shop, aCustomerMail(), { setAside: "larger than 30 MB" });
  const [email] = await lookAt(house, shop).emails();
  return email?.id as InboundEmailId;
}

describe("running a parked mail again", () => {
  it("makes a ticket of it when the cause is gone", async () => {
    const shop = await aShop(house);
    const inboundEmailId = await aParkedMail(shop);

    await runParkedMailAgain(house.deps, { shopId: shop.id, inboundEmailId, role: "agent" });
    await drainJobs(house);

    expect(await lookAt(house, shop).emails()).toMatchObject([
      { status: "processed", parkedReason: null },
    ]);
    expect(await lookAt(house, shop).tickets()).toHaveLength(1);
  });

  it("runs it once when two agents press the button", async () => {
    const shop = await aShop(house);
    const ask = {
      shopId: shop.id,
      inboundEmailId: await aParkedMail(shop),
      role: "agent",
    } as const;

    const presses = await Promise.allSettled([
      runParkedMailAgain(house.deps, ask),
      runParkedMailAgain(house.deps, ask),
    ]);
    await drainJobs(house);

    expect(presses.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await lookAt(house, shop).tickets()).toHaveLength(1);
  });

  it("is not for those who only read", async () => {
    const shop = await aShop(house);
    const inboundEmailId = await aParkedMail(shop);

    const work = runParkedMailAgain(house.deps, {
      shopId: shop.id,
      inboundEmailId,
      role: "read-only",
    });

    expect(await expectRefusal(work, "not-allowed")).toMatch(/read only/);
    expect(await lookAt(house, shop).emails()).toMatchObject([{ status: "parked" }]);
  });

  it("does not know another shop's mail", async () => {
    const [mejurn, other] = [await aShop(house), await aShop(house)];
    const inboundEmailId = await aParkedMail(mejurn);

    const work = runParkedMailAgain(house.deps, {
      shopId: other.id,
      inboundEmailId,
      role: "owner",
    });

    await expectRefusal(work, "not-found");
    expect(await lookAt(house, mejurn).emails()).toMatchObject([{ status: "parked" }]);
  });
});
