import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { followTicket } from "#app/services/ticket/follow-ticket.ts";
import { unfollowTicket } from "#app/services/ticket/unfollow-ticket.ts";
import { aShop } from "#tests/support/builders.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aMember } from "#tests/support/a-member.ts";
import { anUnansweredTicket } from "./a-ticket-to-work-on.ts";

const house = useHouse();

async function aFollowedTicket() {
  const { shop, step } = await anUnansweredTicket(house);
  const followers = () =>
    inShop(house.deps.db, shop.id, async (tx) =>
      (await tx.follower.findMany()).map(({ memberId }) => memberId),
    );
  return { shop, step, followers };
}

describe("following a ticket", () => {
  it("is one's own: each follows and leaves for themselves, and twice is once", async () => {
    const { shop, step, followers } = await aFollowedTicket();
    const jo = await aMember(house, shop);

    await followTicket(house.deps, step);
    await followTicket(house.deps, step);
    await followTicket(house.deps, { ...step, by: jo });
    expect(await followers()).toHaveLength(2);
    await unfollowTicket(house.deps, step);
    await unfollowTicket(house.deps, step);

    expect(await followers()).toEqual([jo.id]);
  });

  it("is for readers too, but not for the blocked, and not in another shop", async () => {
    const { shop, step, followers } = await aFollowedTicket();
    const theirs = await aShop(house);
    const reader = await aMember(house, shop, { role: "read-only" });

    await followTicket(house.deps, { ...step, by: reader });
    const blocked = { ...step, by: { ...reader, role: "blocked" as const } };
    await expectRefusal(followTicket(house.deps, blocked), "not-allowed");
    await expectRefusal(unfollowTicket(house.deps, blocked), "not-allowed");
    await expectRefusal(followTicket(house.deps, { ...step, shopId: theirs.id }), "not-found");

    expect(await followers()).toEqual([reader.id]);
  });
});
