import { readdir, utimes } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import type { TicketId } from "#app/domain/shared/ids.ts";
import { DAY_MS, HOUR_MS } from "#app/domain/shared/instant.ts";
import { removeLitter } from "#app/services/privacy/remove-litter.ts";
import { aShop, aTicket, type TestShop } from "#tests/support/builders.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

describe("bytes that no row names", () => {
  it("go once they are too old to be a mail's that is just coming in", async () => {
    const shop = await aShop(house);
    await aTicket(house, shop);
    const [old, young] = [await put(shop, "old"), await put(shop, "young")];
    await growOlder(shop, (name) => name !== young);

    await removeLitter(house.deps, shop.id);

    expect(await blobsOf(shop)).not.toContain(old);
    expect(await blobsOf(shop)).toContain(young);
    // The mail's own.
    expect(await blobsOf(shop)).toHaveLength(2);
  });

  it("are those of files that came to no draft and no message within a day, and of no others", async () => {
    const shop = await aShop(house);
    const { id: ticketId } = await aTicket(house, shop);
    const loose = await upload(shop, null, house.clock() - DAY_MS - 1);
    const fresh = await upload(shop, null, house.clock());
    const written = await upload(shop, ticketId, house.clock() - 40 * DAY_MS);
    await growOlder(shop, () => true);

    await removeLitter(house.deps, shop.id);

    const kept = await blobsOf(shop);
    expect([loose, fresh, written].map((name) => kept.includes(name))).toEqual([false, true, true]);
    const rows = await inShop(house.deps.db, shop.id, (tx) => tx.upload.findMany());
    expect(rows.map(({ blobName }) => blobName).sort()).toEqual([fresh, written].sort());
  });
});

async function put(shop: TestShop, words: string): Promise<string> {
  const { shopKey } = await lookAt(house, shop).shop();
  return house.deps.blobs.put(house.deps.shopKeys.open(shop.id, shopKey), Buffer.from(words));
}

/** A file of a draft on the ticket; null: of none. Returns the name of its blob. */
async function upload(shop: TestShop, ticketId: TicketId | null, at: number): Promise<string> {
  const blobName = await put(shop, `a file of ${ticketId ?? "no draft"}, ${at}`);
  const shopId = shop.id;
  const memberId = shop.owner.id;
  const date = new Date(at);
  await inShop(house.deps.db, shopId, async (tx) => {
    const draftId = ticketId && house.deps.newId<string>();
    const dates = { startedAt: date, changedAt: date };
    if (ticketId && draftId)
      await tx.draft.create({
        data: { shopId, id: draftId, ticketId, memberId, kind: "reply", html: "", ...dates },
      });
    const file = { fileName: "a.txt", contentType: "text/plain", bytes: 3, blobName, at: date };
    await tx.upload.create({
      data: { shopId, id: house.deps.newId<string>(), memberId, draftId, ...file },
    });
  });
  return blobName;
}

const blobsOf = async (shop: TestShop): Promise<string[]> =>
  (await readdir(join(house.blobsFolder, shop.id), { recursive: true }))
    .flatMap((path) => path.split("/")[1] ?? [])
    .sort();

/** As if these had been written two hours ago. */
async function growOlder(shop: TestShop, which: (name: string) => boolean): Promise<void> {
  const before = new Date(Date.now() - 2 * HOUR_MS);
  for (const name of await blobsOf(shop))
    if (which(name))
      await utimes(join(house.blobsFolder, shop.id, name.slice(0, 2), name), before, before);
}
