import { describe, expect, it } from "vitest";
import { inShopBySql } from "#app/data/db.server.ts";
import { joinTicket } from "#app/services/mail/join-ticket.ts";
import type { TicketId } from "#app/domain/shared/ids.ts";
import { aShop, aTicket, type TestShop } from "#tests/support/builders.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aReadMail, taken } from "./a-read-mail.ts";

const house = useHouse();

async function joins(shop: TestShop, ticketId: TicketId, text: string): Promise<TicketId> {
  const mail = taken(house, await aReadMail(house, shop, { text }));
  const decision = { kind: "join", ticketId, because: "subject", reopens: false } as const;
  return inShopBySql(house.deps.db, shop.id, async (tx) => {
    const planned = await joinTicket(house.deps, tx, shop.id, mail, decision);
    await planned.write();
    return planned.ticketId;
  });
}

describe("a mail that joins a ticket", () => {
  it("goes where the ticket's mail is now, when it was merged since it was found", async () => {
    const shop = await aShop(house);
    const [into, found] = [await aTicket(house, shop), await aTicket(house, shop)];
    await inShopBySql(
      house.deps.db,
      shop.id,
      (tx) => tx.$executeRaw`
        update "Ticket" set "mergedIntoId" = ${into.id}::uuid
        where "shopId" = ${shop.id}::uuid and "id" = ${found.id}::uuid`,
    );

    expect(await joins(shop, found.id, "Is it ready?")).toBe(into.id);

    expect(await lookAt(house, shop).messages(into.id)).toHaveLength(2);
    expect(await lookAt(house, shop).messages(found.id)).toHaveLength(1);
  });

  it("is not written on another shop's ticket", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    const theirs = await aTicket(house, other);

    await expect(joins(shop, theirs.id, "Is it ready?")).rejects.toThrow("is gone");

    expect(await lookAt(house, other).messages(theirs.id)).toHaveLength(1);
  });
});
