import { describe, expect, it } from "vitest";
import { inShopBySql } from "#app/data/db.server.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import { openTicket } from "#app/services/mail/open-ticket.ts";
import { aShop, aTicket } from "#tests/support/builders.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aReadMail, taken } from "./a-read-mail.ts";

const house = useHouse();

describe("a ticket that a mail opens", () => {
  it("is planned first: nothing is there before it is written, and then all of it", async () => {
    const shop = await aShop(house);
    const mail = taken(house, await aReadMail(house, shop));
    const decision = { kind: "new", because: "nothing-named-a-ticket" } as const;
    const run = (isWritten: boolean) =>
      inShopBySql(house.deps.db, shop.id, async (tx) => {
        const planned = await openTicket(house.deps, tx, shop.id, mail, decision);
        if (isWritten) await planned.write();
        return planned.ticketId;
      });

    await run(false);
    expect(await lookAt(house, shop).tickets()).toEqual([]);

    const ticketId = await run(true);
    expect(await lookAt(house, shop).tickets()).toMatchObject([{ id: ticketId, number: 1001 }]);
    expect(await lookAt(house, shop).messages(ticketId)).toMatchObject([{ id: mail.messageId }]);
    expect(await lookAt(house, shop).clocks(ticketId)).toMatchObject([{ kind: "first-reply" }]);
    expect(await lookAt(house, shop).history(ticketId)).toEqual([
      { kind: "opened", because: "nothing-named-a-ticket" },
    ]);
  });

  it("tells by number which ticket it follows", async () => {
    const shop = await aShop(house);
    const earlier = await aTicket(house, shop);
    const mail = taken(house, await aReadMail(house, shop));
    const decision = { kind: "follow-up", of: earlier.id, because: "long-closed" } as const;

    const ticketId = await inShopBySql(house.deps.db, shop.id, async (tx) => {
      const planned = await openTicket(house.deps, tx, shop.id, mail, decision);
      await planned.write();
      return planned.ticketId;
    });

    const [first] = await lookAt(house, shop).history(ticketId);
    expect(first).toEqual({
      kind: "follow-up",
      number: ticketNumber(shop.ticketPrefix, earlier.number),
    });
    expect((await lookAt(house, shop).ticket(ticketId)).followsId).toBe(earlier.id);
  });
});
