import { describe, expect, it } from "vitest";
import { listTicketsInView } from "#app/data/pages/inbox-ids.server.ts";
import { findTicketByNumber, readAroundTheInbox } from "#app/data/pages/views-page.server.ts";
import { inShop } from "#app/data/db.server.ts";
import { noFilters, type InboxFilters } from "#app/domain/ticket/inbox-filters.ts";
import type { TicketId } from "#app/domain/shared/ids.ts";
import { tagTicket } from "#app/services/ticket/tag-ticket.ts";
import { saveView } from "#app/services/view/change-view.ts";
import { someTickets } from "#tests/integration/services/bulk/some-tickets.ts";
import { aMember } from "#tests/support/a-member.ts";
import { aShop, type TestShop } from "#tests/support/builders.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { askInbox } from "./ask-inbox.ts";

const house = useHouse();
const hour = 3_600_000;

const rowsFor = async (shop: TestShop, filters: Partial<InboxFilters>) =>
  (await askInbox(house, shop, "all", { filters })).rows.map(({ subject }) => subject).toSorted();

describe("filters of the inbox", () => {
  it("each show the tickets that meet them, together those that meet all", async () => {
    const shop = await aShop(house);
    const agent = await aMember(house, shop);
    const due = (hours: number) => ({
      dueKind: "first-reply",
      dueAt: new Date(house.clock() + hours * hour),
      readBy: new Date(house.clock() + hours * hour),
    });
    const rows = [
      { category: "returns_refunds", urgency: "urgent", proof: "mailbox", rating: 1 },
      { category: "returns_refunds", assigneeId: agent.id, proof: "contradicted", rating: 5 },
      { assigneeId: shop.owner.id, orderName: "#1001", orderState: "Delivered", ...due(-1) },
      { orderName: "#1002", orderState: "Delayed", ...due(2) },
    ];
    const ids = await someTickets(house, shop, rows.length, (index) => rows[index] ?? {});
    const [first = "" as TicketId, , third = "" as TicketId] = ids;
    for (const [ticketId, add] of [
      [first, ["Vip", "Café"]],
      [third, ["vip"]],
    ] as const)
      await tagTicket(house.deps, { shopId: shop.id, ticketId, by: shop.owner, add, remove: [] });
    // Tagging works the clocks out anew, from mail that these tickets have not.
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.ticket.update({ where: { shopId_id: { shopId: shop.id, id: third } }, data: due(-1) }),
    );

    expect(await rowsFor(shop, { category: "returns_refunds" })).toEqual(["Ticket 0", "Ticket 1"]);
    expect(await rowsFor(shop, { urgency: "urgent" })).toEqual(["Ticket 0"]);
    expect(await rowsFor(shop, { assignee: "me" })).toEqual(["Ticket 2"]);
    expect(await rowsFor(shop, { assignee: agent.id })).toEqual(["Ticket 1"]);
    expect(await rowsFor(shop, { assignee: "nobody" })).toEqual(["Ticket 0", "Ticket 3"]);
    expect(await rowsFor(shop, { due: "overdue" })).toEqual(["Ticket 2"]);
    expect(await rowsFor(shop, { due: "today" })).toEqual(["Ticket 3"]);
    expect(await rowsFor(shop, { due: "none" })).toEqual(["Ticket 0", "Ticket 1"]);
    expect(await rowsFor(shop, { order: "none" })).toEqual(["Ticket 0", "Ticket 1"]);
    expect(await rowsFor(shop, { order: "delivered" })).toEqual(["Ticket 2"]);
    expect(await rowsFor(shop, { order: "trouble" })).toEqual(["Ticket 3"]);
    expect(await rowsFor(shop, { proof: "contradicted" })).toEqual(["Ticket 1"]);
    expect(await rowsFor(shop, { rating: "low" })).toEqual(["Ticket 0"]);
    expect(await rowsFor(shop, { rating: "high" })).toEqual(["Ticket 1"]);
    expect(await rowsFor(shop, { rating: "none" })).toEqual(["Ticket 2", "Ticket 3"]);
    expect(await rowsFor(shop, { tags: ["vip"] })).toEqual(["Ticket 0", "Ticket 2"]);
    expect(await rowsFor(shop, { tags: ["vip", "cafe"] })).toEqual(["Ticket 0"]);
    expect(await rowsFor(shop, { tags: ["vip", "unheard-of"] })).toEqual([]);
    expect(
      await rowsFor(shop, { tags: ["vip"], category: "returns_refunds", proof: "mailbox" }),
    ).toEqual(["Ticket 0"]);
  });

  it("show nothing of another shop, whatever is asked for", async () => {
    const [mine, theirs] = [await aShop(house), await aShop(house)];
    const [id = "" as TicketId] = await someTickets(house, theirs, 1);
    const step = { shopId: theirs.id, ticketId: id, by: theirs.owner };
    await tagTicket(house.deps, { ...step, add: ["Vip"], remove: [] });

    expect(await rowsFor(mine, { tags: ["vip"] })).toEqual([]);
    expect(await rowsFor(mine, { assignee: theirs.owner.id })).toEqual([]);
    expect(await rowsFor(mine, {})).toEqual([]);
    expect(await findTicketByNumber(house.deps.db, mine.id, 5001)).toBeNull();
    expect(await findTicketByNumber(house.deps.db, theirs.id, 5001)).toBe(id);
  });
});

describe("pages of a view", () => {
  it.each(["all", "due"] as const)(
    "of %s lead on and back over each ticket once, with filters and without",
    async (view) => {
      const shop = await aShop(house);
      const ids = await someTickets(house, shop, 60, (index) => ({
        category: index % 2 === 0 ? "order_support" : "other",
        ...(index % 3 === 0
          ? {
              dueKind: "first-reply",
              dueAt: new Date(house.clock() + (index % 9) * hour),
              readBy: new Date(),
            }
          : {}),
      }));
      for (const filters of [{}, { category: "order_support" }] as const) {
        const on: string[][] = [];
        let page = await askInbox(house, shop, view, { filters });
        expect(page.previous).toBeNull();
        for (;;) {
          on.push(page.rows.map(({ ticketId }) => ticketId));
          if (page.next === null) break;
          page = await askInbox(house, shop, view, { filters, from: page.next });
        }
        const back: string[][] = [on.at(-1) ?? []];
        while (page.previous !== null) {
          page = await askInbox(house, shop, view, { filters, from: page.previous, way: "back" });
          if (page.rows.length > 0) back.unshift(page.rows.map(({ ticketId }) => ticketId));
        }

        expect(back.flat()).toEqual(on.flat());
        expect(on.flat().toSorted()).toEqual(
          ids.filter((_, index) => !("category" in filters) || index % 2 === 0).toSorted(),
        );
        expect(page.next).not.toBeNull();
      }
    },
  );

  it("all of a view are a thousand at the most, in its order", async () => {
    const shop = await aShop(house);
    const ids = await someTickets(house, shop, 1_005);
    const ask = {
      memberId: shop.owner.id,
      now: house.clock(),
      openCalendar: house.deps.openCalendar,
    };

    const all = await listTicketsInView(house.deps.db, shop.id, {
      ...ask,
      view: "all",
      filters: noFilters,
    });

    expect(all).toEqual(ids.toReversed().slice(0, 1_000));
    expect((await askInbox(house, shop, "all")).counts.all).toBe(1_000);
  });
});

describe("what stands around the list", () => {
  it("counts each saved view, and offers tags and those who can be assigned", async () => {
    const shop = await aShop(house);
    const agent = await aMember(house, shop, { name: "Ida" });
    await aMember(house, shop, { role: "read-only" });
    await someTickets(house, shop, 3, (index) => ({ assigneeId: index === 0 ? agent.id : null }));
    const save = { shopId: shop.id, by: agent, isShared: false, view: "all" } as const;
    const filters = { ...noFilters, assignee: "me" } as const;
    const id = await saveView(house.deps, { ...save, name: "My own", filters });

    const ask = { now: house.clock(), openCalendar: house.deps.openCalendar };
    const around = await readAroundTheInbox(house.deps.db, shop.id, { ...ask, memberId: agent.id });
    const owners = await readAroundTheInbox(house.deps.db, shop.id, {
      ...ask,
      memberId: shop.owner.id,
    });

    expect(around.saved).toEqual([{ id, count: 1, more: false }]);
    expect(around.members.map(({ name }) => name)).toEqual(["Ida", "Marlen Vogt"]);
    expect(around.snoozePresets.length).toBeGreaterThan(1);
    expect(owners.saved).toEqual([]);
  });
});
