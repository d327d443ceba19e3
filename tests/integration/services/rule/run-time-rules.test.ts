import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { HOUR_MS } from "#app/domain/shared/instant.ts";
import { runTimeRules } from "#app/services/rule/run-time-rules.ts";
import { sweepRules } from "#app/services/rule/sweep-rules.ts";
import {
  aCustomerMail,
  aReply,
  arrives,
  aShop,
  aTicket,
  type TestShop,
} from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { expectSameAfterRepeating } from "#tests/support/expect-same-after-repeating.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aRule, onTime, runsOn, tags, tagsOf } from "./a-rule.ts";

const house = useHouse();

/** The sweep of every five minutes, with all that follows. */
async function timePasses(ms: number): Promise<void> {
  house.clock.pass(ms);
  await sweepRules(house.deps);
  await drainJobs(house);
}

const forgotten = (shop: TestShop) =>
  aRule(house, shop, {
    trigger: onTime,
    items: [{ field: "unanswered-hours", op: "over", values: ["4"] }],
    actions: [tags("Waiting long"), { kind: "note", text: "Look here." }],
  });

describe("the rules about time", () => {
  it("act once when it has come, and once more when the customer has written again", async () => {
    const shop = await aShop(house);
    await forgotten(shop);
    const ticket = await aTicket(house, shop);

    await timePasses(3 * HOUR_MS);
    expect(await runsOn(house, shop, ticket.id)).toEqual([]);
    await timePasses(2 * HOUR_MS);
    expect(await runsOn(house, shop, ticket.id)).toEqual([{ did: ["tag", "note"], refused: [] }]);
    await timePasses(HOUR_MS);
    expect(await runsOn(house, shop, ticket.id)).toHaveLength(1);

    await arrives(house, shop, aCustomerMail({ inReplyTo: ticket.messageIdHeader, seed: "again" }));
    await drainJobs(house);
    await timePasses(HOUR_MS);
    expect(await runsOn(house, shop, ticket.id)).toEqual([
      { did: ["tag", "note"], refused: [] },
      { did: ["note"], refused: [] },
    ]);
    await expectSameAfterRepeating(house, () => runTimeRules(house.deps, { shopId: shop.id }));
  });

  it("say nothing of what was answered, is closed, is spam, or is another shop's", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    await forgotten(shop);
    const answered = await aTicket(house, shop);
    await aReply(house, shop, answered);
    const spam = await aTicket(house, shop, { from: "jo@post.example", seed: "spam" });
    const theirs = await aTicket(house, other);
    await drainJobs(house);
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.ticket.updateMany({ where: { id: spam.id }, data: { spamAt: new Date(house.clock()) } }),
    );

    await timePasses(5 * HOUR_MS);

    expect(await tagsOf(house, shop, answered.id)).toEqual([]);
    expect(await tagsOf(house, shop, spam.id)).toEqual([]);
    expect(await tagsOf(house, other, theirs.id)).toEqual([]);
  });

  it("resolve a ticket whose customer stays quiet", async () => {
    const shop = await aShop(house);
    await aRule(house, shop, {
      trigger: onTime,
      items: [
        { field: "status", op: "is", values: ["waiting"] },
        { field: "quiet-hours", op: "over", values: ["24"] },
      ],
      actions: [{ kind: "status", to: "resolved" }],
    });
    const ticket = await aTicket(house, shop);
    await aReply(house, shop, ticket);
    await drainJobs(house);

    await timePasses(25 * HOUR_MS);

    const { status } = await lookAt(house, shop).ticket(ticket.id);
    expect([status, await runsOn(house, shop, ticket.id)]).toEqual([
      "resolved",
      [{ did: ["status"], refused: [] }],
    ]);
  });

  it("come back to a ticket that nobody was there to take", async () => {
    const shop = await aShop(house);
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.member.updateMany({ data: { lastSeenAt: null } }),
    );
    await aRule(house, shop, {
      trigger: onTime,
      items: [{ field: "unanswered-hours", op: "over", values: ["1"] }],
      actions: [{ kind: "take-turns" }],
    });
    const ticket = await aTicket(house, shop);
    await timePasses(2 * HOUR_MS);
    expect(await runsOn(house, shop, ticket.id)).toEqual([]);

    house.clock.pass(HOUR_MS);
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.member.updateMany({ data: { lastSeenAt: new Date(house.clock()) } }),
    );
    await timePasses(0);

    expect((await lookAt(house, shop).ticket(ticket.id)).assigneeId).toBe(shop.owner.id);
  });

  it("go through more tickets than fit into one page", async () => {
    const shop = await aShop(house);
    await forgotten(shop);
    const ticket = await aTicket(house, shop);
    await inShop(house.deps.db, shop.id, async (tx) => {
      const [one] = await tx.ticket.findMany();
      const [message] = await tx.message.findMany();
      if (!one || !message) throw new Error("no ticket");
      const copies = Array.from({ length: 250 }, (_, index) => ({
        ...one,
        id: house.deps.newId<string>(),
        number: 5_000 + index,
        investigating: undefined,
      }));
      await tx.ticket.createMany({ data: copies as never });
      const messages = copies.map((copy) => ({
        shopId: shop.id,
        id: house.deps.newId<string>(),
        ticketId: copy.id,
        kind: "inbound" as const,
        at: message.at,
        fromName: "Ana",
        fromAddress: "ana@post.example",
        to: [],
        cc: [],
        subject: "",
        text: "Hello",
        references: [],
        limits: [],
      }));
      await tx.message.createMany({ data: messages });
    });

    await timePasses(5 * HOUR_MS);

    const tagged = await inShop(house.deps.db, shop.id, (tx) => tx.ticketTag.count());
    expect(tagged).toBe(251);
    expect(await tagsOf(house, shop, ticket.id)).toEqual(["Waiting long"]);
  });
});
