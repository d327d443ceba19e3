import { describe, expect, it } from "vitest";
import { giveUpReply } from "#app/services/reply/give-up-reply.ts";
import { aReply, aShop, aTicket } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

const ATTEMPTS = 12;

describe("giving a reply up", () => {
  it("says at the message that the provider could not be reached, once no attempt is left", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const messageId = await aReply(house, shop, ticket);
    house.sendgrid.fail({ times: ATTEMPTS, kind: "status", status: 503 });

    let last = await drainJobs(house);
    for (let attempt = 2; attempt <= ATTEMPTS; attempt += 1)
      last = await drainJobs(house, { evenIfNotDue: true });

    expect(last).toMatchObject([{ name: "deliver-reply", outcome: "parked" }]);
    expect(await lookAt(house, shop).message(messageId)).toMatchObject({
      delivery: "failed",
      attempts: ATTEMPTS,
    });
    expect((await lookAt(house, shop).ticket(ticket.id)).deliveryTrouble).toBe(true);
  });

  it("leaves a reply that may have gone out to the provider's events", async () => {
    const shop = await aShop(house);
    const messageId = await aReply(house, shop, await aTicket(house, shop));
    house.sendgrid.fail({ times: 1, kind: "drop-after-acceptance" });
    await drainJobs(house);

    await giveUpReply(house.deps, { shopId: shop.id, messageId }, "no attempt is left");

    expect((await lookAt(house, shop).message(messageId)).delivery).toBe("unknown");
  });

  it("can't give up another shop's reply", async () => {
    const [mejurn, other] = [await aShop(house), await aShop(house)];
    const messageId = await aReply(house, mejurn, await aTicket(house, mejurn));

    await giveUpReply(house.deps, { shopId: other.id, messageId }, "not yours");

    expect((await lookAt(house, mejurn).message(messageId)).delivery).toBe("queued");
  });
});
