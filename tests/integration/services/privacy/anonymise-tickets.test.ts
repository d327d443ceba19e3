import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { readPrivacyPage, readOldTickets } from "#app/data/pages/privacy-page.server.ts";
import { DAY_MS } from "#app/domain/shared/instant.ts";
import { anonymiseTickets } from "#app/services/privacy/anonymise-tickets.ts";
import { exportOldTickets } from "#app/services/privacy/export-old-tickets.ts";
import { keepRetention } from "#app/services/privacy/keep-retention.ts";
import { saveRetention } from "#app/services/privacy/save-retention.ts";
import {
  aCustomerMail,
  aReply,
  arrives,
  aShop,
  aTicket,
  type TestShop,
} from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { findTraces } from "#tests/support/find-traces.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { changeStatus } from "#app/services/ticket/change-status.ts";

const house = useHouse();

const close = (shop: TestShop, ticketId: Awaited<ReturnType<typeof aTicket>>["id"]) =>
  changeStatus(house.deps, {
    shopId: shop.id,
    ticketId,
    by: shop.owner,
    to: "closed",
    seen: "waiting",
    reason: "the grenadine was found",
  });

const keepFor = (shop: TestShop, months: string, role: "owner" | "agent" = "owner") =>
  saveRetention(house.deps, { shopId: shop.id, by: { ...shop.owner, role }, months });

async function aClosedTicket(shop: TestShop) {
  const ticket = await aTicket(house, shop, {
    from: "gwendolyn@post.example",
    fromName: "Gwendolyn Ash",
    text: "Where is my grenadine?",
    attachments: [
      { filename: "a.txt", contentType: "text/plain", content: Buffer.from("grenadine") },
    ],
  });
  await aReply(house, shop, ticket, { text: "The grenadine is on its way." });
  await drainJobs(house);
  await close(shop, ticket.id);
  return ticket;
}

describe("the shop's own retention", () => {
  it("says first what would go, and then anonymises what was closed long enough ago", async () => {
    const shop = await aShop(house);
    const old = await aClosedTicket(shop);
    const clocks = await lookAt(house, shop).clocks(old.id);
    house.clock.pass(40 * DAY_MS);
    const young = await aTicket(house, shop, { from: "gwen.young@post.example", text: "grena?" });
    await keepFor(shop, "1");

    const page = await readPrivacyPage(house.deps.db, shop.id, {
      now: house.clock(),
      ticketPrefix: "MJ",
    });
    expect(page.retention).toMatchObject({
      months: 1,
      tickets: 1,
      oldest: { number: `MJ-${old.number}` },
    });
    const listed = await readOldTickets(house.deps.db, shop.id, {
      now: house.clock(),
      months: 1,
      ticketPrefix: "MJ",
    });
    expect(listed.map(({ ticketId }) => ticketId)).toEqual([old.id]);
    const csv = await exportOldTickets(house.deps, {
      shopId: shop.id,
      by: shop.owner,
      months: 1,
      ticketPrefix: "MJ",
    });
    expect(csv.split("\r\n")[1]).toMatch(new RegExp(`^MJ-${old.number},`));

    await keepRetention(house.deps);
    await drainJobs(house);

    expect(await findTraces(house, ["grenadine", "gwendolyn"])).toEqual([]);
    expect((await lookAt(house, shop).ticket(old.id)).anonymisedAt).not.toBeNull();
    expect((await lookAt(house, shop).ticket(young.id)).anonymisedAt).toBeNull();
    expect(await lookAt(house, shop).clocks(old.id)).toEqual(clocks);
    const after = await readPrivacyPage(house.deps.db, shop.id, {
      now: house.clock(),
      ticketPrefix: "MJ",
    });
    expect(after.retention.tickets).toBe(0);
    expect(after.requests[0]).toMatchObject({ kind: "retention", counts: { tickets: 1 } });
  });

  it("says how many mails go that stand on no ticket, and they go", async () => {
    const shop = await aShop(house);
    await arrives(house, shop, aCustomerMail({ text: "grosgrain" }), { setAside: "too large" });
    house.clock.pass(40 * DAY_MS);
    await keepFor(shop, "1");
    const page = () =>
      readPrivacyPage(house.deps.db, shop.id, { now: house.clock(), ticketPrefix: "MJ" });
    expect((await page()).retention).toMatchObject({ tickets: 0, mails: 1 });

    await anonymiseTickets(house.deps, { shopId: shop.id });

    expect((await page()).retention).toMatchObject({ mails: 0 });
    expect(await findTraces(house, ["grosgrain"])).toEqual([]);
  });

  it("counts the runs of a day as one", async () => {
    const shop = await aShop(house);
    await keepFor(shop, "1");
    for (let run = 0; run < 2; run += 1) {
      await aClosedTicket(shop);
      await inShop(house.deps.db, shop.id, (tx) =>
        tx.ticket.updateMany({ data: { closedAt: new Date(0), newestAt: new Date(0) } }),
      );
      await anonymiseTickets(house.deps, { shopId: shop.id });
    }

    const requests = await inShop(house.deps.db, shop.id, (tx) => tx.privacyRequest.findMany());
    expect(requests).toMatchObject([{ kind: "retention", counts: { tickets: 2, messages: 4 } }]);
  });

  it("is the owner's to choose, in whole months, and off until then", async () => {
    const shop = await aShop(house);
    const ticket = await aClosedTicket(shop);
    house.clock.pass(4_000 * DAY_MS);

    await anonymiseTickets(house.deps, { shopId: shop.id });
    expect((await lookAt(house, shop).ticket(ticket.id)).anonymisedAt).toBeNull();
    await expectRefusal(keepFor(shop, "12", "agent"), "not-allowed");
    for (const months of ["0", "121", "1.5", "x"])
      await expectRefusal(keepFor(shop, months), "invalid");
    await keepFor(shop, "12");
    await keepFor(shop, "");

    const { retention } = await readPrivacyPage(house.deps.db, shop.id, {
      now: house.clock(),
      ticketPrefix: "MJ",
    });
    expect(retention.months).toBeNull();
  });
});
