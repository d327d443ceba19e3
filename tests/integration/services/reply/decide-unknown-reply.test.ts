import { describe, expect, it } from "vitest";
import { MINUTE_MS } from "#app/domain/shared/instant.ts";
import type { MessageId } from "#app/domain/shared/ids.ts";
import { acceptDeliveryEvents } from "#app/services/delivery/accept-delivery-events.ts";
import { decideUnknownReply } from "#app/services/reply/decide-unknown-reply.ts";
import { giveUpReply } from "#app/services/reply/give-up-reply.ts";
import { anEvent } from "#tests/support/an-event.ts";
import { aReply, aShop, aTicket } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

async function anUnknownReply(minutesAgo: number) {
  const shop = await aShop(house);
  const ticket = await aTicket(house, shop);
  const messageId = await aReply(house, shop, ticket);
  house.sendgrid.fail({ times: 1, kind: "drop-before" });
  await drainJobs(house);
  const attemptAt = house.clock();
  house.clock.pass(minutesAgo * MINUTE_MS);
  const sentOf = () =>
    house.sendgrid.accepted().filter(({ body }) => JSON.stringify(body).includes(messageId)).length;
  const ask = { shopId: shop.id, messageId, by: shop.owner } as const;
  return { shop, ticket, messageId, attemptAt, sentOf, ask };
}

describe("deciding about a reply that may have gone out", () => {
  it("sends it again when the agent says so", async () => {
    const { shop, ticket, messageId, sentOf, ask } = await anUnknownReply(15);

    await decideUnknownReply(house.deps, { ...ask, decision: "send-again" });
    await drainJobs(house);

    expect(await lookAt(house, shop).message(messageId)).toMatchObject({
      delivery: "accepted",
      attempts: 2,
    });
    expect(sentOf()).toBe(1);
    expect(await lookAt(house, shop).history(ticket.id)).toContainEqual({
      kind: "reply-sent-again",
      by: "Marlen Vogt",
    });
  });

  it("sends one again that failed for good, once for two presses", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const messageId = await aReply(house, shop, ticket);
    await giveUpReply(house.deps, { shopId: shop.id, messageId }, "The provider can't be reached.");
    const ask = { shopId: shop.id, messageId, by: shop.owner } as const;
    await expectRefusal(
      decideUnknownReply(house.deps, { ...ask, decision: "mark-as-sent" }),
      "conflict",
    );

    const presses = await Promise.allSettled(
      [1, 2].map(() => decideUnknownReply(house.deps, { ...ask, decision: "send-again" })),
    );
    await drainJobs(house);

    expect(presses.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await lookAt(house, shop).message(messageId)).delivery).toBe("accepted");
    expect((await lookAt(house, shop).ticket(ticket.id)).deliveryTrouble).toBe(false);
  });

  it("counts it as sent at the time of the attempt when the agent says so", async () => {
    const { shop, ticket, messageId, attemptAt, sentOf, ask } = await anUnknownReply(40);

    await decideUnknownReply(house.deps, { ...ask, decision: "mark-as-sent" });
    await drainJobs(house);

    expect((await lookAt(house, shop).message(messageId)).delivery).toBe("accepted");
    expect(await lookAt(house, shop).clocks(ticket.id)).toMatchObject([
      { metAt: new Date(attemptAt) },
    ]);
    expect(sentOf()).toBe(0);
    expect((await lookAt(house, shop).ticket(ticket.id)).deliveryTrouble).toBe(false);
  });

  it("carries out one of two decisions that come at once", async () => {
    const { messageId, shop, sentOf, ask } = await anUnknownReply(15);

    const decisions = await Promise.allSettled(
      [1, 2].map(() => decideUnknownReply(house.deps, { ...ask, decision: "send-again" })),
    );
    await drainJobs(house);

    expect(decisions.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(sentOf()).toBe(1);
    expect((await lookAt(house, shop).message(messageId)).attempts).toBe(2);
  });

  it("is refused while the provider's events may still settle it", async () => {
    const { ask } = await anUnknownReply(14);

    await expectRefusal(
      decideUnknownReply(house.deps, { ...ask, decision: "send-again" }),
      "conflict",
    );
  });

  it("is refused when an event has settled it meanwhile", async () => {
    const { shop, messageId, attemptAt, ask } = await anUnknownReply(30);
    await acceptDeliveryEvents(house.deps, [
      anEvent({ shopId: shop.id, messageId, kind: "delivered", at: attemptAt }),
    ]);
    await drainJobs(house);

    const words = await expectRefusal(
      decideUnknownReply(house.deps, { ...ask, decision: "send-again" }),
      "conflict",
    );

    expect(words).toMatch(/settled/);
  });

  it("is not for those who only read, and not for another shop", async () => {
    const { ask } = await anUnknownReply(30);
    const other = await aShop(house);
    const reader = { ...ask.by, role: "read-only" } as const;
    const decision = "mark-as-sent";

    await expectRefusal(
      decideUnknownReply(house.deps, { ...ask, by: reader, decision }),
      "not-allowed",
    );
    await expectRefusal(
      decideUnknownReply(house.deps, { ...ask, shopId: other.id, by: other.owner, decision }),
      "not-found",
    );
    await expectRefusal(
      decideUnknownReply(house.deps, {
        ...ask,
        messageId: house.deps.newId<MessageId>(),
        decision,
      }),
      "not-found",
    );
  });
});
