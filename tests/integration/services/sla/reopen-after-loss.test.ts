import { describe, expect, it } from "vitest";
import { HOUR_MS } from "#app/domain/shared/instant.ts";
import type { MessageId } from "#app/domain/shared/ids.ts";
import { acceptDeliveryEvents } from "#app/services/delivery/accept-delivery-events.ts";
import { splitTicket } from "#app/services/ticket/split-ticket.ts";
import { anEvent } from "#tests/support/an-event.ts";
import { aCustomerMail, aReply, arrives, aShop, aTicket } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

describe("a reply that did not arrive", () => {
  it("is owed again on both tickets when a split took it away from the one that it also answered", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    house.clock.pass(HOUR_MS);
    await arrives(
      house,
      shop,
      aCustomerMail({ text: "And a second thing", inReplyTo: ticket.messageIdHeader }),
    );
    await drainJobs(house);
    const second = (await lookAt(house, shop).messages(ticket.id)).at(-1)?.id as MessageId;
    const lost = await aReply(house, shop, ticket, { seen: second });
    await drainJobs(house);
    const child = await splitTicket(house.deps, {
      shopId: shop.id,
      ticketId: ticket.id,
      messageId: second,
      only: false,
      by: shop.owner,
    });
    expect((await lookAt(house, shop).clocks(ticket.id))[0]?.state).toBe("met");
    house.clock.pass(HOUR_MS);

    await acceptDeliveryEvents(house.deps, [
      anEvent({ shopId: shop.id, messageId: lost, kind: "bounce", at: house.clock() }),
    ]);
    await drainJobs(house);

    for (const [ticketId, startedBy] of [
      [ticket.id, ticket.messageId],
      [child.ticketId, second],
    ] as const) {
      expect(await lookAt(house, shop).clocks(ticketId)).toMatchObject([
        { startedBy, state: "running", metAt: null },
      ]);
      expect((await lookAt(house, shop).ticket(ticketId)).status).toBe("open");
    }
  });
});
