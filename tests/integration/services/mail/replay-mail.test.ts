import { describe, expect, it } from "vitest";
import { inShop, inShopBySql } from "#app/data/db.server.ts";
import { listProcessedMail, type MailCursor } from "#app/data/records/inbound-emails.server.ts";
import { lockMessageContent } from "#app/data/records/message-contents.server.ts";
import type { InboundEmailId } from "#app/domain/shared/ids.ts";
import { DAY_MS, type Instant } from "#app/domain/shared/instant.ts";
import { replayMail, type ReplayedMail } from "#app/services/mail/replay-mail.ts";
import { aCustomerMail, arrives, aShop, aTicket, type TestShop } from "#tests/support/builders.ts";
import { expectSameAfterRepeating } from "#tests/support/expect-same-after-repeating.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { anInboundRow } from "#tests/integration/data/an-inbound-row.ts";

const house = useHouse();

const ring = { filename: "ring.txt", contentType: "text/plain", content: Buffer.from("ring") };

/** A shop as Shopify has installed it: with a session. */
async function anInstalledShop(): Promise<TestShop> {
  const shop = await aShop(house);
  await house.deps.db.session.create({
    data: { id: `offline_${shop.domain}`, shop: shop.domain, state: "", accessToken: "sealed" },
  });
  return shop;
}

async function replay(
  ask: { since?: Instant; isStopped?: () => boolean } = {},
): Promise<{ told: ReplayedMail[]; counts: Awaited<ReturnType<typeof replayMail>> }> {
  const told: ReplayedMail[] = [];
  const counts = await replayMail(house.deps, {
    since: ask.since ?? ((house.clock() - DAY_MS) as Instant),
    isStopped: ask.isStopped ?? (() => false),
    tell: (mail) => Promise.resolve(void told.push(mail)),
  });
  return { told, counts };
}

const of = (told: readonly ReplayedMail[], shop: TestShop) =>
  told.filter(({ shopId }) => shopId === shop.id);

const spoil = (shop: TestShop, data: object) =>
  inShop(house.deps.db, shop.id, (tx) => tx.message.updateMany({ data }));

describe("reading all mail again", () => {
  it("changes no row of any table when nothing changed", async () => {
    const shop = await anInstalledShop();
    const html = "<p>Hello <b>there</b></p><blockquote type=cite>old</blockquote>";
    await aTicket(house, shop, { attachments: [ring], html });
    await aTicket(house, shop, { text: "Thanks\n\nOn Mon, Ana wrote:\n> old words" });

    await expectSameAfterRepeating(house, async () => {
      const { told, counts } = await replay();
      expect(of(told, shop)).toEqual([]);
      expect(counts).toMatchObject({ changed: 0, failed: 0, finished: true });
      expect(counts.unchanged).toBeGreaterThanOrEqual(2);
      expect(counts.read).toBe(counts.unchanged);
    });
  });

  it("puts right what is not as the raw mail has it, and touches neither ticket nor clock nor id", async () => {
    const shop = await anInstalledShop();
    const ticket = await aTicket(house, shop, { attachments: [ring] });
    const look = lookAt(house, shop);
    const right = {
      message: await look.message(ticket.messageId),
      files: await look.attachments(),
    };
    const rest = async () => [
      await look.ticket(ticket.id),
      await look.clocks(ticket.id),
      await look.history(ticket.id),
      await look.emails(),
    ];
    const before = await rest();
    await spoil(shop, { text: "wrong", replyText: null, limits: ["bytes"] });
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.attachment.updateMany({ data: { fileName: "wrong", bytes: 1 } }),
    );

    const { told } = await replay();

    const [email] = await look.emails();
    expect(of(told, shop)).toEqual([
      {
        shopId: shop.id,
        inboundEmailId: email?.id,
        changed: ["text", "replyText", "limits", "attachments"],
      },
    ]);
    expect(await look.message(ticket.messageId)).toEqual(right.message);
    expect(await look.attachments()).toEqual(right.files);
    expect(await rest()).toEqual(before);
    expect(of((await replay()).told, shop)).toEqual([]);
  });

  it("brings an attachment back whose row is gone, and takes one away that is none of the mail's", async () => {
    const shop = await anInstalledShop();
    const stone = { ...ring, filename: "stone.txt", content: Buffer.from("stone") };
    await aTicket(house, shop, { attachments: [ring, stone] });
    const look = lookAt(house, shop);
    const [first, second] = await look.attachments();
    await inShop(house.deps.db, shop.id, async (tx) => {
      await tx.attachment.deleteMany({ where: { ordinal: 1 } });
      await tx.attachment.create({
        data: { ...(first ?? ({} as never)), id: house.deps.newId<string>(), ordinal: 7 },
      });
    });

    await replay();

    const found = await look.attachments();
    expect(found).toMatchObject([
      { id: first?.id, fileName: "ring.txt" },
      { fileName: "stone.txt", blobName: second?.blobName, bytes: 5, ordinal: 1 },
    ]);
    expect(found).toHaveLength(2);
  });

  it("reads mail that was stored since then only, of every shop, and of none that left", async () => {
    const [shop, other, left] = [
      await anInstalledShop(),
      await anInstalledShop(),
      await anInstalledShop(),
    ];
    await aTicket(house, shop);
    house.clock.pass(2 * DAY_MS);
    for (const one of [shop, other, left]) {
      await aTicket(house, one, { subject: "Later" });
      await spoil(one, { text: "wrong" });
    }
    await inShop(house.deps.db, left.id, (tx) =>
      tx.shop.update({ where: { id: left.id }, data: { uninstalledAt: new Date() } }),
    );

    const { told } = await replay();

    expect([shop, other, left].map((one) => of(told, one).length)).toEqual([1, 1, 0]);
    const texts = await inShop(house.deps.db, shop.id, (tx) =>
      tx.message.findMany({ orderBy: { at: "asc" } }),
    );
    expect(texts.map(({ text }) => text === "wrong")).toEqual([true, false]);
  });

  it("goes on after a mail whose bytes are gone, and says so; its message stays", async () => {
    const shop = await anInstalledShop();
    const lost = await anInboundRow(house, shop, { status: "processed", at: house.clock() });
    house.clock.pass(1_000);
    await aTicket(house, shop);
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.message.updateMany({ where: { inboundEmailId: { not: lost } }, data: { text: "wrong" } }),
    );

    const { told } = await replay();

    expect(of(told, shop)).toMatchObject([
      { inboundEmailId: lost, failed: expect.stringContaining("gone") as string },
      { changed: ["text"] },
    ]);
  });

  it("finds mail that was read and is no message", async () => {
    const shop = await anInstalledShop();
    const ticket = await aTicket(house, shop);
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.message.update({
        where: { shopId_id: { shopId: shop.id, id: ticket.messageId } },
        data: { inboundEmailId: null },
      }),
    );

    expect(of((await replay()).told, shop)).toMatchObject([
      { failed: "no message was made of this mail" },
    ]);
  });

  it("stops when it is told to, and does the rest when it runs again", async () => {
    const shop = await anInstalledShop();
    // After the mail of all other tests.
    house.clock.moveTo("2027-01-11T10:00:00Z");
    for (const subject of ["One", "Two", "Three"]) await aTicket(house, shop, { subject });
    await spoil(shop, { text: "wrong" });
    let told = 0;
    const counts = await replayMail(house.deps, {
      since: house.clock(),
      isStopped: () => told > 0,
      tell: () => Promise.resolve(void (told += 1)),
    });
    expect(counts.finished).toBe(false);

    const again = await replay({ since: house.clock() });

    expect(again.counts.finished).toBe(true);
    expect([told, again.told.length]).toEqual([1, 2]);
    const texts = await inShop(house.deps.db, shop.id, (tx) => tx.message.findMany());
    expect(texts.filter(({ text }) => text === "wrong")).toEqual([]);
  });

  it("leaves mail alone that is parked, screened out or waits", async () => {
    const shop = await anInstalledShop();
    await arrives(house, shop, aCustomerMail(), { setAside: "too large" });
    await arrives(house, shop, aCustomerMail({ subject: "Buy" }), { spamScore: 9 });
    await drainJobs(house);
    await arrives(house, shop, aCustomerMail({ subject: "Waits" }));

    expect(of((await replay()).told, shop)).toEqual([]);
  });
});

describe("listing mail to be read again", () => {
  it("goes from batch to batch, and shows another shop none of it", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    const ids: InboundEmailId[] = [];
    for (let index = 0; index < 5; index += 1)
      ids.push(await anInboundRow(house, shop, { status: "processed", at: house.clock() }));
    const list = (of: TestShop, after: MailCursor | null) =>
      inShopBySql(house.deps.db, of.id, (tx) =>
        listProcessedMail(tx, of.id, { since: house.clock(), after, limit: 2 }),
      );

    const seen: InboundEmailId[] = [];
    for (let batch = await list(shop, null); batch.length > 0;) {
      seen.push(...batch.map(({ inboundEmailId }) => inboundEmailId));
      batch = await list(shop, batch.at(-1) ?? null);
    }

    expect(seen).toEqual(ids.toSorted());
    expect(await list(other, null)).toEqual([]);
    const found = await inShopBySql(house.deps.db, other.id, (tx) =>
      lockMessageContent(tx, other.id, ids[0] ?? house.deps.newId<InboundEmailId>()),
    );
    expect(found).toBeNull();
  });
});
