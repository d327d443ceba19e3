import { describe, expect, it } from "vitest";
import { inShop, inShopBySql } from "#app/data/db.server.ts";
import { saveSlaSettings } from "#app/data/records/sla-settings.server.ts";
import { DAY_MS, HOUR_MS } from "#app/domain/shared/instant.ts";
import { defaultSlaSettings } from "#app/domain/sla/sla-settings.ts";
import { changeStatus } from "#app/services/ticket/change-status.ts";
import { closeQuietTickets } from "#app/services/ticket/close-quiet-tickets.ts";
import { expectSameAfterRepeating } from "#tests/support/expect-same-after-repeating.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { anAnsweredTicket } from "./a-ticket-to-work-on.ts";

const house = useHouse();

async function aResolvedTicket() {
  const at = await anAnsweredTicket(house);
  await changeStatus(house.deps, { ...at.step, to: "resolved", seen: "waiting" });
  return at;
}

describe("closing resolved tickets after quiet days", () => {
  it("closes each shop's once seven days are over, and tells so in the history", async () => {
    const one = await aResolvedTicket();
    const other = await aResolvedTicket();
    const open = await anAnsweredTicket(house);

    house.clock.pass(7 * DAY_MS - 3 * HOUR_MS);
    await closeQuietTickets(house.deps);
    expect((await one.now()).status).toBe("resolved");
    house.clock.pass(3 * HOUR_MS);
    await closeQuietTickets(house.deps);

    for (const at of [one, other]) {
      expect(await at.now()).toMatchObject({
        status: "closed",
        closedAt: new Date(house.clock()),
      });
      expect((await at.history()).at(-1)).toEqual({ kind: "closed-quietly", days: 7 });
    }
    expect((await open.now()).status).toBe("waiting");
    await expectSameAfterRepeating(house, () => closeQuietTickets(house.deps));
  });

  it("waits as long as the owner says, and once more from a second resolving on", async () => {
    const { shop, step, now } = await aResolvedTicket();
    await inShopBySql(house.deps.db, shop.id, (tx) =>
      saveSlaSettings(
        tx,
        shop.id,
        { ...defaultSlaSettings, closeAfterDays: 2 },
        { at: house.clock(), by: shop.owner.id },
      ),
    );

    house.clock.pass(2 * DAY_MS);
    await closeQuietTickets(house.deps);
    expect((await now()).status).toBe("closed");
    await changeStatus(house.deps, { ...step, to: "resolved", seen: "closed" });
    await closeQuietTickets(house.deps);
    expect((await now()).status).toBe("resolved");
  });

  it("closes the others when one can't be closed, and says so", async () => {
    const broken = await aResolvedTicket();
    const sound = await aResolvedTicket();
    await inShop(house.deps.db, broken.shop.id, (tx) => tx.policyVersion.deleteMany());

    house.clock.pass(8 * DAY_MS);
    await expect(closeQuietTickets(house.deps)).rejects.toThrow();

    expect((await broken.now()).status).toBe("resolved");
    expect((await sound.now()).status).toBe("closed");
    await inShop(house.deps.db, broken.shop.id, (tx) => tx.ticket.deleteMany());
  });
});
