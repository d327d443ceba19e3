import { describe, expect, it } from "vitest";
import { askInShop, inShop, inShopBySql } from "#app/data/db.server.ts";
import { findWaitingMail } from "#app/data/records/inbound-emails.server.ts";
import type { InboundEmailId } from "#app/domain/shared/ids.ts";
import { readInboundEmail } from "#app/services/mail/read-inbound-email.ts";
import { setAsideEmail } from "#app/services/mail/set-aside-email.ts";
import { writeInboundMessage } from "#app/services/mail/write-inbound-message.ts";
import { aCustomerMail, arrives, aShop } from "#tests/support/builders.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

/** A mail of the shop as it stands before anything is written for it. */
async function aReadMail() {
  const shop = await aShop(house);
  await arrives(house, shop, aCustomerMail());
  const [email] = await lookAt(house, shop).emails();
  const waiting = await askInShop(house.deps.db, shop.id, (tx) =>
    findWaitingMail(tx, shop.id, email?.id as InboundEmailId),
  );
  if (!waiting) throw new Error("the mail is not there");
  const key = house.deps.shopKeys.open(shop.id, waiting.shopKey);
  const isOwnMessageId = () => Promise.resolve(false);
  return { shop, read: await readInboundEmail(house.deps, { waiting, key, isOwnMessageId }) };
}

describe("two workers with the same mail", () => {
  it("write one ticket: the second finds the mail done", async () => {
    const { shop, read } = await aReadMail();
    const write = () =>
      inShopBySql(house.deps.db, shop.id, (tx) =>
        writeInboundMessage(house.deps, tx, shop.id, { ...read, attachments: [] }),
      );

    const written = await Promise.all([write(), write()]);

    expect(written.filter((ticketId) => ticketId === null)).toHaveLength(1);
    expect(await lookAt(house, shop).tickets()).toHaveLength(1);
  });

  it("set it aside once, and nothing is written for it afterwards", async () => {
    const { shop, read } = await aReadMail();
    const screened = { ...read, verdict: { kind: "spam", evidence: "score 9" } as const };
    const setAside = () =>
      inShop(house.deps.db, shop.id, (tx) => setAsideEmail(house.deps, tx, shop.id, screened));

    const done = [await setAside(), await setAside()];
    const written = await inShopBySql(house.deps.db, shop.id, (tx) =>
      writeInboundMessage(house.deps, tx, shop.id, { ...read, attachments: [] }),
    );

    expect([...done, written]).toEqual([true, false, null]);
    expect(await lookAt(house, shop).tickets()).toEqual([]);
  });
});
