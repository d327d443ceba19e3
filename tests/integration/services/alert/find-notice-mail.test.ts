import { describe, expect, it } from "vitest";
import { inShop, inShopBySql } from "#app/data/db.server.ts";
import {
  beginNoticeMail,
  markNoticesMailed,
  undoNoticeMail,
} from "#app/data/records/notice-mails.server.ts";
import { getShop } from "#app/data/records/shops.server.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import { MINUTE_MS } from "#app/domain/shared/instant.ts";
import { findNoticeMail } from "#app/services/alert/find-notice-mail.ts";
import { expectSameAfterRepeating } from "#tests/support/expect-same-after-repeating.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aWarnedAgent } from "./a-ticket-with-bells.ts";

const house = useHouse();

const find = (shopId: ShopId, memberId: MemberId) =>
  inShopBySql(house.deps.db, shopId, (tx) => findNoticeMail(house.deps, tx, shopId, memberId));

describe("the mail about notices that is due", () => {
  it("is found by looking, which changes nothing", async () => {
    const { shop, agent, address } = await aWarnedAgent(house);

    expect(await find(shop.id, agent.id)).toMatchObject({
      composed: { to: { address } },
      lastMailAt: null,
    });
    await expectSameAfterRepeating(house, () => find(shop.id, agent.id));
  });

  it("is German for whom Shopify's admin was German at their last visit", async () => {
    const { shop, agent } = await aWarnedAgent(house);
    const domain = await inShopBySql(house.deps.db, shop.id, async (tx) => {
      await tx.$executeRaw`update "Member" set "shopifyUserId" = '9007' where "shopId" = ${shop.id}::uuid and "id" = ${agent.id}::uuid`;
      return (await getShop(tx, shop.id)).domain;
    });
    await house.deps.db.session.create({
      data: {
        id: `${domain}_9007`,
        shop: domain,
        userId: 9007n,
        state: "",
        isOnline: true,
        accessToken: "",
        locale: "de-DE",
      },
    });

    const found = await find(shop.id, agent.id);

    expect(found?.composed.subject).toMatch(/^Tickets zum Ansehen: /);
    expect(found?.composed.text).toContain("Bald fällig:");
    expect(found?.composed.text).toContain("höchstens einmal in der Stunde");
  });

  it("is none for who has no notice, or in a shop that has uninstalled the app", async () => {
    const { shop, agent } = await aWarnedAgent(house);

    expect(await find(shop.id, shop.owner.id)).toBeNull();
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.shop.updateMany({ data: { uninstalledAt: new Date(house.clock()) } }),
    );
    expect(await find(shop.id, agent.id)).toBeNull();
  });

  it("is not found, begun, marked or undone with another shop's ids", async () => {
    const theirs = await aWarnedAgent(house);
    house.clock.pass(MINUTE_MS);
    const mine = (await aWarnedAgent(house)).shop;
    house.clock.moveTo("2026-11-24T19:05:00Z");
    const found = await find(theirs.shop.id, theirs.agent.id);
    const attempt = {
      memberId: theirs.agent.id,
      noticeIds: found?.noticeIds ?? [],
      lastMailAt: null,
      at: house.clock(),
    };
    const inMine = <T>(work: Parameters<typeof inShopBySql<T>>[2]) =>
      inShopBySql(house.deps.db, mine.id, work);

    expect(await find(mine.id, theirs.agent.id)).toBeNull();
    await expect(inMine((tx) => beginNoticeMail(tx, mine.id, attempt))).rejects.toThrow();
    await inMine((tx) => markNoticesMailed(tx, mine.id, attempt));
    await inMine((tx) => undoNoticeMail(tx, mine.id, attempt));

    expect((await find(theirs.shop.id, theirs.agent.id))?.noticeIds).toEqual(found?.noticeIds);
  });
});
