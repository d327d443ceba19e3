import { readdir, utimes } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { HOUR_MS } from "#app/domain/shared/instant.ts";
import type { InboundEmailId, PrivacyRequestId, ShopWebhookId } from "#app/domain/shared/ids.ts";
import { processInboundEmail } from "#app/services/mail/process-inbound-email.ts";
import { anonymiseTickets } from "#app/services/privacy/anonymise-tickets.ts";
import { carryOutPrivacyRequest } from "#app/services/privacy/carry-out-privacy-request.ts";
import { acceptShopWebhook } from "#app/services/shop/accept-shop-webhook.ts";
import { applyShopWebhook } from "#app/services/shop/apply-shop-webhook.ts";
import { aCustomerMail, arrives, aShop, aTicket, type TestShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { findTraces } from "#tests/support/find-traces.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

const wanda = { from: "wanda.zwirn@post.example", fromName: "Wanda Zwirn" };
const file = { filename: "zwirn.txt", contentType: "text/plain", content: Buffer.from("my zwirn") };
const payload = { customer: { id: 88_001, email: wanda.from }, orders_to_redact: [] };

const told = (shop: TestShop, topic: string) =>
  acceptShopWebhook(house.deps, {
    domain: shop.domain,
    webhookId: house.deps.newToken(),
    topic,
    payload,
  });

async function erase(shop: TestShop): Promise<void> {
  await told(shop, "customers/redact");
  await drainJobs(house);
}

const requestsOf = (shop: TestShop, kind: string) =>
  inShop(house.deps.db, shop.id, (tx) => tx.privacyRequest.findMany({ where: { kind } }));

describe("erasing a customer while something of theirs is under way", () => {
  it("lets no mail in that was being read, and removes its files in the night", async () => {
    const shop = await aShop(house);
    await arrives(house, shop, aCustomerMail({ ...wanda, text: "my zwirn", attachments: [file] }), {
      from: wanda.from,
    });
    await house.queue.deleteAllJobs();
    const [mail] = await lookAt(house, shop).emails();
    const { parseMime } = house.deps;
    const slow = async (raw: Uint8Array) => {
      const parsed = await parseMime(raw);
      await erase(shop);
      return parsed;
    };
    const which = { shopId: shop.id, inboundEmailId: mail?.id as InboundEmailId };

    const outcome = await processInboundEmail({ ...house.deps, parseMime: slow }, which);

    expect(outcome).toEqual({ kind: "nothing-to-do" });
    expect(await lookAt(house, shop).tickets()).toEqual([]);
    await growOlder(shop);
    await anonymiseTickets(house.deps, { shopId: shop.id });
    expect(await findTraces(house, ["zwirn", "wanda"])).toEqual([]);
  });

  it("throws away an archive of their data that was being made", async () => {
    const shop = await aShop(house);
    await aTicket(house, shop, { ...wanda, text: "my zwirn", attachments: [file] });
    await told(shop, "customers/data_request");
    const jobs = await workUntilArchive(shop);
    const { makeArchive } = house.deps;
    const slow: typeof makeArchive = async (files) => {
      const zip = await makeArchive(files);
      await erase(shop);
      return zip;
    };

    await carryOutPrivacyRequest({ ...house.deps, makeArchive: slow }, jobs);

    const [request] = await requestsOf(shop, "data-request");
    expect(request).toMatchObject({ blobName: null, address: null, customerGid: null });
    expect(request?.trouble).toMatch(/erased/);
    expect(await findTraces(house, ["zwirn", "wanda"])).toEqual([]);
    expect(await lookAt(house, shop).tickets()).toMatchObject([{ customerAddress: "" }]);
  });

  it("ends a request for their data that still waits", async () => {
    const shop = await aShop(house);
    await aTicket(house, shop, { ...wanda, text: "my zwirn" });
    await told(shop, "customers/data_request");
    await workUntilArchive(shop);

    await erase(shop);

    const [request] = await requestsOf(shop, "data-request");
    expect(request).toMatchObject({ address: null, customerGid: null, counts: {} });
    expect(request?.doneAt).not.toBeNull();
    expect(await findTraces(house, ["zwirn", "wanda", "88001"])).toEqual([]);
  });
});

/** The webhook is applied; the job that it led to was lost. */
async function workUntilArchive(shop: TestShop) {
  const [webhook] = await inShop(house.deps.db, shop.id, (tx) =>
    tx.shopWebhook.findMany({ where: { topic: "customers/data_request" } }),
  );
  const shopWebhookId = webhook?.id as ShopWebhookId;
  await applyShopWebhook(house.deps, { shopId: shop.id, shopWebhookId });
  await house.queue.deleteAllJobs();
  const [request] = await requestsOf(shop, "data-request");
  return { shopId: shop.id, privacyRequestId: request?.id as PrivacyRequestId };
}

/** As if what lies in the blob store had been written two hours ago. */
async function growOlder(shop: TestShop): Promise<void> {
  const folder = join(house.blobsFolder, shop.id);
  const before = new Date(Date.now() - 2 * HOUR_MS);
  for (const name of await readdir(folder, { recursive: true }))
    await utimes(join(folder, name), before, before);
}
