import { describe, expect, it } from "vitest";
import { assignTicket } from "#app/services/ticket/assign-ticket.ts";
import type { MemberId } from "#app/domain/shared/ids.ts";
import { aShop } from "#tests/support/builders.ts";
import { expectSameAfterRepeating } from "#tests/support/expect-same-after-repeating.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aMember } from "#tests/support/a-member.ts";
import { anUnansweredTicket } from "./a-ticket-to-work-on.ts";
import { aReader } from "./look-at-tickets.ts";

const house = useHouse();

describe("assigning a ticket", () => {
  it("gives it to a member of the staff, and back to nobody", async () => {
    const { shop, step, now, history } = await anUnansweredTicket(house);
    const jo = await aMember(house, shop, { name: "Jo Agent" });

    expect(await assignTicket(house.deps, { ...step, to: jo.id })).toEqual({ was: null });
    expect(await now()).toMatchObject({
      assigneeId: jo.id,
      assignedAt: new Date(house.clock()),
    });
    await expectSameAfterRepeating(house, () => assignTicket(house.deps, { ...step, to: jo.id }));
    expect(await assignTicket(house.deps, { ...step, to: null })).toEqual({ was: jo.id });

    expect(await now()).toMatchObject({ assigneeId: null, assignedAt: null });
    expect(await history()).toEqual([
      { kind: "assigned", to: "Jo Agent", from: null, by: "Marlen Vogt" },
      { kind: "assigned", to: null, from: "Jo Agent", by: "Marlen Vogt" },
    ]);
  });

  it("meets no clock and moves no due date", async () => {
    const { shop, step, now, clocks } = await anUnansweredTicket(house);
    const before = { due: (await now()).dueAt, clocks: await clocks() };

    await assignTicket(house.deps, { ...step, to: shop.owner.id });

    expect({ due: (await now()).dueAt, clocks: await clocks() }).toEqual(before);
  });

  it("is refused for somebody who only reads, is blocked, or is of another shop", async () => {
    const { shop, step, now } = await anUnansweredTicket(house);
    const theirs = await aShop(house);
    const reader = await aMember(house, shop, { role: "read-only" });
    const blocked = await aMember(house, shop, { role: "blocked" });

    const assign = (to: MemberId) => assignTicket(house.deps, { ...step, to });
    await expectRefusal(assign(reader.id), "conflict");
    await expectRefusal(assign(blocked.id), "conflict");
    await expectRefusal(assign(theirs.owner.id), "not-found");

    expect((await now()).assigneeId).toBeNull();
  });

  it("is not for readers, and not for another shop", async () => {
    const { shop, step } = await anUnansweredTicket(house);
    const theirs = await aShop(house);
    const to = shop.owner.id;

    await expectRefusal(
      assignTicket(house.deps, { ...step, to, by: aReader(shop) }),
      "not-allowed",
    );
    await expectRefusal(assignTicket(house.deps, { ...step, to, shopId: theirs.id }), "not-found");
  });
});
