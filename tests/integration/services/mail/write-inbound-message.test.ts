import { describe, expect, it } from "vitest";
import { inShop, inShopBySql } from "#app/data/db.server.ts";
import { setAsideEmail } from "#app/services/mail/set-aside-email.ts";
import { writeInboundMessage } from "#app/services/mail/write-inbound-message.ts";
import { aShop } from "#tests/support/builders.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aReadMail } from "./a-read-mail.ts";

const house = useHouse();

async function aShopWithMail() {
  const shop = await aShop(house);
  return { shop, read: await aReadMail(house, shop) };
}

describe("two workers with the same mail", () => {
  it("write one ticket: the second finds the mail done", async () => {
    const { shop, read } = await aShopWithMail();
    const write = () =>
      inShopBySql(house.deps.db, shop.id, (tx) =>
        writeInboundMessage(house.deps, tx, shop.id, read),
      );

    const written = await Promise.all([write(), write()]);

    expect(written.filter((ticketId) => ticketId === null)).toHaveLength(1);
    expect(await lookAt(house, shop).tickets()).toHaveLength(1);
  });

  it("set it aside once, and nothing is written for it afterwards", async () => {
    const { shop, read } = await aShopWithMail();
    const screened = { ...read, verdict: { kind: "spam", evidence: "score 9" } as const };
    const setAside = () =>
      inShop(house.deps.db, shop.id, (tx) => setAsideEmail(house.deps, tx, shop.id, screened));

    const done = [await setAside(), await setAside()];
    const written = await inShopBySql(house.deps.db, shop.id, (tx) =>
      writeInboundMessage(house.deps, tx, shop.id, read),
    );

    expect([...done, written]).toEqual([true, false, null]);
    expect(await lookAt(house, shop).tickets()).toEqual([]);
  });
});
