import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { acceptShopWebhook } from "#app/services/shop/accept-shop-webhook.ts";
import { aCustomerMail, arrives, aShop, aTicket, type TestShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { dumpTables, findTraces } from "#tests/support/find-traces.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aKnownCustomer, fillTables, traces } from "./a-known-customer.ts";

const house = useHouse();

const told = (shop: TestShop, topic: string, webhookId = house.deps.newToken()) =>
  acceptShopWebhook(house.deps, {
    domain: shop.domain,
    webhookId,
    topic,
    payload: { shop_id: 1, shop_domain: shop.domain },
    eventId: null,
    triggeredAt: null,
  });

const rowsOf = async (shop: TestShop): Promise<Record<string, number>> => {
  const rows = (await dumpTables(house)).filter(({ text }) => text.includes(shop.id));
  const counts: Record<string, number> = {};
  for (const { place } of rows) counts[place] = (counts[place] ?? 0) + 1;
  return counts;
};

describe("erasing a shop at Shopify's request", () => {
  it("removes everything but numbers a month, and refuses its mail from then on", async () => {
    const [shop, neighbour] = [await aShop(house), await aShop(house)];
    await fillTables(house, shop, await aKnownCustomer(house, shop));
    await aTicket(house, neighbour);
    const theirs = await rowsOf(neighbour);
    await house.deps.db.session.create({
      data: { id: shop.domain, shop: shop.domain, state: "", accessToken: "token" },
    });
    await told(shop, "app/uninstalled");
    await told(shop, "shop/redact");

    const jobs = await drainJobs(house);

    expect(jobs.filter(({ outcome }) => outcome !== "done")).toEqual([]);
    expect(await findTraces(house, [...traces, shop.domain])).toEqual([]);
    expect(Object.keys(await rowsOf(shop)).sort()).toEqual([
      "pgboss.job",
      "pgboss.job_common",
      "public.AnonymousFigure",
      "public.Mailbox",
      "public.PrivacyRequest",
      "public.Shop",
    ]);
    expect(await readdir(house.blobsFolder)).toEqual([neighbour.id]);
    expect(await lookAt(house, shop).shop()).toMatchObject({
      id: shop.id,
      name: "Erased shop",
      shopKey: "",
      redactedAt: new Date(house.clock()),
    });
    const figures = await inShop(house.deps.db, shop.id, (tx) =>
      tx.anonymousFigure.findMany({ orderBy: { name: "asc" } }),
    );
    const counted = Object.fromEntries(figures.map(({ name, count }) => [name, count]));
    expect(counted).toMatchObject({
      tickets: 4,
      "messages outbound": 1,
      "clocks first-reply met": 1,
    });
    expect(await rowsOf(neighbour)).toEqual(theirs);

    expect(await arrives(house, shop, aCustomerMail())).toEqual({ kind: "refused" });
    expect(await readdir(house.blobsFolder)).toEqual([neighbour.id]);
  });

  it("erases nothing of a shop that has the app again", async () => {
    const shop = await aShop(house);
    await aTicket(house, shop);

    await told(shop, "shop/redact");
    await drainJobs(house);

    expect(await lookAt(house, shop).tickets()).toHaveLength(1);
    const [request] = await inShop(house.deps.db, shop.id, (tx) => tx.privacyRequest.findMany());
    expect(request?.trouble).toMatch(/installed again/);
    expect(request?.doneAt).not.toBeNull();
  });

  it("erases nothing of a shop that removed the app only after Shopify asked", async () => {
    const shop = await aShop(house);
    await aTicket(house, shop);
    await told(shop, "shop/redact");
    house.clock.pass(1);
    await told(shop, "app/uninstalled");

    await drainJobs(house);

    expect(await lookAt(house, shop).shop()).toMatchObject({ redactedAt: null });
    expect((await lookAt(house, shop).shop()).uninstalledAt).not.toBeNull();
    expect(await lookAt(house, shop).tickets()).toHaveLength(1);
  });

  it("goes on where it was broken off: blobs that could not be removed are tried again", async () => {
    const shop = await aShop(house);
    await aTicket(house, shop);
    await told(shop, "app/uninstalled");
    await told(shop, "shop/redact");
    const { blobs } = house.deps;
    let isBroken = true;
    const deps = {
      ...house.deps,
      blobs: {
        ...blobs,
        removeAll: (shopId: TestShop["id"]) => {
          if (!isBroken) return blobs.removeAll(shopId);
          isBroken = false;
          return Promise.reject(new Error("the disk is away"));
        },
      },
    };
    const broken = { ...house, deps };

    const first = await drainJobs(broken);
    expect(first.at(-1)).toMatchObject({ name: "carry-out-privacy-request", outcome: "failed" });
    expect(await readdir(join(house.blobsFolder, shop.id))).not.toEqual([]);
    await drainJobs(broken, { evenIfNotDue: true });

    expect(await readdir(house.blobsFolder)).not.toContain(shop.id);
    expect((await lookAt(house, shop).shop()).name).toBe("Erased shop");
  });
});
