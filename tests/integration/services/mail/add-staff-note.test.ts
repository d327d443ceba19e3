import { describe, expect, it } from "vitest";
import { inShopBySql } from "#app/data/db.server.ts";
import { addStaffNote } from "#app/services/mail/add-staff-note.ts";
import { aShop, aTicket } from "#tests/support/builders.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aReadMail, taken } from "./a-read-mail.ts";

const house = useHouse();

describe("what staff wrote on a ticket from outside", () => {
  it("is a note: it is triaged by nobody, and the ticket stands as it stood", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const before = await lookAt(house, shop).ticket(ticket.id);
    const clocks = await lookAt(house, shop).clocks(ticket.id);
    const mail = taken(house, await aReadMail(house, shop, { text: "I have called her." }));

    await inShopBySql(house.deps.db, shop.id, async (tx) => {
      const planned = await addStaffNote(house.deps, tx, shop.id, mail, ticket.id);
      await planned.write();
    });

    expect(await lookAt(house, shop).message(mail.messageId)).toMatchObject({
      kind: "note",
      ticketId: ticket.id,
      triage: null,
    });
    expect(await lookAt(house, shop).ticket(ticket.id)).toEqual(before);
    expect(await lookAt(house, shop).clocks(ticket.id)).toEqual(clocks);
  });
});
