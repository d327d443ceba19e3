import { describe, expect, it } from "vitest";
import { inShopBySql } from "#app/data/db.server.ts";
import { previewOf, saveMailMessage } from "#app/services/mail/save-mail-message.ts";
import { aShop, aTicket } from "#tests/support/builders.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aReadMail, taken } from "./a-read-mail.ts";

const house = useHouse();

describe("what a ticket keeps of a mail", () => {
  it("names where an answer goes only when that is somewhere else than to the sender", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const kept = { ticketId: ticket.id, kind: "inbound", judged: null } as const;
    const save = async (replyTo: string) => {
      const read = await aReadMail(house, shop, { text: "Is it ready?" });
      expect(previewOf(read)).toBe("Is it ready?");
      const mail = { ...read.mail, replyTo: [{ address: replyTo, name: null }] };
      const one = taken(house, { ...read, mail });
      await inShopBySql(house.deps.db, shop.id, (tx) => saveMailMessage(tx, shop.id, one, kept));
      return lookAt(house, shop).message(one.messageId);
    };

    expect((await save("other@post.example")).replyTo).toBe("other@post.example");
    expect((await save("ANA.Sommer@post.example")).replyTo).toBeNull();
  });
});
