import { describe, expect, it } from "vitest";
import { MINUTE_MS } from "#app/domain/shared/instant.ts";
import { settleAttempts } from "#app/services/reply/settle-attempts.ts";
import { deliverReply } from "#app/services/reply/deliver-reply.ts";
import { aReply, aShop, aTicket } from "#tests/support/builders.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

/** A worker that is killed while it waits for the provider's answer. */
async function anInterruptedAttempt() {
  const shop = await aShop(house);
  const ticket = await aTicket(house, shop);
  const messageId = await aReply(house, shop, ticket);
  const mailer = { send: () => Promise.reject(new Error("killed")) };
  await deliverReply({ ...house.deps, mailer }, { shopId: shop.id, messageId }).catch(() => null);
  return { shop, ticket, messageId };
}

describe("settling attempts without an answer", () => {
  it("calls an attempt unknown after a minute, in every shop", async () => {
    const [mejurn, other] = [await anInterruptedAttempt(), await anInterruptedAttempt()];
    house.clock.pass(MINUTE_MS + 1);

    await settleAttempts(house.deps);

    for (const { shop, ticket, messageId } of [mejurn, other]) {
      expect((await lookAt(house, shop).message(messageId)).delivery).toBe("unknown");
      expect((await lookAt(house, shop).ticket(ticket.id)).deliveryTrouble).toBe(true);
    }
  });

  it("leaves an attempt alone that may still get its answer", async () => {
    const { shop, messageId } = await anInterruptedAttempt();
    house.clock.pass(MINUTE_MS - 1);

    await settleAttempts(house.deps);

    expect((await lookAt(house, shop).message(messageId)).delivery).toBe("sending");
  });

  it("changes nothing when it runs again, and leaves the question to an agent after a quarter of an hour", async () => {
    const { shop, messageId } = await anInterruptedAttempt();
    house.clock.pass(MINUTE_MS + 1);
    await settleAttempts(house.deps);
    const once = await lookAt(house, shop).message(messageId);
    house.clock.pass(15 * MINUTE_MS);

    await settleAttempts(house.deps);

    expect(await lookAt(house, shop).message(messageId)).toEqual(once);
  });
});
