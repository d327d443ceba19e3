import { describe, expect, it } from "vitest";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { makeDiskBlobs } from "#app/adapters/blobs/disk-blobs.server.ts";
import { makeSeal } from "#app/adapters/crypto/seal.server.ts";
import { inShop } from "#app/data/db.server.ts";
import { countRefused } from "#app/data/pages/ledger-page.server.ts";
import { dateOf } from "#app/domain/shared/instant.ts";
import { TemporaryFault } from "#app/domain/shared/fault.ts";
import { aCustomerMail, arrives, aShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { testKeys } from "#tests/support/make-deps.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

describe("accepting an inbound mail", () => {
  it("keeps the raw bytes and what the provider said, and leaves the reading to a job", async () => {
    const shop = await aShop(house);
    const raw = aCustomerMail({ subject: "Is the ring back in stock?" });

    const outcome = await arrives(house, shop, raw, { spamScore: 1.5 });

    expect(outcome).toEqual({ kind: "stored" });
    const [email] = await lookAt(house, shop).emails();
    expect(email).toMatchObject({
      status: "stored",
      bytes: raw.length,
      subject: "Is the ring back in stock?",
      mailboxId: shop.mailboxId,
      envelope: { to: [shop.receivingAddress], from: "ana.sommer@post.example", spamScore: 1.5 },
    });
    const { shopKey } = await lookAt(house, shop).shop();
    const key = house.deps.shopKeys.open(shop.id, shopKey);
    expect(Buffer.from(await house.deps.blobs.get(key, email?.blobName ?? "")).equals(raw)).toBe(
      true,
    );
  });

  it("keeps a mail that is delivered twice once, with one job", async () => {
    const shop = await aShop(house);
    const raw = aCustomerMail();

    const first = await arrives(house, shop, raw);
    const second = await arrives(house, shop, raw);

    expect([first.kind, second.kind]).toEqual(["stored", "known"]);
    const jobs = (await drainJobs(house)).filter((job) => job.name === "process-inbound-email");
    expect(jobs).toHaveLength(1);
    expect(await lookAt(house, shop).emails()).toHaveLength(1);
  });

  it("refuses mail for a shop whose data was erased: it is counted and nothing of it is kept", async () => {
    const shop = await aShop(house);
    const other = await aShop(house);
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.shop.update({ where: { id: shop.id }, data: { redactedAt: dateOf(house.clock()) } }),
    );
    const blobs = await readdir(house.blobsFolder, { recursive: true });

    const first = await arrives(house, shop, aCustomerMail());
    const second = await arrives(house, shop, aCustomerMail({ text: "Is anybody there?" }));

    expect([first.kind, second.kind]).toEqual(["refused", "refused"]);
    expect(await lookAt(house, shop).emails()).toEqual([]);
    expect(await readdir(house.blobsFolder, { recursive: true })).toEqual(blobs);
    expect(await countRefused(house.deps.db, shop.id, house.clock())).toBe(2);
    expect(await countRefused(house.deps.db, other.id, house.clock())).toBe(0);
  });

  it("knows a mail again by what its travel can't change: other Received lines are the same mail", async () => {
    const shop = await aShop(house);
    const raw = aCustomerMail();
    const travelled = Buffer.concat([
      Buffer.from(
        "Received: from relay.example by mx.example; Mon, 23 Nov 2026 14:59:00 +0000\r\n",
      ),
      raw,
    ]);

    await arrives(house, shop, raw);
    const again = await arrives(house, shop, travelled);

    expect(again.kind).toBe("known");
    expect(await lookAt(house, shop).emails()).toHaveLength(1);
  });

  it("keeps one row when the provider posts the same mail ten times at once", async () => {
    const shop = await aShop(house);
    const raw = aCustomerMail();

    const outcomes = await Promise.all(Array.from({ length: 10 }, () => arrives(house, shop, raw)));

    expect(outcomes.filter(({ kind }) => kind === "stored")).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === "known")).toHaveLength(9);
    expect(await lookAt(house, shop).emails()).toHaveLength(1);
  });

  it("keeps another body under a Message-ID that was used before as a mail of its own", async () => {
    const shop = await aShop(house);
    const raw = aCustomerMail({ client: "plain", text: "The first text." });
    const other = Buffer.from(raw.toString("latin1").replace("The first text.", "Another text."));

    await arrives(house, shop, raw);
    const outcome = await arrives(house, shop, other);

    expect(outcome.kind).toBe("stored");
    expect(await lookAt(house, shop).emails()).toHaveLength(2);
  });

  it("counts a redelivered mail from when the provider took it, not from when it got through", async () => {
    const shop = await aShop(house);
    house.clock.moveTo("2026-11-24T09:00:00Z");
    const raw = Buffer.concat([
      Buffer.from(
        "Received: from mail.post.example by mx0042.sendgrid.net (ismtpd) with ESMTP id a1;\r\n Mon, 23 Nov 2026 21:30:00 +0000 (UTC)\r\n",
      ),
      aCustomerMail(),
    ]);

    await arrives(house, shop, raw);

    const [email] = await lookAt(house, shop).emails();
    expect(email?.receivedAt.toISOString()).toBe("2026-11-23T21:30:00.000Z");
    expect(email?.storedAt.toISOString()).toBe("2026-11-24T09:00:00.000Z");
  });

  it("does not take the time of receipt from a Received line that the sender wrote", async () => {
    const shop = await aShop(house);
    house.clock.moveTo("2026-11-24T09:00:00Z");
    const forged =
      "Received: from mx.sendgrid.net by mx.elsewhere.example; Mon, 23 Nov 2026 03:00:00 +0000\r\n";

    await arrives(house, shop, Buffer.concat([Buffer.from(forged), aCustomerMail()]));

    const [email] = await lookAt(house, shop).emails();
    expect(email?.receivedAt.toISOString()).toBe("2026-11-24T09:00:00.000Z");
  });

  it("keeps a mail to two shops in both, and each copy is its shop's own", async () => {
    const [mejurn, other] = [await aShop(house), await aShop(house)];
    const to = [mejurn.receivingAddress, other.receivingAddress];

    const outcome = await arrives(house, mejurn, aCustomerMail(), { to });

    expect(outcome.kind).toBe("stored");
    const [mine] = await lookAt(house, mejurn).emails();
    const [theirs] = await lookAt(house, other).emails();
    expect(mine?.dedupeKey).not.toBe(theirs?.dedupeKey);
    expect(mine?.blobName).not.toBe(theirs?.blobName);
  });

  it("has nothing to keep of a mail to an address that is no mailbox of ours", async () => {
    const shop = await aShop(house);
    const to = ["aaaaaaaaaaaaaaaaaaaa@in.loupe.example", "someone@elsewhere.example"];

    const outcome = await arrives(house, shop, aCustomerMail(), { to });

    expect(outcome).toEqual({ kind: "nobody" });
    expect(await lookAt(house, shop).emails()).toEqual([]);
    expect(house.logged.at(-1)).toMatchObject({
      event: "mail-for-nobody",
      fields: { recipients: 2 },
    });
  });

  it("parks what must not be read, with its reason, and starts no job", async () => {
    const shop = await aShop(house);

    await arrives(house, shop, aCustomerMail(), { setAside: "larger than 30 MB" });

    expect(await drainJobs(house)).toEqual([]);
    expect(await lookAt(house, shop).emails()).toMatchObject([
      { status: "parked", parkedReason: "larger than 30 MB" },
    ]);
  });

  it("leaves no row when the blob can't be written, so that the provider posts the mail again", async () => {
    const shop = await aShop(house);
    const folder = `${house.blobsFolder}/${shop.id}-unwritable`;
    await mkdir(folder);
    // Where the shop's folder should be stands a file: every write fails, also for root.
    await writeFile(`${folder}/${shop.id}`, "");
    const blobs = makeDiskBlobs(folder, makeSeal(testKeys), house.deps.shopKeys.mac);
    const full = { ...house, deps: { ...house.deps, blobs } };

    await expect(arrives(full, shop, aCustomerMail())).rejects.toThrow(TemporaryFault);

    expect(await lookAt(house, shop).emails()).toEqual([]);
    await rm(folder, { recursive: true });
  });

  it("keeps nothing by halves: when the job can't be sent, there is no row either", async () => {
    const shop = await aShop(house);
    const raw = aCustomerMail();
    const enqueue = () => Promise.reject(new Error("the queue is away"));
    const broken = { ...house, deps: { ...house.deps, enqueue } };

    await expect(arrives(broken, shop, raw)).rejects.toThrow("the queue is away");

    expect(await lookAt(house, shop).emails()).toEqual([]);
    expect(await arrives(house, shop, raw)).toEqual({ kind: "stored" });
    expect(await readdir(`${house.blobsFolder}/${shop.id}`)).toHaveLength(1);
  });
});
