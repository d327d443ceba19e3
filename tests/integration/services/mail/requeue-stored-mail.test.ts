import { describe, expect, it } from "vitest";
import { MINUTE_MS } from "#app/domain/shared/instant.ts";
import { requeueStoredMail } from "#app/services/mail/requeue-stored-mail.ts";
import { aCustomerMail, arrives, aShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

/** A mail that is kept, and whose job is gone: a queue that was restored from an older copy. */
async function aForgottenMail() {
  const shop = await aShop(house);
  await arrives(house, shop, aCustomerMail());
  await house.queue.deleteQueuedJobs("process-inbound-email");
  return shop;
}

describe("requeueing stored mail", () => {
  it("gives mail that has waited for a quarter of an hour another job, in every shop", async () => {
    const [mejurn, other] = [await aForgottenMail(), await aForgottenMail()];
    house.clock.pass(15 * MINUTE_MS + 1);

    await requeueStoredMail(house.deps);
    await drainJobs(house);

    for (const shop of [mejurn, other]) expect(await lookAt(house, shop).tickets()).toHaveLength(1);
  });

  it("leaves mail alone that its own job may still read", async () => {
    const shop = await aForgottenMail();
    house.clock.pass(15 * MINUTE_MS - 1_000);

    await requeueStoredMail(house.deps);

    expect(await drainJobs(house)).toEqual([]);
    expect(await lookAt(house, shop).emails()).toMatchObject([{ status: "stored" }]);
  });

  it("makes one ticket of a mail that it requeued twice", async () => {
    const shop = await aForgottenMail();
    house.clock.pass(20 * MINUTE_MS);

    await requeueStoredMail(house.deps);
    await requeueStoredMail(house.deps);
    await drainJobs(house);

    expect(await lookAt(house, shop).tickets()).toHaveLength(1);
  });

  it("does not touch mail that is done or parked", async () => {
    const shop = await aShop(house);
    await arrives(house, shop, aCustomerMail());
    await arrives(house, shop, aCustomerMail(), { setAside: "larger than 30 MB" });
    await drainJobs(house);
    house.clock.pass(60 * MINUTE_MS);

    await requeueStoredMail(house.deps);

    expect(await drainJobs(house)).toEqual([]);
  });
});
