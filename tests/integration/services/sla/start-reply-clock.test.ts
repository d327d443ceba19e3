import { describe, expect, it } from "vitest";
import { HOUR_MS } from "#app/domain/shared/instant.ts";
import { aCustomerMail, aReply, arrives, aShop, aTicket } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

describe("starting a reply clock", () => {
  it("promises a first reply from the receipt of the first mail, and keeps why", async () => {
    const shop = await aShop(house);

    const ticket = await aTicket(house, shop);

    const [clock] = await lookAt(house, shop).clocks(ticket.id);
    expect(clock).toMatchObject({
      kind: "first-reply",
      target: "2 business days",
      startedAt: new Date(house.clock()),
      startedByMessage: ticket.messageId,
      policyVersion: 1,
      calendarVersion: 1,
    });
    expect(clock?.trace).not.toEqual([]);
    expect((await lookAt(house, shop).ticket(ticket.id)).dueAt).toEqual(clock?.dueAt);
  });

  it("leaves the running clock alone when the customer writes again before the answer", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const before = await lookAt(house, shop).clocks(ticket.id);
    house.clock.pass(HOUR_MS);

    await arrives(
      house,
      shop,
      aCustomerMail({ text: "Hello?", inReplyTo: ticket.messageIdHeader }),
    );
    await drainJobs(house);

    expect(await lookAt(house, shop).clocks(ticket.id)).toEqual(before);
  });

  it("promises a next reply when the customer writes after the answer", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    await aReply(house, shop, ticket);
    await drainJobs(house);
    house.clock.pass(HOUR_MS);

    await arrives(
      house,
      shop,
      aCustomerMail({ text: "Thanks, but", inReplyTo: ticket.messageIdHeader }),
    );
    await drainJobs(house);

    expect(await lookAt(house, shop).clocks(ticket.id)).toMatchObject([
      { kind: "first-reply", metAt: expect.any(Date) as Date },
      { kind: "next-reply", metAt: null, startedAt: new Date(house.clock()) },
    ]);
  });
});
