import { describe, expect, it } from "vitest";
import type { TicketId } from "#app/domain/shared/ids.ts";
import { mergeTickets } from "#app/services/ticket/merge-tickets.ts";
import { aCustomerMail, arrives, aShop, aTicket } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { expectSameAfterRepeating } from "#tests/support/expect-same-after-repeating.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aReader } from "./look-at-tickets.ts";

const house = useHouse();

async function twoTickets() {
  const shop = await aShop(house);
  const one = await aTicket(house, shop);
  const other = await aTicket(house, shop, { from: "bob@post.example", fromName: "Bob" });
  const ask = { shopId: shop.id, ticketId: other.id, into: one.id, by: shop.owner } as const;
  return { shop, one, other, ask };
}

describe("merging two tickets", () => {
  it("makes one of them, and the same press again changes nothing", async () => {
    const { shop, one, other, ask } = await twoTickets();

    const merged = await mergeTickets(house.deps, ask);

    expect(merged.into).toBe(one.id);
    expect(await lookAt(house, shop).messages(one.id)).toHaveLength(2);
    await expectSameAfterRepeating(house, async () => {
      expect(await mergeTickets(house.deps, ask)).toEqual(merged);
    });
    expect((await lookAt(house, shop).ticket(other.id)).mergedIntoId).toBe(one.id);
  });

  it("merges once when two agents press at once", async () => {
    const { shop, one, ask } = await twoTickets();

    const merged = await Promise.all([1, 2, 3].map(() => mergeTickets(house.deps, ask)));

    expect(new Set(merged.map(({ moveId }) => moveId)).size).toBe(1);
    expect(await lookAt(house, shop).messages(one.id)).toHaveLength(2);
  });

  it("lets one of two agents win who merge the two tickets into each other", async () => {
    const { shop, one, other, ask } = await twoTickets();
    const back = { ...ask, ticketId: one.id, into: other.id };

    const merges = await Promise.allSettled([
      mergeTickets(house.deps, ask),
      mergeTickets(house.deps, back),
    ]);

    expect(merges.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const standing = (await lookAt(house, shop).tickets()).filter((row) => !row.mergedIntoId);
    expect(standing).toHaveLength(1);
    expect(await lookAt(house, shop).messages(standing[0]?.id as TicketId)).toHaveLength(2);
  });

  it("brings mail that answers a merged ticket to the one that has its messages", async () => {
    const { shop, one, other, ask } = await twoTickets();
    await mergeTickets(house.deps, ask);

    await arrives(
      house,
      shop,
      aCustomerMail({
        from: "bob@post.example",
        fromName: "Bob",
        subject: `Re: [MJ-${other.number}] my question`,
        text: "Any news?",
      }),
    );
    await drainJobs(house);

    expect(await lookAt(house, shop).messages(one.id)).toHaveLength(3);
    expect(await lookAt(house, shop).tickets()).toHaveLength(2);
  });

  it("is refused for a ticket and itself, and for one that was merged elsewhere", async () => {
    const { shop, one, other, ask } = await twoTickets();
    const third = await aTicket(house, shop, { from: "cy@post.example" });
    await mergeTickets(house.deps, ask);

    await expectRefusal(
      mergeTickets(house.deps, { ...ask, ticketId: one.id, into: one.id }),
      "invalid",
    );
    const words = await expectRefusal(
      mergeTickets(house.deps, { ...ask, into: third.id }),
      "conflict",
    );
    expect(words).toMatch(/MJ-1002 was merged/);
    await expectRefusal(
      mergeTickets(house.deps, { ...ask, ticketId: third.id, into: other.id }),
      "conflict",
    );
  });

  it("is not for those who only read, and finds no ticket of another shop", async () => {
    const { shop, one, other, ask } = await twoTickets();
    const theirs = await aShop(house);
    const foreign = await aTicket(house, theirs);

    await expectSameAfterRepeating(house, async () => {
      await expectRefusal(mergeTickets(house.deps, { ...ask, by: aReader(shop) }), "not-allowed");
      await expectRefusal(mergeTickets(house.deps, { ...ask, shopId: theirs.id }), "not-found");
      await expectRefusal(mergeTickets(house.deps, { ...ask, into: foreign.id }), "not-found");
      await expectRefusal(
        mergeTickets(house.deps, { ...ask, ticketId: foreign.id, into: one.id }),
        "not-found",
      );
      await expectRefusal(
        mergeTickets(house.deps, { ...ask, ticketId: other.id, into: house.deps.newId() }),
        "not-found",
      );
    });
  });
});
