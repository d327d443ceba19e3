import { describe, expect, it } from "vitest";
import type { TicketMoveId } from "#app/domain/shared/ids.ts";
import { acceptProposal } from "#app/services/ticket/accept-proposal.ts";
import { keepOwnTicket } from "#app/services/ticket/keep-own-ticket.ts";
import { mergeTickets } from "#app/services/ticket/merge-tickets.ts";
import { undoMove } from "#app/services/ticket/undo-move.ts";
import { aCustomerMail, arrives, aShop, aTicket, stranger } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { expectSameAfterRepeating } from "#tests/support/expect-same-after-repeating.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aReader, asksAbout, everythingOf } from "./look-at-tickets.ts";

const house = useHouse();

/** Ana's ticket, and a stranger's mail that asks whether it belongs there. */
async function aQuestion() {
  const shop = await aShop(house);
  const anas = await aTicket(house, shop);
  const asking = await aTicket(house, shop, { ...stranger, text: "It is me, Ana" });
  await asksAbout(house, shop, asking, anas);
  const ask = { shopId: shop.id, ticketId: asking.id, by: shop.owner } as const;
  return { shop, anas, asking, ask };
}

describe("saying that a stranger's mail belongs to the ticket that it names", () => {
  it("brings the mail there and lets its sender take part from now on", async () => {
    const { shop, anas, asking, ask } = await aQuestion();

    expect(await acceptProposal(house.deps, ask)).toMatchObject({ into: anas.id });
    await arrives(
      house,
      shop,
      aCustomerMail({ ...stranger, text: "And?", inReplyTo: anas.messageIdHeader }),
    );
    await drainJobs(house);

    expect(await lookAt(house, shop).messages(anas.id)).toHaveLength(3);
    expect(await lookAt(house, shop).ticket(asking.id)).toMatchObject({
      mergedIntoId: anas.id,
      proposedId: null,
    });
    expect(await lookAt(house, shop).history(anas.id)).toContainEqual({
      kind: "participant-accepted",
      address: stranger.from,
      by: "Marlen Vogt",
    });
  });

  it("says it once, however often and by however many it is said", async () => {
    const { shop, anas, ask } = await aQuestion();

    const said = await Promise.all([1, 2].map(() => acceptProposal(house.deps, ask)));

    expect(said[0]).toEqual(said[1]);
    expect(await lookAt(house, shop).messages(anas.id)).toHaveLength(2);
    await expectSameAfterRepeating(house, () => acceptProposal(house.deps, ask));
  });

  it("is undone to the last row: the question stands again", async () => {
    const { shop, anas, asking, ask } = await aQuestion();
    const before = [
      await everythingOf(house, shop, anas.id),
      await everythingOf(house, shop, asking.id),
    ];

    const { moveId } = await acceptProposal(house.deps, ask);
    await undoMove(house.deps, { shopId: shop.id, moveId, by: shop.owner });

    expect([
      await everythingOf(house, shop, anas.id),
      await everythingOf(house, shop, asking.id),
    ]).toEqual(before);
    expect(before[1]?.ticket.proposedId).toBe(anas.id);
  });

  it("goes to where the named ticket's mail is, when that one was merged meanwhile", async () => {
    const { shop, anas, ask } = await aQuestion();
    const third = await aTicket(house, shop, { from: "cy@post.example" });
    await mergeTickets(house.deps, {
      shopId: shop.id,
      ticketId: anas.id,
      into: third.id,
      by: shop.owner,
    });

    expect(await acceptProposal(house.deps, ask)).toMatchObject({ into: third.id });
    expect(await lookAt(house, shop).messages(third.id)).toHaveLength(3);
  });

  it("is refused once somebody has said no, and when the named ticket went into this one", async () => {
    const { shop, anas, asking, ask } = await aQuestion();
    await mergeTickets(house.deps, {
      shopId: shop.id,
      ticketId: anas.id,
      into: asking.id,
      by: shop.owner,
    });

    await expectRefusal(acceptProposal(house.deps, ask), "conflict");
    expect((await lookAt(house, shop).ticket(asking.id)).proposedId).toBeNull();

    const second = await aQuestion();
    await keepOwnTicket(house.deps, second.ask);
    expect(await expectRefusal(acceptProposal(house.deps, second.ask), "conflict")).toMatch(
      /decided/,
    );
  });

  it("lets one of two agents win who answer yes and no at once", async () => {
    const { shop, asking, ask } = await aQuestion();

    const answers = await Promise.allSettled([
      acceptProposal(house.deps, ask),
      keepOwnTicket(house.deps, ask),
    ]);

    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await lookAt(house, shop).ticket(asking.id)).proposedId).toBeNull();
  });

  it("is not for those who only read, nor for another shop", async () => {
    const { shop, ask } = await aQuestion();
    const theirs = await aShop(house);

    await expectSameAfterRepeating(house, async () => {
      await expectRefusal(acceptProposal(house.deps, { ...ask, by: aReader(shop) }), "not-allowed");
      await expectRefusal(acceptProposal(house.deps, { ...ask, shopId: theirs.id }), "not-found");
      await expectRefusal(
        undoMove(house.deps, {
          shopId: shop.id,
          moveId: house.deps.newId<TicketMoveId>(),
          by: shop.owner,
        }),
        "not-found",
      );
    });
  });
});
