import { describe, expect, it } from "vitest";
import { HOUR_MS } from "#app/domain/shared/instant.ts";
import type { MessageId, TicketId } from "#app/domain/shared/ids.ts";
import { mergeTickets } from "#app/services/ticket/merge-tickets.ts";
import { splitTicket } from "#app/services/ticket/split-ticket.ts";
import { aReply, aShop, aTicket } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { expectSameAfterRepeating } from "#tests/support/expect-same-after-repeating.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aThread } from "./a-thread.ts";
import { aReader } from "./look-at-tickets.ts";

const house = useHouse();

describe("splitting a ticket", () => {
  it("opens a ticket for the chosen mail and all after it, and asks Shopify about it", async () => {
    const { shop, ticket, mails } = await aThread(house, 3);

    const split = await splitTicket(house.deps, {
      shopId: shop.id,
      ticketId: ticket.id,
      messageId: mails[1],
      only: false,
      by: shop.owner,
    });
    const drained = await drainJobs(house);

    const ids = async (ticketId: TicketId) =>
      (await lookAt(house, shop).messages(ticketId)).map(({ id }) => id);
    expect(await ids(ticket.id)).toEqual([mails[0]]);
    expect(await ids(split.ticketId)).toEqual([mails[1], mails[2]]);
    expect(drained.map(({ name }) => name)).toEqual(["link-customer"]);
    expect(await lookAt(house, shop).ticket(split.ticketId)).toMatchObject({
      number: ticket.number + 1,
      subject: "Mail 2",
      preview: "Text 3",
      customerAddress: "ana.sommer@post.example",
      status: "open",
    });
    expect(await lookAt(house, shop).ticket(ticket.id)).toMatchObject({ preview: "Text 1" });
    expect(await lookAt(house, shop).history(ticket.id)).toContainEqual({
      kind: "split-off",
      number: `MJ-${ticket.number + 1}`,
      messages: 2,
      by: "Marlen Vogt",
    });
  });

  it("takes one mail alone and leaves the later ones", async () => {
    const { shop, ticket, mails } = await aThread(house, 3);

    const split = await splitTicket(house.deps, {
      shopId: shop.id,
      ticketId: ticket.id,
      messageId: mails[1],
      only: true,
      by: shop.owner,
    });

    expect(await lookAt(house, shop).messages(split.ticketId)).toHaveLength(1);
    expect(await lookAt(house, shop).messages(ticket.id)).toHaveLength(2);
  });

  it("is refused for a message that is gone, for a reply, and for everything", async () => {
    const { shop, ticket, mails } = await aThread(house, 1);
    const other = await aThread(house, 1);
    const reply = await aReply(house, shop, ticket);
    await drainJobs(house);
    const ask = { shopId: shop.id, ticketId: ticket.id, only: true, by: shop.owner } as const;

    await expectSameAfterRepeating(house, async () => {
      await expectRefusal(
        splitTicket(house.deps, { ...ask, messageId: other.mails[0] }),
        "conflict",
      );
      await expectRefusal(splitTicket(house.deps, { ...ask, messageId: reply }), "invalid");
      await expectRefusal(splitTicket(house.deps, { ...ask, messageId: mails[0] }), "invalid");
    });
  });

  it("waits until a reply that is on its way has gone out", async () => {
    const { shop, ticket, mails } = await aThread(house, 2);
    await aReply(house, shop, ticket, { seen: mails[1] });
    const ask = {
      shopId: shop.id,
      ticketId: ticket.id,
      messageId: mails[1],
      only: true,
      by: shop.owner,
    };

    expect(await expectRefusal(splitTicket(house.deps, ask), "conflict")).toMatch(/on its way/);
    await drainJobs(house);
    await expect(splitTicket(house.deps, ask)).resolves.toBeDefined();
  });

  it("splits once when it is pressed twice, and when two agents press at once", async () => {
    const { shop, ticket, mails } = await aThread(house, 2);
    const ask = {
      shopId: shop.id,
      ticketId: ticket.id,
      messageId: mails[1],
      only: false,
      by: shop.owner,
    };

    const splits = await Promise.allSettled([1, 2].map(() => splitTicket(house.deps, ask)));

    expect(splits.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expectSameAfterRepeating(house, () =>
      expectRefusal(splitTicket(house.deps, ask), "conflict"),
    );
    expect(await lookAt(house, shop).tickets()).toHaveLength(2);
  });

  it("is not for those who only read, nor for another shop, nor for a ticket that was merged", async () => {
    const { shop, ticket, mails } = await aThread(house, 2);
    const theirs = await aShop(house);
    const ask = {
      shopId: shop.id,
      ticketId: ticket.id,
      messageId: mails[1],
      only: true,
      by: shop.owner,
    };

    await expectRefusal(splitTicket(house.deps, { ...ask, by: aReader(shop) }), "not-allowed");
    await expectRefusal(splitTicket(house.deps, { ...ask, shopId: theirs.id }), "not-found");
    await expectRefusal(
      splitTicket(house.deps, { ...ask, messageId: house.deps.newId<MessageId>() }),
      "conflict",
    );
    house.clock.pass(HOUR_MS);
    const other = await aTicket(house, shop, { from: "bob@post.example" });
    await mergeTickets(house.deps, {
      shopId: shop.id,
      ticketId: ticket.id,
      into: other.id,
      by: shop.owner,
    });
    expect(await expectRefusal(splitTicket(house.deps, ask), "conflict")).toMatch(/merged/);
  });
});
