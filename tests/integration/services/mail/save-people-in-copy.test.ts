import { describe, expect, it } from "vitest";
import { inShop, inShopBySql } from "#app/data/db.server.ts";
import { savePeopleInCopy } from "#app/services/mail/save-people-in-copy.ts";
import { aShop, aTicket } from "#tests/support/builders.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aReadMail } from "./a-read-mail.ts";

const house = useHouse();

describe("people in a copy line", () => {
  it("wait on the ticket; the shop's own addresses do not", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const read = await aReadMail(house, shop);
    const cc = ["bob@post.example", shop.supportAddress, "marlen@mejurn.example"];
    const mail = { ...read.mail, cc: cc.map((address) => ({ address, name: null })) };

    await inShopBySql(house.deps.db, shop.id, (tx) =>
      savePeopleInCopy(house.deps, tx, shop.id, { ...read, mail }, ticket.id),
    );

    const people = await inShop(house.deps.db, shop.id, (tx) =>
      tx.participant.findMany({ where: { ticketId: ticket.id, state: "pending" } }),
    );
    expect(people.map(({ address }) => address)).toEqual(["bob@post.example"]);
  });
});
