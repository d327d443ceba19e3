import { describe, expect, it } from "vitest";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { acceptDeliveryEvents } from "#app/services/delivery/accept-delivery-events.ts";
import { anEvent } from "#tests/support/an-event.ts";
import { aReply, aShop, aTicket } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

describe("accepting delivery events", () => {
  it("keeps each report once, however often and in whatever company it is posted", async () => {
    const shop = await aShop(house);
    const messageId = await aReply(house, shop, await aTicket(house, shop));
    const at = house.clock();
    const one = anEvent({ shopId: shop.id, messageId, kind: "processed", at });
    const two = anEvent({ shopId: shop.id, messageId, kind: "delivered", at });

    await acceptDeliveryEvents(house.deps, [one, one]);
    await Promise.all([1, 2].map(() => acceptDeliveryEvents(house.deps, [two, one])));

    expect(await lookAt(house, shop).deliveryEvents()).toHaveLength(2);
  });

  it("starts a job for what is new, and none for a report that is known", async () => {
    const shop = await aShop(house);
    const messageId = await aReply(house, shop, await aTicket(house, shop));
    await drainJobs(house);
    const event = anEvent({ shopId: shop.id, messageId, kind: "processed", at: house.clock() });

    await acceptDeliveryEvents(house.deps, [event]);
    const first = await drainJobs(house);
    await acceptDeliveryEvents(house.deps, [event]);
    const second = await drainJobs(house);

    expect(first.map(({ name }) => name)).toEqual(["apply-delivery-events"]);
    expect(second).toEqual([]);
  });

  it("sorts one post with reports of two shops to each its own", async () => {
    const [mejurn, other] = [await aShop(house), await aShop(house)];
    const mine = await aReply(house, mejurn, await aTicket(house, mejurn));
    const theirs = await aReply(house, other, await aTicket(house, other));
    const at = house.clock();

    await acceptDeliveryEvents(house.deps, [
      anEvent({ shopId: mejurn.id, messageId: mine, kind: "processed", at }),
      anEvent({ shopId: other.id, messageId: theirs, kind: "processed", at }),
    ]);

    expect(await lookAt(house, mejurn).deliveryEvents()).toMatchObject([{ messageId: mine }]);
    expect(await lookAt(house, other).deliveryEvents()).toMatchObject([{ messageId: theirs }]);
  });

  it("leaves out a report for a shop that is gone, and keeps the rest of the post", async () => {
    const shop = await aShop(house);
    const messageId = await aReply(house, shop, await aTicket(house, shop));
    const at = house.clock();
    const gone = house.deps.newId<ShopId>();

    await acceptDeliveryEvents(house.deps, [
      anEvent({ shopId: gone, messageId, kind: "processed", at }),
      anEvent({ shopId: shop.id, messageId, kind: "processed", at }),
    ]);

    expect(await lookAt(house, shop).deliveryEvents()).toHaveLength(1);
  });

  it("keeps nothing when the job can't be sent, so that the provider posts it again", async () => {
    const shop = await aShop(house);
    const messageId = await aReply(house, shop, await aTicket(house, shop));
    const event = anEvent({ shopId: shop.id, messageId, kind: "processed", at: house.clock() });
    const enqueue = () => Promise.reject(new Error("the queue is away"));

    await expect(acceptDeliveryEvents({ ...house.deps, enqueue }, [event])).rejects.toThrow(
      "the queue is away",
    );

    expect(await lookAt(house, shop).deliveryEvents()).toEqual([]);
  });
});
