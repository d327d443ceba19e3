import { describe, expect, it } from "vitest";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import { savePendingParticipants } from "#app/data/records/participants.server.ts";
import { readTicketMoves } from "#app/data/pages/ticket-moves.server.ts";
import type { TicketId } from "#app/domain/shared/ids.ts";
import { acceptProposal } from "#app/services/ticket/accept-proposal.ts";
import { splitTicket } from "#app/services/ticket/split-ticket.ts";
import { undoMove } from "#app/services/ticket/undo-move.ts";
import {
  aCustomerMail,
  arrives,
  aShop,
  aTicket,
  stranger,
  type TestShop,
} from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aThread } from "#tests/integration/services/ticket/a-thread.ts";
import { asksAbout } from "#tests/integration/services/ticket/look-at-tickets.ts";

const house = useHouse();

const read = (shop: TestShop, ticketId: TicketId) =>
  inShopBySql(house.deps.db, shop.id, (tx) =>
    readTicketMoves(tx, shop.id, ticketId, { ...shop, t: inEnglish }),
  );

describe("showing what a ticket has to do with others", () => {
  it("asks where a stranger's mail belongs, and after the answer shows where it went on both tickets", async () => {
    const shop = await aShop(house);
    const anas = await aTicket(house, shop, { subject: "My ring" });
    const asking = await aTicket(house, shop, stranger);
    await asksAbout(house, shop, asking, anas, ["It answers a message", "Jo takes no part"]);

    const before = await read(shop, asking.id);
    const { moveId } = await acceptProposal(house.deps, {
      shopId: shop.id,
      ticketId: asking.id,
      by: shop.owner,
    });

    expect(before).toEqual({
      proposal: {
        ticketId: anas.id,
        number: "MJ-1001",
        subject: "My ring",
        reasons: ["It answers a message", "Jo takes no part"],
      },
      mergedInto: null,
      moves: [],
      participants: [{ address: stranger.from, name: "Jo Fremd", state: "accepted" }],
    });
    expect(await read(shop, asking.id)).toMatchObject({
      proposal: null,
      mergedInto: { ticketId: anas.id, number: "MJ-1001" },
      moves: [
        {
          moveId,
          kind: "merge",
          words: "Marlen Vogt merged this ticket into MJ-1001 (1 message)",
          at: new Date(house.clock()).toISOString(),
          undoable: true,
        },
      ],
    });
    expect(await read(shop, anas.id)).toMatchObject({
      mergedInto: null,
      moves: [{ words: "Marlen Vogt merged MJ-1002 into this ticket (1 message)", undoable: true }],
      participants: [{ address: anas.customerAddress }, { address: stranger.from }],
    });
  });

  it("offers to undo only what nothing stands on", async () => {
    const { shop, ticket, mails } = await aThread(house, 3);
    const ask = { shopId: shop.id, ticketId: ticket.id, only: true, by: shop.owner };
    const first = await splitTicket(house.deps, { ...ask, messageId: mails[1] });
    const second = await splitTicket(house.deps, { ...ask, messageId: mails[2] });
    const undoable = async () =>
      (await read(shop, ticket.id)).moves.map((move) => [move.moveId, move.undoable]);

    const both = await undoable();
    await undoMove(house.deps, { shopId: shop.id, moveId: second.moveId, by: shop.owner });
    const afterUndo = await undoable();
    await arrives(house, shop, aCustomerMail({ inReplyTo: ticket.messageIdHeader }));
    await drainJobs(house);

    expect(both).toEqual([
      [second.moveId, true],
      [first.moveId, false],
    ]);
    expect(afterUndo).toEqual([
      [second.moveId, false],
      [first.moveId, true],
    ]);
    expect((await undoable()).map(([, may]) => may)).toEqual([false, false]);
    expect((await read(shop, ticket.id)).moves[0]?.words).toMatch(/this was undone$/);
  });

  it("lists who takes part first, and who waits to be accepted after", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    await inShopBySql(house.deps.db, shop.id, (tx) =>
      savePendingParticipants(
        tx,
        shop.id,
        ticket.id,
        [{ address: "aaron@post.example", name: "Aaron" }],
        house.clock(),
      ),
    );

    expect((await read(shop, ticket.id)).participants).toEqual([
      { address: "ana.sommer@post.example", name: "Ana Sommer", state: "accepted" },
      { address: "aaron@post.example", name: "Aaron", state: "pending" },
    ]);
  });

  it("shows nothing of another shop's ticket", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    const { ticket, shop: theirs, mails } = await aThread(house, 2);
    await splitTicket(house.deps, {
      shopId: theirs.id,
      ticketId: ticket.id,
      messageId: mails[1],
      only: true,
      by: theirs.owner,
    });

    expect((await read(theirs, ticket.id)).moves).toHaveLength(1);
    for (const one of [shop, other])
      expect(await read(one, ticket.id)).toEqual({
        proposal: null,
        mergedInto: null,
        moves: [],
        participants: [],
      });
  });
});
