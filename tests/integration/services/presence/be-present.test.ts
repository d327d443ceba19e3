import { afterEach, describe, expect, it } from "vitest";
import { openChangeHub, type ChangeHub } from "#app/data/change-hub.server.ts";
import { inShop } from "#app/data/db.server.ts";
import { saveNotices } from "#app/data/records/notices.server.ts";
import type { MemberId, NoticeId } from "#app/domain/shared/ids.ts";
import { GONE_AFTER_MS } from "#app/domain/live/who-is-here.ts";
import type { LiveChange } from "#app/domain/live/live-change.ts";
import { bePresent } from "#app/services/presence/be-present.ts";
import { leaveTicket } from "#app/services/presence/leave-ticket.ts";
import { aShop, aTicket, type TestShop } from "#tests/support/builders.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aColleague } from "#tests/integration/services/alert/a-ticket-with-bells.ts";

const house = useHouse();
let hub: ChangeHub | null = null;

afterEach(async () => {
  await hub?.close();
  hub = null;
});

type Someone = TestShop["owner"];

/** A ticket that two people of the shop can open. */
async function aSharedTicket() {
  const shop = await aShop(house);
  const ticket = await aTicket(house, shop);
  const tom = await aColleague(house, shop, "Tom Brandt", "tom");
  const heard: LiveChange[] = [];
  hub = await openChangeHub(house.database.appUrl);
  hub.subscribe(shop.id, (told) => {
    if (told !== "missed" && told.change.kind === "presence") heard.push(told.change);
  });
  const where = { shopId: shop.id, ticketId: ticket.id };
  return {
    shop,
    ticket,
    tom,
    heard,
    says: (by: Someone, doing: "here" | "typing" = "here", tabId = `${by.id} 1`) =>
      bePresent(house.deps, { ...where, by, doing, tabId }),
    leaves: (by: Someone, tabId = `${by.id} 1`) => leaveTicket(house.deps, { ...where, by, tabId }),
    rows: () => inShop(house.deps.db, shop.id, (tx) => tx.presence.findMany()),
  };
}

describe("who has a ticket open", () => {
  it("is told to each of the others, with how long ago they were seen and wrote", async () => {
    const at = await aSharedTicket();

    expect(await at.says(at.shop.owner)).toEqual([]);
    house.clock.pass(2_000);
    await at.says(at.shop.owner, "typing");
    house.clock.pass(1_000);

    expect(await at.says(at.tom)).toEqual([
      { memberId: at.shop.owner.id, name: "Marlen Vogt", seenMsAgo: 1_000, typingMsAgo: 1_000 },
    ]);
    expect(await at.says(at.shop.owner)).toMatchObject([{ name: "Tom Brandt", typingMsAgo: null }]);
  });

  it("have read the notices about it when they open it, and not those that come while it stands open", async () => {
    const at = await aSharedTicket();
    const unread = () =>
      inShop(house.deps.db, at.shop.id, async (tx) => {
        const notices = await tx.notice.findMany({ where: { readAt: null } });
        return notices.map(({ memberId }) => memberId);
      });
    const tell = (memberId: MemberId) =>
      inShop(house.deps.db, at.shop.id, (tx) =>
        saveNotices(tx, at.shop.id, [
          {
            id: house.deps.newId<NoticeId>(),
            memberId,
            ticketId: at.ticket.id,
            kind: "assigned",
            detail: {
              number: "MJ-1001",
              subject: "Hello",
              by: "Marlen Vogt",
              clocks: [],
              dueAt: null,
              readBy: null,
            },
            at: house.clock(),
          },
        ]),
      );
    await tell(at.tom.id);
    await tell(at.shop.owner.id);

    await at.says(at.tom);
    expect(await unread()).toEqual([at.shop.owner.id]);
    house.clock.pass(1_000);
    await tell(at.tom.id);
    await at.says(at.tom);

    expect((await unread()).toSorted()).toEqual([at.shop.owner.id, at.tom.id].toSorted());
  });

  it("is news when somebody comes, writes or leaves, and not when they are still there", async () => {
    const at = await aSharedTicket();

    await at.says(at.tom);
    await at.says(at.tom);
    await at.says(at.tom, "here", "another tab");
    await at.says(at.tom, "typing");
    await at.leaves(at.tom, "another tab");
    await at.leaves(at.tom);
    await at.leaves(at.tom);
    await at.says(at.tom);
    await expect.poll(() => at.heard.length).toBe(4);

    const said = {
      kind: "presence",
      ticketId: at.ticket.id,
      memberId: at.tom.id,
      name: "Tom Brandt",
    };
    expect(at.heard).toEqual(
      ["here", "typing", "left", "here"].map((doing) => ({ ...said, doing })),
    );
  });

  it("forgets a page that says nothing any more, and sweeps its row away when somebody comes", async () => {
    const at = await aSharedTicket();
    await at.says(at.tom);

    house.clock.pass(GONE_AFTER_MS + 1);
    expect(await at.says(at.shop.owner)).toEqual([]);
    expect((await at.rows()).map(({ memberId }) => memberId)).toEqual([at.shop.owner.id]);
    await at.says(at.tom);
    await expect.poll(() => at.heard.length).toBe(3);

    expect(at.heard.map((one) => one.kind === "presence" && one.name)).toEqual([
      "Tom Brandt",
      "Marlen Vogt",
      "Tom Brandt",
    ]);
  });

  it("is nobody of another shop, and can't be said of another shop's ticket", async () => {
    const at = await aSharedTicket();
    const other = await aShop(house);
    await at.says(at.tom);
    const theirs = { shopId: other.id, ticketId: at.ticket.id, by: other.owner, tabId: "t" };

    await expect(bePresent(house.deps, { ...theirs, doing: "typing" })).rejects.toThrow("not here");
    await leaveTicket(house.deps, { ...theirs, by: at.tom, tabId: `${at.tom.id} 1` });

    expect(await at.says(at.shop.owner)).toHaveLength(1);
    expect(at.heard.every((one) => one.kind === "presence" && one.doing === "here")).toBe(true);
  });

  it("is no business of who is blocked", async () => {
    const at = await aSharedTicket();
    await at.says(at.tom);
    await inShop(house.deps.db, at.shop.id, (tx) =>
      tx.member.updateMany({ where: { id: at.tom.id }, data: { role: "blocked" } }),
    );

    expect(await at.says(at.shop.owner)).toEqual([]);
    await expect(at.says({ ...at.tom, role: "blocked" })).rejects.toThrow("can't read");
  });
});
