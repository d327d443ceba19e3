import { describe, expect, it } from "vitest";
import { inShop, inShopBySql } from "#app/data/db.server.ts";
import { readMailWarnings } from "#app/data/pages/mail-warnings.server.ts";
import { markCanaryBack, saveCanary } from "#app/data/records/canaries.server.ts";
import { saveMailSettings } from "#app/data/records/mail-settings.server.ts";
import { defaultMailSettings } from "#app/domain/mail/mail-settings.ts";
import type { CanaryId } from "#app/domain/shared/ids.ts";
import { DAY_MS, HOUR_MS, isoOf, MINUTE_MS, type Instant } from "#app/domain/shared/instant.ts";
import { aShop, type TestShop } from "#tests/support/builders.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { anInboundRow } from "#tests/integration/data/an-inbound-row.ts";

const house = useHouse();

const read = (shop: TestShop) => readMailWarnings(house.deps.db, shop.id, house.clock());
const ago = (ms: number) => (house.clock() - ms) as Instant;

const prove = (shop: TestShop, at: Instant) =>
  inShop(house.deps.db, shop.id, (tx) =>
    tx.mailbox.updateMany({ data: { provenAt: new Date(at) } }),
  );

async function aCanary(shop: TestShop, at: Instant): Promise<string> {
  const token = house.deps.newToken();
  const { mailboxId } = shop;
  const canary = { id: house.deps.newId<CanaryId>(), mailboxId, token, at, unlessAfter: at };
  await inShopBySql(house.deps.db, shop.id, (tx) => saveCanary(tx, shop.id, canary));
  return token;
}

describe("warning that mail may not reach Loupe", () => {
  it("names the address whose canary did not come back in half an hour, and since when", async () => {
    const shop = await aShop(house);
    await prove(shop, ago(DAY_MS));
    const token = await aCanary(shop, ago(31 * MINUTE_MS));

    expect(await read(shop)).toEqual([
      {
        kind: "canary-lost",
        supportAddress: shop.supportAddress,
        since: isoOf(ago(31 * MINUTE_MS)),
      },
    ]);

    await inShopBySql(house.deps.db, shop.id, (tx) =>
      markCanaryBack(tx, shop.id, token, house.clock()),
    );
    expect(await read(shop)).toEqual([]);
  });

  it("waits for half an hour, and forgets what was before the way was proven anew", async () => {
    const shop = await aShop(house);
    await prove(shop, ago(DAY_MS));
    await aCanary(shop, ago(29 * MINUTE_MS));

    expect(await read(shop)).toEqual([]);
    house.clock.pass(2 * MINUTE_MS);
    expect(await read(shop)).toHaveLength(1);
    await prove(shop, house.clock());
    expect(await read(shop)).toEqual([]);
  });

  it("is quiet about canaries in a shop that switched them off", async () => {
    const shop = await aShop(house);
    await prove(shop, ago(DAY_MS));
    await aCanary(shop, ago(HOUR_MS));

    await inShopBySql(house.deps.db, shop.id, (tx) =>
      saveMailSettings(
        tx,
        shop.id,
        { ...defaultMailSettings, canary: false },
        { at: house.clock(), by: shop.owner.id },
      ),
    );

    expect(await read(shop)).toEqual([]);
  });

  it("warns of a silence that the three weeks before did not know; our own mail breaks no silence", async () => {
    const shop = await aShop(house);
    await threeBusyWeeks(shop);
    const lastAt = ago(3 * HOUR_MS);
    await anInboundRow(house, shop, { status: "parked", at: lastAt });
    await anInboundRow(house, shop, { status: "screened", kind: "own-mail", at: ago(HOUR_MS) });

    expect(await read(shop)).toEqual([{ kind: "silent", since: isoOf(lastAt), usual: 9 }]);

    await anInboundRow(house, shop, { status: "screened", kind: "spam", at: ago(HOUR_MS) });
    expect(await read(shop)).toEqual([]);
  });

  it("says that no sender can be proven while the provider posts parsed fields, until raw mail comes", async () => {
    const shop = await aShop(house);
    await anInboundRow(house, shop, { status: "processed", at: ago(HOUR_MS), isParsed: true });

    expect(await read(shop)).toEqual([{ kind: "parsed-fields", since: isoOf(ago(HOUR_MS)) }]);

    await anInboundRow(house, shop, { status: "processed", at: house.clock() });
    expect(await read(shop)).toEqual([]);
  });

  it("warns a shop of nothing that happened in another", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    await prove(shop, ago(DAY_MS));
    await aCanary(shop, ago(HOUR_MS));

    expect(await read(shop)).toHaveLength(1);
    expect(await read(other)).toEqual([]);
  });
});

/** Nine mails in the last three hours of the same weekday, three times. */
async function threeBusyWeeks(shop: TestShop): Promise<void> {
  for (let week = 1; week <= 3; week += 1)
    for (let index = 0; index < 9; index += 1)
      await anInboundRow(house, shop, {
        status: "parked",
        at: ago(week * 7 * DAY_MS + (index + 1) * 19 * MINUTE_MS),
      });
}
