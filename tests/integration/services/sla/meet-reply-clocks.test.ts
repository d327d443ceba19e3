import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { lockOutboundMessage } from "#app/data/records/messages.server.ts";
import { HOUR_MS, MINUTE_MS, type Instant } from "#app/domain/shared/instant.ts";
import { meetReplyClocks, reopenReplyClocks } from "#app/services/sla/meet-reply-clocks.ts";
import { aCustomerMail, aReply, arrives, aShop, aTicket } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

describe("meeting reply clocks", () => {
  it("does not answer a message that came in after the agent had looked", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    await aReply(house, shop, ticket);
    await drainJobs(house);
    house.clock.pass(HOUR_MS);
    await arrives(house, shop, aCustomerMail({ text: "A", inReplyTo: ticket.messageIdHeader }));
    await drainJobs(house);
    const seen = (await lookAt(house, shop).messages(ticket.id)).at(-1);
    const second = await aReply(house, shop, ticket, { seen: seen?.id as typeof ticket.messageId });
    // While the second reply waits in the outbox, the customer writes once more on another ticket's clock kind.
    house.clock.pass(MINUTE_MS);
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.slaClock.updateMany({
        where: { ticketId: ticket.id, metAt: null },
        data: { startedAt: new Date(house.clock()) },
      }),
    );

    await drainJobs(house);

    expect((await lookAt(house, shop).message(second)).delivery).toBe("accepted");
    expect(
      (await lookAt(house, shop).clocks(ticket.id)).filter(({ metAt }) => metAt === null),
    ).toHaveLength(1);
  });

  it("meets a clock once: a later acceptance of the same reply changes nothing", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const messageId = await aReply(house, shop, ticket);
    await drainJobs(house);
    const before = await lookAt(house, shop).clocks(ticket.id);

    await inShop(house.deps.db, shop.id, async (tx) => {
      const reply = await lockOutboundMessage(tx, shop.id, messageId);
      if (reply) await meetReplyClocks(tx, shop.id, reply, (house.clock() + HOUR_MS) as Instant);
    });

    expect(await lookAt(house, shop).clocks(ticket.id)).toEqual(before);
  });

  it("takes both back when the transaction around it breaks", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const messageId = await aReply(house, shop, ticket);
    await drainJobs(house);
    const before = await lookAt(house, shop).clocks(ticket.id);

    const work = inShop(house.deps.db, shop.id, async (tx) => {
      const reply = await lockOutboundMessage(tx, shop.id, messageId);
      if (reply) await reopenReplyClocks(tx, shop.id, reply);
      throw new Error("broken after it");
    });

    await expect(work).rejects.toThrow("broken after it");
    expect(await lookAt(house, shop).clocks(ticket.id)).toEqual(before);
    expect((await lookAt(house, shop).ticket(ticket.id)).status).toBe("waiting");
  });
});
