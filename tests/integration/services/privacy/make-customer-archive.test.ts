import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, inject, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { readNoticesPage } from "#app/data/pages/notices-page.server.ts";
import type { PrivacyRequestId } from "#app/domain/shared/ids.ts";
import { DAY_MS } from "#app/domain/shared/instant.ts";
import { makeDownloadPass } from "#app/services/mail/make-download-pass.ts";
import { useDownloadPass as takeDownload } from "#app/services/mail/use-download-pass.ts";
import { anonymiseTickets } from "#app/services/privacy/anonymise-tickets.ts";
import { acceptShopWebhook } from "#app/services/shop/accept-shop-webhook.ts";
import { aShop, type TestShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aKnownCustomer, fillTables, known, other, redactPayload } from "./a-known-customer.ts";

const house = useHouse();

describe("a customer's data, made at Shopify's request", () => {
  it("is one archive of all that is theirs, and of nobody else's words", async () => {
    const shop = await aShop(house);
    await fillTables(house, shop, await aKnownCustomer(house, shop));

    const { id } = await anArchive(shop);
    const folder = await unpacked(await download(shop, id));

    const files = (await readdir(folder, { recursive: true })).filter((name) =>
      /\.\w+$/.test(name),
    );
    const own = files.filter(
      (name) => name.startsWith("tickets/MJ-1") || name.startsWith(`tickets/${shop.ticketPrefix}-`),
    );
    expect(own.some((name) => name.endsWith("messages.html"))).toBe(true);
    expect(files).toContain("index.html");
    expect(files).toContain("clocks.csv");
    expect(files).toContain("customer.json");
    expect(files.filter((name) => name.startsWith("mail/"))).toHaveLength(2);
    const texts = await Promise.all(
      files.map(async (name) => ({ name, text: await readFile(join(folder, name), "utf8") })),
    );
    const pages = texts
      .filter(({ name }) => name.endsWith("messages.html"))
      .map(({ text }) => text);
    expect(pages.join("")).toContain(`Please ship my ${known.word}`);
    expect(pages.join("")).toContain(`the ${known.word} goes out tomorrow`);
    expect(pages.join("")).toContain(`My ${known.word} never came to ${known.street}`);
    expect(texts.find(({ name }) => name.endsWith(`1-${known.word}.txt`))?.text).toBe(
      `my ${known.word} ring`,
    );
    expect(texts.find(({ name }) => name.endsWith("original.eml"))?.text).toContain(known.name);
    expect(texts.find(({ name }) => name === "clocks.csv")?.text).toContain("first-reply");
    expect(texts.find(({ name }) => name === "customer.json")?.text).toContain(known.street);
    const everything = texts.map(({ text }) => text).join("\n");
    expect(everything).not.toContain(other.from);
    expect(everything).not.toContain("Where is my bracelet?");
    const links = [...pages.join("").matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
    expect(links.length).toBeGreaterThan(2);
  });

  it("is nobody's of another shop, and each address of it is for one person, once", async () => {
    const [shop, neighbour] = [await aShop(house), await aShop(house)];
    await aKnownCustomer(house, shop);
    const { id } = await anArchive(shop);
    const wanted = { kind: "archive", privacyRequestId: id } as const;

    await expectRefusal(
      makeDownloadPass(house.deps, { shopId: neighbour.id, member: neighbour.owner, wanted }),
      "not-found",
    );
    const { token } = await makeDownloadPass(house.deps, {
      shopId: shop.id,
      member: shop.owner,
      wanted,
    });
    const take = (by: TestShop, memberId = by.owner.id) =>
      takeDownload(house.deps, { shopId: by.id, memberId, token });
    await expectRefusal(take(neighbour), "not-found");
    await expectRefusal(take(shop, neighbour.owner.id), "not-found");
    await take(shop);
    await expectRefusal(take(shop), "not-found");
  });

  it("holds nothing more of somebody who was erased before they asked", async () => {
    const shop = await aShop(house);
    await aKnownCustomer(house, shop);
    await acceptShopWebhook(house.deps, {
      domain: shop.domain,
      webhookId: house.deps.newToken(),
      topic: "customers/redact",
      payload: redactPayload,
    });
    await drainJobs(house);

    const { id } = await anArchive(shop);

    const folder = await unpacked(await download(shop, id));
    expect((await readdir(folder, { recursive: true })).sort()).toEqual([
      "all.zip",
      "clocks.csv",
      "index.html",
    ]);
  });

  it("waits for the owner, told by the bell, for thirty days", async () => {
    const shop = await aShop(house);
    await aKnownCustomer(house, shop);
    const { id, blobName } = await anArchive(shop);

    const { notices } = await readNoticesPage(house.deps.db, shop.id, shop.owner.id);
    expect(notices[0]).toMatchObject({ kind: "archive-ready", ticketId: null });
    await expectRefusal(
      makeDownloadPass(house.deps, {
        shopId: shop.id,
        member: { ...shop.owner, role: "agent" },
        wanted: { kind: "archive", privacyRequestId: id },
      }),
      "not-allowed",
    );
    await download(shop, id);
    const [entry] = await inShop(house.deps.db, shop.id, (tx) => tx.accessEntry.findMany());
    expect(entry).toMatchObject({ kind: "download", detail: { what: "archive", id } });

    house.clock.pass(30 * DAY_MS - 1);
    await anonymiseTickets(house.deps, { shopId: shop.id });
    await download(shop, id);
    house.clock.pass(1);
    await anonymiseTickets(house.deps, { shopId: shop.id });

    await expectRefusal(download(shop, id), "not-found");
    const { shopKey } = await inShop(house.deps.db, shop.id, (tx) => tx.shop.findFirstOrThrow());
    const key = house.deps.shopKeys.open(shop.id, shopKey);
    await expect(house.deps.blobs.get(key, blobName)).rejects.toThrow(/gone/);
    const [request] = await inShop(house.deps.db, shop.id, (tx) => tx.privacyRequest.findMany());
    expect(request).toMatchObject({ address: null, customerGid: null, blobName: null });
  });
});

async function anArchive(shop: TestShop): Promise<{ id: PrivacyRequestId; blobName: string }> {
  await acceptShopWebhook(house.deps, {
    domain: shop.domain,
    webhookId: house.deps.newToken(),
    topic: "customers/data_request",
    payload: {
      customer: { id: known.customerId, email: known.address, phone: known.phone },
      orders_requested: [known.orderId],
      data_request: { id: 9 },
    },
    eventId: null,
    triggeredAt: null,
  });
  await drainJobs(house);
  const request = await inShop(house.deps.db, shop.id, (tx) =>
    tx.privacyRequest.findFirstOrThrow({ where: { blobName: { not: null } } }),
  );
  return { id: request.id as PrivacyRequestId, blobName: request.blobName ?? "" };
}

async function download(shop: TestShop, privacyRequestId: PrivacyRequestId): Promise<Uint8Array> {
  const { token } = await makeDownloadPass(house.deps, {
    shopId: shop.id,
    member: shop.owner,
    wanted: { kind: "archive", privacyRequestId },
  });
  const file = await takeDownload(house.deps, {
    shopId: shop.id,
    memberId: shop.owner.id,
    token,
  });
  expect(file).toMatchObject({ fileName: "customer-data.zip", contentType: "application/zip" });
  return file.content;
}

/** By another program than the one that packed it. */
async function unpacked(zip: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(inject("database").scratchFolder, "archive-"));
  await writeFile(join(folder, "all.zip"), zip);
  await promisify(execFile)("python3", ["-m", "zipfile", "-e", "all.zip", "."], { cwd: folder });
  return folder;
}
