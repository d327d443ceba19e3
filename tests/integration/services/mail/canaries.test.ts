import { describe, expect, it } from "vitest";
import { inShop, inShopBySql } from "#app/data/db.server.ts";
import { findCanaryToSend, markCanaryBack } from "#app/data/records/canaries.server.ts";
import { saveMailSettings } from "#app/data/records/mail-settings.server.ts";
import { defaultMailSettings } from "#app/domain/mail/mail-settings.ts";
import { TemporaryFault } from "#app/domain/shared/fault.ts";
import type { CanaryId } from "#app/domain/shared/ids.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "#app/domain/shared/instant.ts";
import { checkCanaries } from "#app/services/mail/check-canaries.ts";
import { sendCanaries } from "#app/services/mail/send-canaries.ts";
import { sendCanary } from "#app/services/mail/send-canary.ts";
import { arrives, aShop, type TestShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { expectSameAfterRepeating } from "#tests/support/expect-same-after-repeating.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

/** A shop whose test mail came back. */
async function aProvenShop(): Promise<TestShop> {
  const shop = await aShop(house);
  await prove(shop, new Date(house.clock()));
  return shop;
}

const prove = (shop: TestShop, provenAt: Date | null) =>
  inShop(house.deps.db, shop.id, (tx) => tx.mailbox.updateMany({ data: { provenAt } }));

const canaries = (shop: TestShop) =>
  inShop(house.deps.db, shop.id, (tx) => tx.canary.findMany({ orderBy: { sentAt: "asc" } }));

const sentWith = (token: string) =>
  house.sendgrid.accepted().filter(({ body }) => JSON.stringify(body).includes(token));

const switchOff = (shop: TestShop) =>
  inShopBySql(house.deps.db, shop.id, (tx) =>
    saveMailSettings(
      tx,
      shop.id,
      { ...defaultMailSettings, canary: false },
      { at: house.clock(), by: shop.owner.id },
    ),
  );

const lostLines = (shop: TestShop) =>
  house.logged.filter(({ event, fields }) => event === "canary-lost" && fields.shopId === shop.id);

/** The canary as the forwarding brings it. */
const comingBack = (shop: TestShop, token: string): Buffer =>
  Buffer.from(
    [
      `From: Loupe <${shop.supportAddress}>`,
      `To: ${shop.supportAddress}`,
      "Subject: Loupe canary",
      `Message-ID: <canary.${token}@in.loupe.example>`,
      "Auto-Submitted: auto-generated",
      "",
      "Loupe sends this mail every hour.",
      "",
    ].join("\r\n"),
  );

describe("sending a canary through the whole way", () => {
  it("writes to each proven support address as a machine that nobody shall answer", async () => {
    const shop = await aProvenShop();

    await sendCanaries(house.deps);
    await drainJobs(house);

    const [canary] = await canaries(shop);
    const [sent] = sentWith(canary?.token ?? "none");
    expect(JSON.stringify(sent?.body)).toContain(shop.supportAddress);
    expect(JSON.stringify(sent?.body)).toContain('"Auto-Submitted":"auto-generated"');
  });

  it("knows it when it comes back, and makes no ticket of it", async () => {
    const shop = await aProvenShop();
    await sendCanaries(house.deps);
    await drainJobs(house);
    const [canary] = await canaries(shop);
    house.clock.pass(5_000);

    await arrives(house, shop, comingBack(shop, canary?.token ?? ""), {
      from: shop.supportAddress,
    });
    await drainJobs(house);

    expect(await canaries(shop)).toMatchObject([{ backAt: new Date(house.clock()) }]);
    expect(await lookAt(house, shop).tickets()).toEqual([]);
    expect(await lookAt(house, shop).emails()).toMatchObject([{ verdict: { kind: "own-mail" } }]);
  });

  it("sends one an hour, however often the sweep runs, also at the same time", async () => {
    const shop = await aProvenShop();

    await Promise.all([sendCanaries(house.deps), sendCanaries(house.deps)]);
    await expectSameAfterRepeating(house, () => sendCanaries(house.deps));
    house.clock.pass(HOUR_MS);
    await sendCanaries(house.deps);

    expect(await canaries(shop)).toHaveLength(2);
  });

  it("sends none where the way was never proven, nor where the owner switched it off", async () => {
    const [fresh, off] = [await aShop(house), await aProvenShop()];
    await switchOff(off);

    await sendCanaries(house.deps);

    expect([...(await canaries(fresh)), ...(await canaries(off))]).toEqual([]);
  });

  it("sends none that nobody can judge any more: back, too old, switched off, or of an address that changed", async () => {
    const shop = await aProvenShop();
    const send = async () => {
      const canary = (await canaries(shop)).at(-1);
      const canaryId = canary?.id as CanaryId;
      await sendCanary(house.deps, { shopId: shop.id, canaryId });
      return { canaryId, token: canary?.token ?? "", sent: sentWith(canary?.token ?? "").length };
    };
    await sendCanaries(house.deps);
    const { canaryId, token, sent } = await send();
    expect(sent).toBe(1);

    await prove(shop, null);
    expect((await send()).sent).toBe(1);
    await prove(shop, new Date(house.clock()));
    await inShopBySql(house.deps.db, shop.id, (tx) =>
      markCanaryBack(tx, shop.id, token, house.clock()),
    );
    expect((await send()).sent).toBe(1);

    house.clock.pass(HOUR_MS);
    await sendCanaries(house.deps);
    house.clock.pass(31 * MINUTE_MS);
    expect((await send()).sent).toBe(0);
    house.clock.pass(-31 * MINUTE_MS);
    await switchOff(shop);
    expect((await send()).sent).toBe(0);

    const other = await aShop(house);
    const found = (of: TestShop) =>
      inShopBySql(house.deps.db, of.id, (tx) => findCanaryToSend(tx, of.id, canaryId));
    expect([await found(other), (await found(shop))?.token]).toEqual([null, token]);
  });

  it("comes back later while the provider is away, and notes a refusal", async () => {
    const shop = await aProvenShop();
    await sendCanaries(house.deps);
    const [canary] = await canaries(shop);
    const input = { shopId: shop.id, canaryId: canary?.id as CanaryId };

    house.sendgrid.fail({ times: 1, kind: "status", status: 503 });
    await expect(sendCanary(house.deps, input)).rejects.toThrow(TemporaryFault);
    house.sendgrid.fail({ times: 1, kind: "status", status: 400 });
    await sendCanary(house.deps, input);

    expect(house.logged.at(-1)).toMatchObject({ level: "warn", event: "canary-refused" });
    expect(sentWith(canary?.token ?? "")).toEqual([]);
  });

  it("forgets canaries after four weeks", async () => {
    const shop = await aProvenShop();
    await sendCanaries(house.deps);
    house.clock.pass(29 * DAY_MS);

    await sendCanaries(house.deps);

    expect(await canaries(shop)).toMatchObject([{ sentAt: new Date(house.clock()) }]);
  });
});

describe("missing a canary", () => {
  it("is logged once, when half an hour is over", async () => {
    const shop = await aProvenShop();
    await sendCanaries(house.deps);
    house.clock.pass(30 * MINUTE_MS);
    await checkCanaries(house.deps);
    expect(lostLines(shop)).toEqual([]);

    house.clock.pass(5 * MINUTE_MS);
    await checkCanaries(house.deps);
    await expectSameAfterRepeating(house, () => checkCanaries(house.deps));

    expect(lostLines(shop)).toMatchObject([{ level: "error", fields: { canaries: 1 } }]);
    expect(await canaries(shop)).toMatchObject([{ warnedAt: new Date(house.clock()) }]);
  });

  it("is not logged for one that is back", async () => {
    const shop = await aProvenShop();
    await sendCanaries(house.deps);
    const [canary] = await canaries(shop);
    await inShopBySql(house.deps.db, shop.id, (tx) =>
      markCanaryBack(tx, shop.id, canary?.token ?? "", house.clock()),
    );
    house.clock.pass(HOUR_MS);

    await checkCanaries(house.deps);

    expect(lostLines(shop)).toEqual([]);
  });

  it("keeps the first time that it came back, and knows no canary of another shop", async () => {
    const [shop, other] = [await aProvenShop(), await aProvenShop()];
    await sendCanaries(house.deps);
    const [canary] = await canaries(shop);
    const back = (of: TestShop) =>
      inShopBySql(house.deps.db, of.id, (tx) =>
        markCanaryBack(tx, of.id, canary?.token ?? "", house.clock()),
      );
    const firstAt = new Date(house.clock());

    expect([await back(other), await back(shop)]).toEqual([false, true]);
    house.clock.pass(MINUTE_MS);
    await back(shop);

    expect(await canaries(shop)).toMatchObject([{ backAt: firstAt }]);
  });
});
