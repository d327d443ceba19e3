import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { NOBODY } from "#app/domain/rule/rule-field.ts";
import type { MemberId } from "#app/domain/shared/ids.ts";
import { HOUR_MS, MINUTE_MS } from "#app/domain/shared/instant.ts";
import { runRules } from "#app/services/rule/run-rules.ts";
import { assignTicket } from "#app/services/ticket/assign-ticket.ts";
import { changeStatus } from "#app/services/ticket/change-status.ts";
import { correctTriage } from "#app/services/ticket/correct-triage.ts";
import { markSpam } from "#app/services/ticket/mark-spam.ts";
import { tagTicket } from "#app/services/ticket/tag-ticket.ts";
import { aMember } from "#tests/support/a-member.ts";
import {
  aCustomerMail,
  aReply,
  arrives,
  aShop,
  aTicket,
  type TestShop,
} from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aRule, onChange, runsOn, tags, tagsOf } from "./a-rule.ts";

const house = useHouse();

const byRule = (name: string) => `Rule “${name}”`;

describe("the rules for mail that arrives", () => {
  it("look at a ticket one after the other, and say in its history what they did", async () => {
    const shop = await aShop(house);
    await aRule(house, shop);
    await aRule(house, shop, {
      name: "Urgent parcels",
      items: [{ field: "tag", op: "has", values: ["parcel"] }],
      actions: [
        { kind: "urgency", to: "urgent" },
        { kind: "note", text: "Call the carrier." },
      ],
    });

    const ticket = await aTicket(house, shop);

    expect(await tagsOf(house, shop, ticket.id)).toEqual(["Parcel"]);
    const history = await lookAt(house, shop).history(ticket.id);
    expect(history).toContainEqual({
      kind: "tagged",
      added: ["Parcel"],
      removed: [],
      by: byRule("Parcels"),
    });
    expect(history).toContainEqual({
      kind: "urgency",
      from: "general",
      to: "urgent",
      by: byRule("Urgent parcels"),
    });
    const notes = (await lookAt(house, shop).messages(ticket.id)).filter(
      ({ kind }) => kind === "note",
    );
    expect(notes.map(({ text, fromName }) => [text, fromName])).toEqual([
      ["Call the carrier.", byRule("Urgent parcels")],
    ]);
    expect(await runsOn(house, shop, ticket.id)).toEqual([
      { did: ["tag"], refused: [] },
      { did: ["urgency", "note"], refused: [] },
    ]);
  });

  it("leave a ticket alone that does not meet them, and one that is older than they are", async () => {
    const shop = await aShop(house);
    const before = await aTicket(house, shop, { seed: "before" });
    await aRule(house, shop);

    const other = await aTicket(house, shop, {
      subject: "A ring",
      text: "Which sizes are there?",
      from: "jo.fremd@post.example",
    });

    expect(await runsOn(house, shop, before.id)).toEqual([]);
    expect(await runsOn(house, shop, other.id)).toEqual([]);
  });

  it("wait until it is known whose mail it is, where they ask for that", async () => {
    const shop = await aShop(house);
    const [customer] = house.shopify.shops[0]?.customers ?? [];
    await aRule(house, shop, {
      items: [
        { field: "order-count", op: "over", values: ["0"] },
        { field: "known", op: "is", values: ["yes"] },
      ],
    });

    const known = await aTicket(house, shop, { from: customer?.email ?? "" });
    const stranger = await aTicket(house, shop, { from: "jo.fremd@post.example", seed: "jo" });

    expect(await tagsOf(house, shop, known.id)).toEqual(["Parcel"]);
    expect(await tagsOf(house, shop, stranger.id)).toEqual([]);
  });

  it("go on without Shopify when it stays away: what needs no answer of it is done", async () => {
    const shop = await aShop(house);
    const known = { field: "known", op: "is", values: ["yes"] } as const;
    await aRule(house, shop, { name: "Known", items: [known], actions: [tags("Known")] });
    await aRule(house, shop);
    house.shopify.fail({ times: 2, kind: "status", status: 502 });

    const ticket = await aTicket(house, shop);
    expect(await runsOn(house, shop, ticket.id)).toEqual([]);
    house.clock.pass(6 * MINUTE_MS);
    await drainJobs(house, { evenIfNotDue: true });

    expect(await tagsOf(house, shop, ticket.id)).toEqual(["Parcel"]);
  });

  it("know the first mail of a ticket from those that follow", async () => {
    const shop = await aShop(house);
    await aRule(house, shop, { trigger: { kind: "mail-arrives", which: "first" } });
    await aRule(house, shop, { name: "All", actions: [tags("All")] });
    const ticket = await aTicket(house, shop);

    await arrives(house, shop, aCustomerMail({ inReplyTo: ticket.messageIdHeader, seed: "again" }));
    await drainJobs(house);

    expect(await lookAt(house, shop).tickets()).toHaveLength(1);
    expect(await runsOn(house, shop, ticket.id)).toEqual([
      { did: ["tag"], refused: [] },
      { did: ["tag"], refused: [] },
      { did: [], refused: [] },
    ]);
  });

  it("end with the one that stops there", async () => {
    const shop = await aShop(house);
    await aRule(house, shop, { actions: [tags("First"), { kind: "stop" }] });
    await aRule(house, shop, { name: "Never", actions: [tags("Second")] });

    const ticket = await aTicket(house, shop);

    expect(await tagsOf(house, shop, ticket.id)).toEqual(["First"]);
  });

  it("share new tickets among those who are here, and leave alone who is away or has an owner", async () => {
    const shop = await aShop(house);
    const [mara, ben, lea] = [
      await aMember(house, shop, { name: "Mara" }),
      await aMember(house, shop, { name: "Ben" }),
      await aMember(house, shop, { name: "Lea" }),
    ];
    await areSeen(shop, [mara.id, ben.id, lea.id]);
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.member.updateMany({
        where: { id: lea.id },
        data: { awayUntil: new Date(house.clock() + HOUR_MS) },
      }),
    );
    await aRule(house, shop, { actions: [{ kind: "take-turns" }] });

    const tickets = [];
    for (const seed of ["one", "two", "three"]) {
      house.clock.pass(MINUTE_MS);
      tickets.push(await aTicket(house, shop, { seed, from: `${seed}@post.example` }));
    }

    const owners = (await lookAt(house, shop).tickets()).map(({ assigneeId }) => assigneeId);
    expect(new Set(owners.slice(0, 2))).toEqual(new Set([mara.id, ben.id]));
    expect(owners[2]).toBe(owners[0]);
    const rung = await inShop(house.deps.db, shop.id, (tx) =>
      tx.notice.count({ where: { kind: "assigned" } }),
    );
    expect(rung).toBe(3);
  });

  it("say where nobody was there to take a ticket", async () => {
    const shop = await aShop(house);
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.member.updateMany({ data: { lastSeenAt: null } }),
    );
    await aRule(house, shop, { actions: [{ kind: "take-turns" }] });

    const ticket = await aTicket(house, shop);

    expect(await runsOn(house, shop, ticket.id)).toEqual([
      { did: [], refused: [{ action: "take-turns", why: "nobody-here" }] },
    ]);
  });

  it("never end a ticket whose customer waits, and assign nobody who only reads", async () => {
    const shop = await aShop(house);
    const reader = await aMember(house, shop, { name: "Rea" });
    await aRule(house, shop, {
      actions: [
        { kind: "status", to: "resolved" },
        { kind: "assign", to: reader.id },
        { kind: "follow", memberId: reader.id },
      ],
    });
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.member.updateMany({ where: { id: reader.id }, data: { role: "read-only" } }),
    );

    const ticket = await aTicket(house, shop);

    const { status, unansweredSince } = await lookAt(house, shop).ticket(ticket.id);
    expect([status, unansweredSince === null]).toEqual(["open", false]);
    expect(await runsOn(house, shop, ticket.id)).toEqual([
      {
        did: ["follow"],
        refused: [
          { action: "status", why: "reason-wanted" },
          { action: "assign", why: "conflict" },
        ],
      },
    ]);
  });
});

describe("the rules for a ticket that changes", () => {
  it("act on what people change, each time once", async () => {
    const shop = await aShop(house);
    await aRule(house, shop, {
      trigger: { kind: "ticket-changes", what: ["assignee"] },
      items: [{ field: "assignee", op: "is-not", values: [NOBODY] }],
      actions: [tags("Taken"), { kind: "snooze", until: "next-day" }],
    });
    const ticket = await aTicket(house, shop);
    const step = { shopId: shop.id, ticketId: ticket.id, by: shop.owner };

    await correctTriage(house.deps, {
      ...step,
      category: "order_support",
      urgency: null,
      messageId: null,
    });
    await drainJobs(house);
    expect(await runsOn(house, shop, ticket.id)).toEqual([]);
    await assignTicket(house.deps, { ...step, to: shop.owner.id });
    await drainJobs(house);

    expect(await runsOn(house, shop, ticket.id)).toEqual([{ did: ["tag", "snooze"], refused: [] }]);
    expect((await lookAt(house, shop).ticket(ticket.id)).snoozedUntil).not.toBeNull();
  });

  it("set off no rule by what they do themselves, also where two undo each other", async () => {
    const shop = await aShop(house);
    const has = { field: "tag", op: "has", values: ["Ping"] } as const;
    const hasNot = { ...has, op: "has-not" } as const;
    await aRule(house, shop, { trigger: onChange, items: [hasNot], actions: [tags("Ping")] });
    await aRule(house, shop, {
      trigger: onChange,
      items: [has],
      actions: [{ kind: "untag", tags: ["Ping"] }],
    });
    const ticket = await aTicket(house, shop);
    const step = { shopId: shop.id, ticketId: ticket.id, by: shop.owner };

    await tagTicket(house.deps, { ...step, add: ["Seen"], remove: [] });
    await drainJobs(house);

    expect(await runsOn(house, shop, ticket.id)).toHaveLength(2);
    expect(await tagsOf(house, shop, ticket.id)).toEqual(["Seen"]);
  });

  it("are switched off when they change a ticket too often, and the owner hears of it", async () => {
    const shop = await aShop(house);
    const agent = await aMember(house, shop);
    const ruleId = await aRule(house, shop, {
      trigger: onChange,
      items: [],
      actions: [
        { kind: "note", text: "Seen." },
        { kind: "note", text: "Seen again." },
      ],
    });
    const few = { field: "tag", op: "has", values: ["Tag 11"] } as const;
    const name = "Harmless";
    await aRule(house, shop, { name, trigger: onChange, items: [few], actions: [tags("Full")] });
    const ticket = await aTicket(house, shop);
    const step = { shopId: shop.id, ticketId: ticket.id, by: agent };

    for (let turn = 0; turn < 12; turn += 1) {
      await tagTicket(house.deps, { ...step, add: [`Tag ${turn}`], remove: [] });
      await drainJobs(house);
    }

    expect(await runsOn(house, shop, ticket.id)).toHaveLength(10);
    const rule = await inShop(house.deps.db, shop.id, (tx) =>
      tx.rule.findFirst({ where: { id: ruleId } }),
    );
    expect(rule?.enabledAt).toBeNull();
    const others = await inShop(house.deps.db, shop.id, (tx) =>
      tx.rule.count({ where: { name, enabledAt: { not: null } } }),
    );
    expect([others, (await tagsOf(house, shop, ticket.id)).includes("Full")]).toEqual([1, false]);
    expect(rule?.stoppedFor).toContain(`${shop.ticketPrefix}-${ticket.number}`);
    const told = await inShop(house.deps.db, shop.id, (tx) =>
      tx.notice.findMany({ where: { kind: "rule-stopped" } }),
    );
    expect(told.map(({ memberId }) => memberId)).toEqual([shop.owner.id]);
  });

  it("say nothing of spam, and nothing of another shop's tickets", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    await aRule(house, shop, { trigger: onChange, items: [] });
    const ticket = await aTicket(house, shop);
    const theirs = await aTicket(house, other);
    await markSpam(house.deps, { shopId: shop.id, ticketId: ticket.id, by: shop.owner });
    await drainJobs(house);

    const occasion = { kind: "ticket-changes", key: "forged", what: ["tags"] } as const;
    await runRules(house.deps, { shopId: shop.id, ticketId: theirs.id, occasion });

    expect(await runsOn(house, shop, ticket.id)).toEqual([]);
    expect(await runsOn(house, other, theirs.id)).toEqual([]);
    expect(await tagsOf(house, other, theirs.id)).toEqual([]);
  });

  it("resolve what was answered", async () => {
    const shop = await aShop(house);
    await aRule(house, shop, {
      trigger: { kind: "ticket-changes", what: ["tags"] },
      items: [{ field: "status", op: "is", values: ["waiting"] }],
      actions: [{ kind: "status", to: "resolved" }],
    });
    const ticket = await aTicket(house, shop);
    await aReply(house, shop, ticket);
    await drainJobs(house);
    const step = { shopId: shop.id, ticketId: ticket.id, by: shop.owner };

    await tagTicket(house.deps, { ...step, add: ["Done"], remove: [] });
    await drainJobs(house);

    expect((await lookAt(house, shop).ticket(ticket.id)).status).toBe("resolved");
    await changeStatus(house.deps, { ...step, to: "open", seen: "resolved" });
  });
});

async function areSeen(shop: TestShop, ids: readonly MemberId[]): Promise<void> {
  await inShop(house.deps.db, shop.id, async (tx) => {
    await tx.member.updateMany({ data: { lastSeenAt: null } });
    await tx.member.updateMany({
      where: { id: { in: [...ids] } },
      data: { lastSeenAt: new Date(house.clock()) },
    });
  });
}
