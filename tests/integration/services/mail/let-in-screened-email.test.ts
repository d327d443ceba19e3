import { describe, expect, it } from "vitest";
import { processInboundEmailJob } from "#app/queue/job-definitions.ts";
import type { InboundEmailId } from "#app/domain/shared/ids.ts";
import { letInScreenedEmail } from "#app/services/mail/let-in-screened-email.ts";
import { aCustomerMail, arrives, aShop, type TestShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

/** A person's mail that the provider scored as spam. */
async function aScreenedMail(shop: TestShop): Promise<InboundEmailId> {
  await arrives(house, shop, aCustomerMail(), { spamScore: 9 });
  await drainJobs(house);
  const [email] = await lookAt(house, shop).emails();
  expect(email).toMatchObject({ status: "screened", verdict: { kind: "spam" } });
  return email?.id as InboundEmailId;
}

const letIn = (shop: TestShop, inboundEmailId: InboundEmailId, member = shop.owner) =>
  letInScreenedEmail(house.deps, { shopId: shop.id, inboundEmailId, member });

describe("bringing screened mail back", () => {
  it("makes a ticket of it that counts from when the mail came, and notes who said so", async () => {
    const shop = await aShop(house);
    const inboundEmailId = await aScreenedMail(shop);
    const cameAt = new Date(house.clock());
    house.clock.pass(3_600_000);

    await letIn(shop, inboundEmailId);
    await drainJobs(house);

    expect(await lookAt(house, shop).tickets()).toMatchObject([{ openedAt: cameAt }]);
    expect(await lookAt(house, shop).emails()).toMatchObject([
      {
        status: "processed",
        letInAt: new Date(house.clock()),
        letInById: shop.owner.id,
      },
    ]);
  });

  it("is done once, however often and by whomever it is pressed", async () => {
    const shop = await aShop(house);
    const inboundEmailId = await aScreenedMail(shop);

    await Promise.all([letIn(shop, inboundEmailId), letIn(shop, inboundEmailId)]);
    const waiting = await house.queue.findJobs(processInboundEmailJob.name, { queued: true });
    await drainJobs(house);
    await letIn(shop, inboundEmailId);

    expect(waiting).toHaveLength(1);
    expect(await drainJobs(house)).toEqual([]);
    expect(await lookAt(house, shop).tickets()).toHaveLength(1);
  });

  it("refuses mail that was not screened out", async () => {
    const shop = await aShop(house);
    await arrives(house, shop, aCustomerMail());
    await drainJobs(house);
    const [email] = await lookAt(house, shop).emails();

    await expectRefusal(letIn(shop, email?.id as InboundEmailId), "not-found");
    expect(await lookAt(house, shop).tickets()).toHaveLength(1);
  });

  it("is not for those who only read", async () => {
    const shop = await aShop(house);
    const inboundEmailId = await aScreenedMail(shop);

    const reader = { ...shop.owner, role: "read-only" as const };
    await expectRefusal(letIn(shop, inboundEmailId, reader), "not-allowed");

    expect(await lookAt(house, shop).emails()).toMatchObject([{ status: "screened" }]);
  });

  it("does not know another shop's mail", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    const inboundEmailId = await aScreenedMail(shop);

    await expectRefusal(letIn(other, inboundEmailId), "not-found");

    expect(await lookAt(house, shop).emails()).toMatchObject([{ status: "screened" }]);
  });
});
