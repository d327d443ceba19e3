import { describe, expect, it } from "vitest";
import { assignTicket } from "#app/services/ticket/assign-ticket.ts";
import { changeStatus } from "#app/services/ticket/change-status.ts";
import { changeRole } from "#app/services/shop/change-role.ts";
import { aShop, aTicket } from "#tests/support/builders.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aMember } from "#tests/support/a-member.ts";

const house = useHouse();

describe("changing what a member of the staff may do", () => {
  it("frees the tickets of an agent who is blocked, but not those that are closed", async () => {
    const shop = await aShop(house);
    const jo = await aMember(house, shop, { name: "Jo Agent" });
    const open = await aTicket(house, shop);
    const closed = await aTicket(house, shop);
    const by = shop.owner;
    for (const { id: ticketId } of [open, closed])
      await assignTicket(house.deps, { shopId: shop.id, ticketId, by, to: jo.id });
    const step = { shopId: shop.id, ticketId: closed.id, by, reason: "Answered by phone" };
    await changeStatus(house.deps, { ...step, to: "closed", seen: "open" });

    await changeRole(house.deps, { shopId: shop.id, memberId: jo.id, to: "blocked", by });

    const look = lookAt(house, shop);
    expect((await look.ticket(open.id)).assigneeId).toBeNull();
    expect((await look.history(open.id)).at(-1)).toEqual({
      kind: "assigned",
      to: null,
      from: "Jo Agent",
      by: shop.owner.name,
      because: "left",
    });
    expect((await look.ticket(closed.id)).assigneeId).toBe(jo.id);
    const assign = { shopId: shop.id, ticketId: open.id, by, to: jo.id };
    await expectRefusal(assignTicket(house.deps, assign), "conflict");
  });

  it("is the owner's, within the shop, and never the end of the last owner", async () => {
    const shop = await aShop(house);
    const theirs = await aShop(house);
    const jo = await aMember(house, shop);
    const step = { shopId: shop.id, memberId: jo.id, to: "owner", by: shop.owner } as const;

    await expectRefusal(changeRole(house.deps, { ...step, by: jo }), "not-allowed");
    await expectRefusal(changeRole(house.deps, { ...step, shopId: theirs.id }), "not-found");
    const last = { ...step, memberId: shop.owner.id, to: "agent" } as const;
    await expectRefusal(changeRole(house.deps, last), "conflict");
    await changeRole(house.deps, step);
    await changeRole(house.deps, { ...last, by: { ...jo, role: "owner" } });
  });
});
