import { describe, expect, it } from "vitest";
import { inShop, inShopBySql } from "#app/data/db.server.ts";
import type { RuleOutcome } from "#app/domain/rule/rule-outcome.ts";
import type { RuleAction } from "#app/domain/rule/rule.ts";
import type { MemberId, RuleId, SavedReplyId } from "#app/domain/shared/ids.ts";
import { DAY_MS } from "#app/domain/shared/instant.ts";
import { applyActions } from "#app/services/rule/apply-actions.ts";
import type { RuleAtWork } from "#app/services/rule/rule-at-work.ts";
import { assignByRule } from "#app/services/rule/assign-by-rule.ts";
import { tagByRule } from "#app/services/rule/tag-by-rule.ts";
import { takeTicket } from "#app/services/ticket/change-ticket.ts";
import { aMember } from "#tests/support/a-member.ts";
import { aReply, aShop, aTicket, type TestShop, type TestTicket } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aDraft, tags, tagsOf } from "./a-rule.ts";

const house = useHouse();

/** With the ticket at hand, as a rule that does this has it. */
async function withTicket<T>(
  shop: TestShop,
  ticket: Pick<TestTicket, "id">,
  actions: readonly RuleAction[],
  work: (at: RuleAtWork) => Promise<T>,
): Promise<T> {
  return inShopBySql(house.deps.db, shop.id, async (tx) => {
    const taken = await takeTicket(house.deps, tx, shop.id, ticket.id);
    if (!taken) throw new Error("no ticket");
    return work({
      shopId: shop.id,
      ticketId: ticket.id,
      ticket: taken,
      rule: { ...aDraft({ actions }), id: house.deps.newId<RuleId>(), version: 1 },
      messageId: null,
      key: "key",
    });
  });
}

const apply = async (
  shop: TestShop,
  ticket: Pick<TestTicket, "id">,
  ...actions: RuleAction[]
): Promise<RuleOutcome> =>
  (await withTicket(shop, ticket, actions, (at) => applyActions(house.deps, at))).outcome;

const refused = (action: RuleAction["kind"], why: string) => ({
  did: [],
  refused: [{ action, why }],
});

describe("what a rule does to a ticket", () => {
  it("is nothing where all is so already, and then stands in no history", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    await apply(shop, ticket, tags("VIP"), { kind: "assign", to: shop.owner.id });
    const before = await lookAt(house, shop).history(ticket.id);

    const outcome = await apply(
      shop,
      ticket,
      tags("vip"),
      { kind: "untag", tags: ["Other"] },
      { kind: "assign", to: shop.owner.id },
      { kind: "take-turns" },
      { kind: "urgency", to: "general" },
      { kind: "status", to: "open" },
      { kind: "stop" },
    );

    expect(outcome).toEqual({ did: [], refused: [] });
    expect(await lookAt(house, shop).history(ticket.id)).toEqual(before);
  });

  it("goes on with the next step where the ticket's own rules refuse one", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    house.clock.pass(5 * DAY_MS);

    const outcome = await apply(
      shop,
      ticket,
      { kind: "snooze", until: "next-day" },
      { kind: "assign", to: house.deps.newId<MemberId>() },
      { kind: "reply", savedReplyId: house.deps.newId() },
      tags(...Array.from({ length: 21 }, (_, index) => `Tag ${index}`)),
      { kind: "category", to: "order_support" },
    );

    expect(outcome).toEqual({
      did: ["category"],
      refused: [
        { action: "snooze", why: "conflict" },
        { action: "assign", why: "not-found" },
        { action: "reply", why: "no-mail" },
        { action: "tag", why: "conflict" },
      ],
    });
    expect((await lookAt(house, shop).ticket(ticket.id)).category).toBe("order_support");
  });

  it("closes what was answered in time, and explains no miss in anybody's place", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    expect(await apply(shop, ticket, { kind: "status", to: "waiting" })).toEqual(
      refused("status", "reason-wanted"),
    );
    await aReply(house, shop, ticket);
    await drainJobs(house);
    expect(await apply(shop, ticket, { kind: "status", to: "closed" })).toEqual({
      did: ["status"],
      refused: [],
    });

    const late = await aTicket(house, shop, { from: "jo@post.example", seed: "late" });
    house.clock.pass(9 * DAY_MS);
    await aReply(house, shop, late);
    await drainJobs(house);
    expect(await apply(shop, late, { kind: "status", to: "resolved" })).toEqual(
      refused("status", "reason-wanted"),
    );
  });

  it("masks what a note must not hold, and lets follow who may read", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const [reader, blocked] = [
      await aMember(house, shop, { role: "read-only" }),
      await aMember(house, shop, { role: "blocked" }),
    ];
    const outcome = await apply(
      shop,
      ticket,
      { kind: "note", text: "Card 4111 1111 1111 1111" },
      { kind: "follow", memberId: reader.id },
      { kind: "follow", memberId: reader.id },
      { kind: "follow", memberId: blocked.id },
    );

    expect(outcome).toEqual({
      did: ["note", "follow"],
      refused: [{ action: "follow", why: "not-found" }],
    });
    const note = (await lookAt(house, shop).messages(ticket.id)).at(-1);
    expect(note?.text).not.toContain("4111 1111 1111 1111");
    expect(note?.kind).toBe("note");
  });

  it("leaves a mail that is to be answered to a job of its own", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const savedReplyId = house.deps.newId<SavedReplyId>();
    const { messageId } = ticket;
    const action = { kind: "reply", savedReplyId } as const;

    const { outcome } = await withTicket(shop, ticket, [action], (at) =>
      applyActions(house.deps, { ...at, messageId }),
    );

    expect(outcome).toEqual({ did: ["reply"], refused: [] });
    const jobs = await house.queue.findJobs("send-automatic-reply");
    expect(jobs.at(-1)?.data).toMatchObject({ ticketId: ticket.id, messageId, savedReplyId });
  });
});

describe("those who take turns", () => {
  it("get one ticket each when two come at once", async () => {
    const shop = await aShop(house);
    const other = await aMember(house, shop);
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.member.updateMany({ data: { lastSeenAt: new Date(house.clock()) } }),
    );
    const one = await aTicket(house, shop, { seed: "one" });
    const two = await aTicket(house, shop, { seed: "two", from: "jo@post.example" });
    house.clock.pass(1);

    await Promise.all(
      [one, two].map((ticket) =>
        withTicket(shop, ticket, [], (at) => assignByRule(house.deps, at, { kind: "take-turns" })),
      ),
    );

    const owners = (await lookAt(house, shop).tickets()).map(({ assigneeId }) => assigneeId);
    expect(new Set(owners)).toEqual(new Set([shop.owner.id, other.id]));
  });
});

describe("a rule that tags", () => {
  it("adds and removes at once, and refuses more tags than a ticket can have", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const tag = (added: readonly string[], removed: readonly string[]) =>
      withTicket(shop, ticket, [], (at) => tagByRule(house.deps, at, { added, removed }));

    await tag(["One", "Two"], []);
    await tag(["Three"], ["one"]);
    expect(await tagsOf(house, shop, ticket.id)).toEqual(["Three", "Two"]);
    const many = Array.from({ length: 20 }, (_, index) => `Tag ${index}`);
    await expectRefusal(tag(many, []), "conflict");
    expect(await tagsOf(house, shop, ticket.id)).toEqual(["Three", "Two"]);
  });
});
