import { describe, expect, it } from "vitest";
import { inShop, inShopBySql } from "#app/data/db.server.ts";
import { listThread } from "#app/data/records/ticket-moves.server.ts";
import { lockTicket } from "#app/data/records/tickets.server.ts";
import { HOUR_MS } from "#app/domain/shared/instant.ts";
import type { MessageId } from "#app/domain/shared/ids.ts";
import { splitOff } from "#app/domain/ticket/split-off.ts";
import { rebuildClocks } from "#app/services/sla/rebuild-clocks.ts";
import { carryOutSplit } from "#app/services/ticket/carry-out-split.ts";
import {
  aCustomerMail,
  aReply,
  arrives,
  type TestShop,
  type TestTicket,
} from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aThread } from "./a-thread.ts";

const house = useHouse();

const split = (shop: TestShop, ticket: TestTicket, messageId: MessageId, only = false) =>
  inShopBySql(house.deps.db, shop.id, async (tx) => {
    const from = await lockTicket(tx, shop.id, ticket.id);
    if (!from) throw new Error("the ticket is not there");
    const sides = splitOff(await listThread(tx, shop.id, ticket.id), { messageId, only });
    const to = await carryOutSplit(house.deps, tx, shop.id, { from, ...sides });
    for (const side of [ticket.id, to]) await rebuildClocks(house.deps, tx, shop.id, side);
    return to;
  });

describe("carrying out a split", () => {
  it("starts a clock from the receipt of the new ticket's own first mail", async () => {
    const { shop, ticket, mails } = await aThread(house, 3);
    const [running] = await lookAt(house, shop).clocks(ticket.id);

    const newTicketId = await split(shop, ticket, mails[1]);

    const [first, second] = await lookAt(house, shop).messages(newTicketId);
    expect(first?.id).toBe(mails[1]);
    expect(await lookAt(house, shop).clocks(newTicketId)).toMatchObject([
      { kind: "first-reply", startedAt: first?.at, startedBy: mails[1], metAt: null },
    ]);
    expect(await lookAt(house, shop).clocks(ticket.id)).toEqual([running]);
    expect(await lookAt(house, shop).ticket(newTicketId)).toMatchObject({
      unansweredSince: first?.at,
      newestAt: second?.at,
      dueKind: "first-reply",
    });
  });

  it("lets the clock of the first mail go with it, and starts one for the mail that stays", async () => {
    const { shop, ticket, mails } = await aThread(house, 2);
    const [running] = await lookAt(house, shop).clocks(ticket.id);

    const newTicketId = await split(shop, ticket, mails[0], true);

    const [left] = await lookAt(house, shop).messages(ticket.id);
    expect((await lookAt(house, shop).clocks(newTicketId)).map(({ key }) => key)).toEqual([
      running?.key,
    ]);
    expect(await lookAt(house, shop).clocks(ticket.id)).toMatchObject([
      { kind: "first-reply", startedAt: left?.at, startedBy: mails[1] },
    ]);
    expect(await lookAt(house, shop).ticket(ticket.id)).toMatchObject({
      status: "open",
      unansweredSince: left?.at,
    });
  });

  it("leaves an answered ticket waiting for its customer, with the clock that was met", async () => {
    const { shop, ticket } = await aThread(house, 1);
    await aReply(house, shop, ticket);
    await drainJobs(house);
    house.clock.pass(HOUR_MS);
    await arrives(
      house,
      shop,
      aCustomerMail({ text: "Something else", inReplyTo: ticket.messageIdHeader }),
    );
    await drainJobs(house);
    const later = (await lookAt(house, shop).messages(ticket.id)).at(-1)?.id as MessageId;

    const newTicketId = await split(shop, ticket, later);

    expect(await lookAt(house, shop).ticket(ticket.id)).toMatchObject({
      status: "waiting",
      unansweredSince: null,
      dueAt: null,
    });
    expect(
      (await lookAt(house, shop).clocks(ticket.id)).map(({ metAt }) => metAt !== null),
    ).toEqual([true]);
    expect(await lookAt(house, shop).clocks(newTicketId)).toMatchObject([
      { startedBy: later, metAt: null },
    ]);
  });

  it("keeps the customer for mail that staff forwarded: it bears their address", async () => {
    const { shop, ticket, mails } = await aThread(house, 2);
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.message.update({
        where: { shopId_id: { shopId: shop.id, id: mails[1] } },
        data: { fromAddress: "marlen@mejurn.example", fromName: "Marlen Vogt" },
      }),
    );

    const newTicketId = await split(shop, ticket, mails[1]);

    expect(await lookAt(house, shop).ticket(newTicketId)).toMatchObject({
      customerAddress: "ana.sommer@post.example",
      customerName: "Ana Sommer",
    });
  });

  it("lets everyone take part in the new ticket whose mail went there", async () => {
    const { shop, ticket, mails } = await aThread(house, 2);

    const newTicketId = await split(shop, ticket, mails[1]);

    const people = await inShopBySql(
      house.deps.db,
      shop.id,
      (tx) =>
        tx.$queryRaw<{ address: string; state: string }[]>`
          select "address", "state" from "Participant" where "ticketId" = ${newTicketId}::uuid`,
    );
    expect(people).toEqual([{ address: "ana.sommer@post.example", state: "accepted" }]);
  });
});
