import { describe, expect, it } from "vitest";
import { inShopBySql } from "#app/data/db.server.ts";
import { assignTicket } from "#app/services/ticket/assign-ticket.ts";
import { assignToReplier } from "#app/services/ticket/assign-to-replier.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aMember } from "#tests/support/a-member.ts";
import { anUnansweredTicket } from "./a-ticket-to-work-on.ts";

const house = useHouse();

type Replier = Awaited<ReturnType<typeof aMember>>;

async function aTicketToTake() {
  const at = await anUnansweredTicket(house);
  const { shop, step } = at;
  const take = (by: Replier) =>
    inShopBySql(house.deps.db, shop.id, (tx) => assignToReplier(house.deps, tx, { ...step, by }));
  return { ...at, take };
}

describe("whoever answers a ticket", () => {
  it("has taken it when it was nobody's, and the history says why", async () => {
    const { shop, ticket, take, now } = await aTicketToTake();
    const jo = await aMember(house, shop, { name: "Jo Agent" });

    expect(await take(jo)).toBe(true);
    expect(await take(jo)).toBe(false);

    expect(await now()).toMatchObject({ assigneeId: jo.id });
    const history = await lookAt(house, shop).history(ticket.id);
    expect(history.filter(({ kind }) => kind === "assigned")).toEqual([
      { kind: "assigned", to: "Jo Agent", from: null, by: "Jo Agent", because: "replied" },
    ]);
  });

  it("does not take it from somebody else, nor for somebody who only reads by now", async () => {
    const { shop, step, take, now } = await aTicketToTake();
    const jo = await aMember(house, shop);
    const reader = await aMember(house, shop, { role: "read-only" });

    expect(await take(reader)).toBe(false);
    await assignTicket(house.deps, { ...step, to: shop.owner.id });
    expect(await take(jo)).toBe(false);

    expect(await now()).toMatchObject({ assigneeId: shop.owner.id });
  });
});
