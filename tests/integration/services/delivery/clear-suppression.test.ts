import { describe, expect, it } from "vitest";
import { makeUnsuppress } from "#app/adapters/sendgrid/unsuppress.server.ts";
import { inShop } from "#app/data/db.server.ts";
import { readOutboxPage } from "#app/data/pages/outbox-page.server.ts";
import { findUndoSeconds } from "#app/data/records/workspace-settings.server.ts";
import type { MessageId } from "#app/domain/shared/ids.ts";
import { MINUTE_MS, type Instant } from "#app/domain/shared/instant.ts";
import { acceptDeliveryEvents } from "#app/services/delivery/accept-delivery-events.ts";
import { clearSuppression } from "#app/services/delivery/clear-suppression.ts";
import { saveUndoTime } from "#app/services/reply/save-undo-time.ts";
import { anEvent } from "#tests/support/an-event.ts";
import { aReply, aShop, aTicket, type TestShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();
const ADDRESS = "ana.sommer@post.example";

describe("addresses that take no mail", () => {
  it("are stopped by a bounce for good, shown with its words, and cleared with one press", async () => {
    const { shop, ticket, messageId } = await aBouncedReply();

    expect(await stopped(shop)).toMatchObject([
      { address: ADDRESS, reason: "bounced", words: "550 5.1.1 unknown", ticketId: ticket.id },
    ]);
    await expectRefusal(aReply(house, shop, ticket), "conflict");
    await clearSuppression(house.deps, {
      shopId: shop.id,
      by: shop.owner,
      address: "Ana.Sommer@post.example",
    });

    expect(await stopped(shop)).toEqual([]);
    const history = (await lookAt(house, shop).history(ticket.id)).map(({ kind }) => kind);
    expect(history).toContain("suppression-cleared");
    // The report from before comes once more: it says nothing new.
    await reported(shop, messageId, { at: (house.clock() - MINUTE_MS) as Instant });
    expect(await stopped(shop)).toEqual([]);
    expect(await aReply(house, shop, ticket)).toBeTruthy();
  });

  it("are one shop's matter: another shop writes to them, and can't clear them", async () => {
    const { shop } = await aBouncedReply();
    const other = await aShop(house);

    expect(await stopped(other)).toEqual([]);
    const theirs = { shopId: other.id, by: other.owner, address: ADDRESS };
    await expectRefusal(clearSuppression(house.deps, theirs), "not-found");
    const by = { ...shop.owner, role: "read-only" as const };
    const readers = { shopId: shop.id, by, address: ADDRESS };
    await expectRefusal(clearSuppression(house.deps, readers), "not-allowed");
    expect(await stopped(shop)).toHaveLength(1);
  });

  it("stay stopped while the mail provider can't be told", async () => {
    const { shop } = await aBouncedReply();
    const unsuppress = makeUnsuppress({ apiKey: "SG.tests", baseUrl: "http://127.0.0.1:9" });

    const press = { shopId: shop.id, by: shop.owner, address: ADDRESS };
    await expectRefusal(clearSuppression({ ...house.deps, unsuppress }, press), "conflict");

    expect(await stopped(shop)).toHaveLength(1);
  });

  it("are not those that were full, or that a copy's trouble is about somebody else", async () => {
    const { shop, ticket, messageId } = await aSentReply();
    await reported(shop, messageId, { status: "5.2.2", reason: "552 5.2.2 over quota" });
    expect(await stopped(shop)).toEqual([]);

    await reported(shop, messageId, { recipient: "copy@partner.example", status: "5.1.1" });

    expect((await stopped(shop)).map(({ address }) => address)).toEqual(["copy@partner.example"]);
    expect(await lookAt(house, shop).history(ticket.id)).toContainEqual(
      expect.objectContaining({ kind: "bounced", address: "copy@partner.example" }),
    );
  });

  it("whose copy bounced leave the message and the customer's clock as they are", async () => {
    const { shop, ticket, messageId } = await aSentReply();

    await reported(shop, messageId, { recipient: "copy@partner.example", status: "5.1.1" });

    expect(await lookAt(house, shop).message(messageId)).toMatchObject({ delivery: "accepted" });
    expect(await lookAt(house, shop).ticket(ticket.id)).toMatchObject({ status: "waiting" });
  });

  it("are forgotten by the provider too, and found by a part of the address", async () => {
    const { shop } = await aBouncedReply();
    const find = async (search: string) =>
      (await readOutboxPage(house.deps.db, shop.id, { search, after: null, ticketPrefix: "MJ" }))
        .stopped.length;

    expect([await find("SOMMER"), await find("%"), await find("nobody")]).toEqual([1, 0, 0]);
    await expect(house.deps.unsuppress(ADDRESS)).resolves.toBeUndefined();
  });
});

describe("the time to take a reply back", () => {
  it("is the owner's to choose, among those that are offered", async () => {
    const shop = await aShop(house);
    const given = { shopId: shop.id, by: shop.owner, undoSeconds: 20 };

    await saveUndoTime(house.deps, given);
    await expectRefusal(saveUndoTime(house.deps, { ...given, undoSeconds: 3_600 }), "invalid");
    const by = { ...shop.owner, role: "agent" as const };
    await expectRefusal(saveUndoTime(house.deps, { ...given, by, undoSeconds: 0 }), "not-allowed");

    expect(await inShop(house.deps.db, shop.id, (tx) => findUndoSeconds(tx, shop.id))).toBe(20);
  });
});

async function aSentReply() {
  const shop = await aShop(house);
  const ticket = await aTicket(house, shop);
  const messageId = await aReply(house, shop, ticket);
  await drainJobs(house);
  return { shop, ticket, messageId };
}

async function aBouncedReply() {
  const sent = await aSentReply();
  await reported(sent.shop, sent.messageId, {});
  house.clock.pass(MINUTE_MS);
  return sent;
}

async function reported(
  shop: TestShop,
  messageId: MessageId,
  change: Partial<Parameters<typeof anEvent>[0]>,
): Promise<void> {
  const event = anEvent({
    ...{ shopId: shop.id, messageId, kind: "bounce", at: house.clock() },
    ...{ reason: "550 5.1.1 unknown", status: "5.1.1" },
    ...change,
  });
  await acceptDeliveryEvents(house.deps, [event]);
  await drainJobs(house);
}

const stopped = async (shop: TestShop) =>
  (await readOutboxPage(house.deps.db, shop.id, { search: "", after: null, ticketPrefix: "MJ" }))
    .stopped;
