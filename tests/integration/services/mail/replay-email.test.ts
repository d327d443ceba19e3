import { describe, expect, it } from "vitest";
import { inShop, inShopBySql } from "#app/data/db.server.ts";
import { listProcessedMail } from "#app/data/records/inbound-emails.server.ts";
import { getShop } from "#app/data/records/shops.server.ts";
import { PermanentFault } from "#app/domain/shared/fault.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { replayEmail } from "#app/services/mail/replay-email.ts";
import { aShop, aTicket, type TestShop } from "#tests/support/builders.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

const keyOf = async (shop: TestShop) => {
  const { shopKey } = await inShopBySql(house.deps.db, shop.id, (tx) => getShop(tx, shop.id));
  return house.deps.shopKeys.open(shop.id, shopKey);
};

/** A ticket, and its mail as a replay lists it. */
async function aReadMail(shop: TestShop) {
  const ticket = await aTicket(house, shop);
  const ask = { since: 0 as Instant, after: null, limit: 1 };
  const [email] = await inShopBySql(house.deps.db, shop.id, (tx) =>
    listProcessedMail(tx, shop.id, ask),
  );
  if (!email) throw new Error("the mail was not read");
  return { ticket, email };
}

describe("reading one mail again", () => {
  it("names what it put right, and nothing the second time", async () => {
    const shop = await aShop(house);
    const { email, ticket } = await aReadMail(shop);
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.message.updateMany({ data: { quotedText: "wrong", forwarded: { from: null } } }),
    );
    const key = await keyOf(shop);

    expect(await replayEmail(house.deps, key, email)).toEqual(["quotedText", "forwarded"]);
    expect(await replayEmail(house.deps, key, email)).toEqual([]);

    const message = await lookAt(house, shop).message(ticket.messageId);
    expect(message).toMatchObject({ quotedText: "", forwarded: null });
  });

  it("can't be done with another shop's key: neither the bytes nor the message are there", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    const { email } = await aReadMail(shop);

    await expect(replayEmail(house.deps, await keyOf(other), email)).rejects.toThrow(
      PermanentFault,
    );
  });
});
