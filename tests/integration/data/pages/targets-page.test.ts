import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { readComingClosure } from "#app/data/pages/coming-closure.server.ts";
import { readTargetsPage } from "#app/data/pages/targets-page.server.ts";
import { readSetupPage } from "#app/data/pages/setup-page.server.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { defaultSlaSettings } from "#app/domain/sla/sla-settings.ts";
import { aReply, aShop, aTicket } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { answersWithin, ownerSaves } from "#tests/integration/services/policy/a-policy-change.ts";
import { english } from "#tests/support/english.ts";

const house = useHouse();

describe("what the page of hours and targets shows", () => {
  it("is what a new shop starts with: office hours and its state's holidays", async () => {
    const shop = await aShop(house);

    const page = await readTargetsPage(house.deps.db, shop.id);

    expect(page.policy.calendar.hours.fri).toEqual([["09:00", "17:00"]]);
    expect(page.policy.calendar.holidays.regions).toEqual(["US-NY"]);
    expect(page.policy.settings).toEqual(defaultSlaSettings);
    expect(page.seen).toEqual({ policyVersion: 1, calendarVersion: 1, settingsChangedAt: null });
    expect(page.change).toBeNull();
  });

  it("is the newest change with who made it, of this shop alone", async () => {
    const shop = await aShop(house);
    const other = await aShop(house);
    await ownerSaves(house, shop, answersWithin("1"));

    const page = await readTargetsPage(house.deps.db, shop.id);

    expect(page.change).toMatchObject({ byName: shop.owner.name, finishedAt: null, done: 0 });
    expect((await readTargetsPage(house.deps.db, other.id)).change).toBeNull();
    await expect(readTargetsPage(house.deps.db, house.deps.newId<ShopId>())).rejects.toThrow(
      "not known",
    );
  });

  it("is said in short at the set-up", async () => {
    const shop = await aShop(house);

    const page = await readSetupPage(house.deps.db, shop.id, "in.loupe.example");

    expect(page).toMatchObject({ openingHours: "Mon-Fri 09:00-17:00", holidayRegions: ["US-NY"] });
  });
});

describe("the closure ahead", () => {
  const ask = () => ({
    now: house.clock(),
    openCalendar: house.deps.openCalendar,
    t: english,
  });

  it("lists what is unanswered and due while the shop is closed or on the first day after", async () => {
    const shop = await aShop(house);
    // Mon 23 Nov 2026; closed Wed 25 to Fri 27 (Thu is Thanksgiving), open again Mon 30
    await ownerSaves(house, shop, () => ({ closures: [{ from: "2026-11-25", to: "2026-11-27" }] }));
    const answered = await aTicket(house, shop, { seed: "answered" });
    const late = await aTicket(house, shop, { seed: "late", from: "late@post.example" });
    await aReply(house, shop, answered);
    await drainJobs(house);

    const closure = await readComingClosure(house.deps.db, shop.id, ask());

    expect(closure).toMatchObject({
      from: "Wed 25 Nov 2026",
      to: "Sun 29 Nov 2026",
      opens: "Mon 30 Nov 2026 09:00",
      count: 1,
      tickets: [{ ticketId: late.id, number: late.number }],
    });
  });

  it("is none in another shop, and none once it has begun", async () => {
    const shop = await aShop(house);
    const other = await aShop(house);
    await ownerSaves(house, shop, () => ({ closures: [{ from: "2026-11-25", to: "2026-11-27" }] }));

    expect(await readComingClosure(house.deps.db, other.id, ask())).toBeNull();
    expect(await readComingClosure(house.deps.db, shop.id, ask())).not.toBeNull();
    house.clock.moveTo("2026-11-25T15:00:00Z");
    expect(await readComingClosure(house.deps.db, shop.id, ask())).toBeNull();
  });

  it("leaves closed tickets alone", async () => {
    const shop = await aShop(house);
    await ownerSaves(house, shop, () => ({ closures: [{ from: "2026-11-25", to: "2026-11-27" }] }));
    const ticket = await aTicket(house, shop);
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.ticket.updateMany({ where: { id: ticket.id }, data: { status: "closed" } }),
    );

    expect(await readComingClosure(house.deps.db, shop.id, ask())).toMatchObject({ count: 0 });
  });
});
