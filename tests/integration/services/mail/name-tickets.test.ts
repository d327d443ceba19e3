import { describe, expect, it } from "vitest";
import { inShopBySql } from "#app/data/db.server.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import { nameTickets } from "#app/services/mail/name-tickets.ts";
import type { MailToWrite } from "#app/services/mail/taken-mail.ts";
import { aShop, aTicket, type TestShop } from "#tests/support/builders.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aReadMail } from "./a-read-mail.ts";

const house = useHouse();

const namedIn = (shop: TestShop, read: MailToWrite) =>
  inShopBySql(house.deps.db, shop.id, (tx) => nameTickets(house.deps, tx, shop.id, read));

describe("the tickets that a mail names", () => {
  it("are told by header and by subject, each for its own ticket", async () => {
    const shop = await aShop(house);
    const [answered, earlier, inSubject] = [
      await aTicket(house, shop),
      await aTicket(house, shop),
      await aTicket(house, shop),
    ];
    const read = await aReadMail(house, shop, {
      subject: `Re: [${ticketNumber(shop.ticketPrefix, inSubject.number)}] My ring`,
      inReplyTo: answered.messageIdHeader,
      references: [earlier.messageIdHeader, answered.messageIdHeader],
    });

    const { candidates, inputAt } = await namedIn(shop, read);

    expect(candidates.byMessageId.map(({ header, ticketId }) => [header, ticketId])).toEqual([
      ["in-reply-to", answered.id],
      ["references", earlier.id],
      ["references", answered.id],
    ]);
    expect(candidates.bySubjectNumber?.ticketId).toBe(inSubject.id);
    expect(candidates.reusesMessageId).toBe(false);
    expect(inputAt(house.clock())).toMatchObject({
      from: "ana.sommer@post.example",
      byReplyAddress: null,
      now: house.clock(),
    });
  });

  it("are none in another shop", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    const theirs = await aTicket(house, other);
    const read = await aReadMail(house, shop, { inReplyTo: theirs.messageIdHeader });

    const { candidates } = await namedIn(shop, read);

    expect(candidates).toEqual({
      byReplyNumber: null,
      byMessageId: [],
      bySubjectNumber: null,
      reusesMessageId: false,
    });
  });
});
