import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { readNoticesPage } from "#app/data/pages/notices-page.server.ts";
import { defaultChoices } from "#app/domain/alert/notice-choice.ts";
import type { NoticeId, TicketId } from "#app/domain/shared/ids.ts";
import { MINUTE_MS } from "#app/domain/shared/instant.ts";
import { chooseNotices } from "#app/services/alert/choose-notices.ts";
import { readNotices } from "#app/services/alert/read-notices.ts";
import { aWarnedAgent } from "#tests/integration/services/alert/a-ticket-with-bells.ts";
import { A_MONDAY } from "#tests/support/clock.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

/** Somebody with `count` notices of one ticket, a minute apart; the first by the sweep. */
async function aBusyAgent(count: number) {
  house.clock.moveTo(A_MONDAY);
  const at = await aWarnedAgent(house);
  const shopId = at.shop.id;
  const memberId = at.agent.id;
  await inShop(house.deps.db, shopId, async (tx) => {
    const { id: _, at: first, detail, ...row } = await tx.notice.findFirstOrThrow();
    await tx.notice.createMany({
      data: Array.from({ length: count - 1 }, (_one, index) => ({
        ...row,
        id: house.deps.newId<NoticeId>(),
        detail: detail ?? {},
        at: new Date(first.getTime() + (index + 1) * MINUTE_MS),
      })),
    });
  });
  return { ...at, memberId, page: () => readNoticesPage(house.deps.db, shopId, memberId) };
}

describe("what the bell shows", () => {
  it("is the newest twenty with the number that is new, for their own member alone", async () => {
    const { page, shop, ticket } = await aBusyAgent(30);

    const { notices, unread, choices, email } = await page();

    expect(unread).toBe(30);
    expect(notices).toHaveLength(20);
    expect(notices.map(({ at }) => at)).toEqual(
      notices.map(({ at }) => at).sort((one, other) => Date.parse(other) - Date.parse(one)),
    );
    expect(notices[0]).toMatchObject({
      ticketId: ticket.id,
      kind: "warning",
      read: false,
      detail: { number: `${shop.ticketPrefix}-${ticket.number}`, clocks: ["first-reply"] },
    });
    expect(notices[0]?.at).toMatch(/^2026-11-24T\d\d:\d\d:00\.000Z$/);
    expect(choices).toEqual(defaultChoices);
    expect(email).toBe(`tom@${shop.domain}`);
    const owner = await readNoticesPage(house.deps.db, shop.id, shop.owner.id);
    expect(owner).toMatchObject({ notices: [], unread: 0 });
  });

  it("forgets what was read, and keeps what came after the list was looked at", async () => {
    const { page, shop, memberId } = await aBusyAgent(5);
    const seen = (await page()).notices[2]?.noticeId as NoticeId;

    const read = { shopId: shop.id, memberId, read: { upTo: seen } };
    await readNotices(house.deps, read);
    await readNotices(house.deps, read);

    const { notices, unread } = await page();
    expect(unread).toBe(2);
    expect(notices.map((notice) => notice.read)).toEqual([false, false, true, true, true]);
  });

  it("forgets a ticket's notices when it is opened from there", async () => {
    const { page, shop, memberId, ticket } = await aBusyAgent(3);
    const open = (ticketId: TicketId) =>
      readNotices(house.deps, { shopId: shop.id, memberId, read: { ticketId } });

    await open(house.deps.newId<TicketId>());
    expect((await page()).unread).toBe(3);
    await open(ticket.id);

    expect((await page()).unread).toBe(0);
  });

  it("is empty for who switched it off, and there again when it is switched on", async () => {
    const { page, shop, memberId } = await aBusyAgent(3);
    const choose = (inApp: boolean) =>
      chooseNotices(house.deps, {
        shopId: shop.id,
        memberId,
        topic: "targets",
        choice: { inApp, byMail: false },
      });

    await choose(false);
    expect(await page()).toMatchObject({
      notices: [],
      unread: 0,
      choices: { ...defaultChoices, targets: { inApp: false, byMail: false } },
    });
    await choose(true);

    expect(await page()).toMatchObject({
      unread: 3,
      choices: { targets: { inApp: true, byMail: false } },
    });
  });

  it("finds and changes nothing with another shop's ids", async () => {
    const theirs = await aBusyAgent(2);
    const mine = await aBusyAgent(1);
    const across = { shopId: mine.shop.id, memberId: theirs.memberId };
    const upTo = (await theirs.page()).notices[0]?.noticeId as NoticeId;

    const shown = await readNoticesPage(house.deps.db, mine.shop.id, theirs.memberId);
    await readNotices(house.deps, { ...across, read: { upTo } });
    await readNotices(house.deps, { ...across, read: { ticketId: theirs.ticket.id } });
    await readNotices(house.deps, { ...across, memberId: mine.memberId, read: { upTo } });
    const off = { inApp: false, byMail: false };
    await chooseNotices(house.deps, { ...across, topic: "targets", choice: off });
    await chooseNotices(house.deps, { ...across, topic: "mention", choice: off });

    expect(shown).toMatchObject({ notices: [], unread: 0, email: "" });
    expect(await theirs.page()).toMatchObject({ unread: 2, choices: defaultChoices });
    expect((await mine.page()).unread).toBe(1);
  });
});
