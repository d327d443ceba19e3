import { describe, expect, it } from "vitest";
import { acceptProposal } from "#app/services/ticket/accept-proposal.ts";
import { keepOwnTicket } from "#app/services/ticket/keep-own-ticket.ts";
import { aShop, aTicket, stranger } from "#tests/support/builders.ts";
import { expectSameAfterRepeating } from "#tests/support/expect-same-after-repeating.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aReader, asksAbout } from "./look-at-tickets.ts";

const house = useHouse();

async function aQuestion() {
  const shop = await aShop(house);
  const anas = await aTicket(house, shop);
  const asking = await aTicket(house, shop, stranger);
  await asksAbout(house, shop, asking, anas);
  const ask = { shopId: shop.id, ticketId: asking.id, by: shop.owner } as const;
  return { shop, anas, asking, ask };
}

describe("keeping a stranger's mail as a ticket of its own", () => {
  it("asks no more, says so in the history, and leaves clock and status alone", async () => {
    const { shop, asking, ask } = await aQuestion();
    const before = await lookAt(house, shop).ticket(asking.id);

    await keepOwnTicket(house.deps, ask);

    expect(await lookAt(house, shop).ticket(asking.id)).toEqual({ ...before, proposedId: null });
    expect(await lookAt(house, shop).history(asking.id)).toContainEqual({
      kind: "proposal-kept",
      number: "MJ-1001",
      by: "Marlen Vogt",
    });
    await expectSameAfterRepeating(house, () => keepOwnTicket(house.deps, ask));
  });

  it("is written once when two agents say it at once", async () => {
    const { shop, asking, ask } = await aQuestion();

    await Promise.all([1, 2, 3].map(() => keepOwnTicket(house.deps, ask)));

    const kept = (await lookAt(house, shop).history(asking.id)).filter(
      ({ kind }) => kind === "proposal-kept",
    );
    expect(kept).toHaveLength(1);
  });

  it("is refused when the mail was moved meanwhile, for readers, and for another shop", async () => {
    const { shop, ask } = await aQuestion();
    const theirs = await aShop(house);

    await expectRefusal(keepOwnTicket(house.deps, { ...ask, by: aReader(shop) }), "not-allowed");
    await expectRefusal(keepOwnTicket(house.deps, { ...ask, shopId: theirs.id }), "not-found");
    await acceptProposal(house.deps, ask);
    await expectRefusal(keepOwnTicket(house.deps, ask), "conflict");
  });
});
