import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { readRuleTrial } from "#app/data/pages/rules-page.server.ts";
import type { RuleTrialId } from "#app/domain/shared/ids.ts";
import { DAY_MS } from "#app/domain/shared/instant.ts";
import { carryOutRuleTrial } from "#app/services/rule/carry-out-rule-trial.ts";
import { tryRule } from "#app/services/rule/try-rule.ts";
import { aMember } from "#tests/support/a-member.ts";
import { aReply, aShop, aTicket, type TestShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { expectSameAfterRepeating } from "#tests/support/expect-same-after-repeating.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aDraft, onTime, tags, tagsOf } from "./a-rule.ts";

const house = useHouse();

const begin = (shop: TestShop, rule: unknown) =>
  tryRule(house.deps, { shopId: shop.id, by: shop.owner, ruleId: null, rule });

const read = (shop: TestShop, id: RuleTrialId, memberId = shop.owner.id) =>
  readRuleTrial(house.deps.db, shop.id, { memberId, id, ticketPrefix: "MJ" });

describe("trying a rule on last month's tickets", () => {
  it("tells what it would have done to which, and changes nothing", async () => {
    const shop = await aShop(house);
    await aTicket(house, shop, { seed: "old", from: "old@post.example" });
    house.clock.pass(31 * DAY_MS);
    const parcel = await aTicket(house, shop);
    await aReply(house, shop, parcel);
    await aTicket(house, shop, {
      text: "A ring, please.",
      subject: "Ring",
      from: "jo@post.example",
    });
    await drainJobs(house);

    const id = await begin(
      shop,
      aDraft({
        items: [
          { field: "status", op: "is", values: ["open"] },
          { field: "text", op: "contains", values: ["parcel"] },
        ],
        actions: [tags("Parcel"), { kind: "urgency", to: "general" }],
      }),
    );

    expect(await read(shop, id)).toMatchObject({
      total: 2,
      done: 2,
      found: 1,
      counts: [1, 0],
      isFinished: true,
      tickets: [{ ticketId: parcel.id, number: `MJ-${parcel.number}` }],
    });
    expect(await tagsOf(house, shop, parcel.id)).toEqual([]);
    const runs = await inShop(house.deps.db, shop.id, (tx) => tx.ruleRun.count());
    expect(runs).toBe(0);
    await expectSameAfterRepeating(house, () =>
      carryOutRuleTrial(house.deps, { shopId: shop.id, ruleTrialId: id }),
    );
  });

  it("sees tickets as they are now, where time or changes set the rule off", async () => {
    const shop = await aShop(house);
    const waiting = await aTicket(house, shop);
    const answered = await aTicket(house, shop, { from: "jo@post.example", seed: "jo" });
    await aReply(house, shop, answered);
    await drainJobs(house);
    house.clock.pass(DAY_MS);

    const items = [{ field: "unanswered-hours", op: "over", values: ["20"] }] as const;
    const id = await begin(shop, aDraft({ trigger: onTime, items }));

    const trial = await read(shop, id);
    expect(trial?.tickets.map(({ ticketId }) => ticketId)).toEqual([waiting.id]);
  });

  it("goes on where it was broken off, page by page", async () => {
    const shop = await aShop(house);
    await aTicket(house, shop);
    await inShop(house.deps.db, shop.id, async (tx) => {
      const [one] = await tx.ticket.findMany();
      const copies = Array.from({ length: 600 }, (_, index) => ({
        ...one,
        id: house.deps.newId<string>(),
        number: 5_000 + index,
        investigating: undefined,
      }));
      await tx.ticket.createMany({ data: copies as never });
    });
    const rule = aDraft({ trigger: { kind: "ticket-changes", what: [] }, items: [] });

    const id = await begin(shop, rule);
    expect(await read(shop, id)).toMatchObject({ total: 601, done: 0, isFinished: false });
    await drainJobs(house);

    const trial = await read(shop, id);
    expect(trial).toMatchObject({ done: 601, found: 601, counts: [601], isFinished: true });
    expect(trial?.tickets).toHaveLength(200);
  });

  it("is the owner's alone, and each sees their own last one", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    const agent = await aMember(house, shop);
    const first = await begin(shop, aDraft());
    const second = await begin(shop, aDraft());

    expect(await read(shop, first)).toBeNull();
    expect(await read(shop, second)).not.toBeNull();
    expect(await read(shop, second, agent.id)).toBeNull();
    expect(await read(other, second, shop.owner.id)).toBeNull();
    const asked = { shopId: shop.id, by: agent, ruleId: null, rule: aDraft() };
    await expectRefusal(tryRule(house.deps, asked), "not-allowed");
    await expectRefusal(begin(shop, { ...aDraft(), actions: [] }), "invalid");
    await carryOutRuleTrial(house.deps, { shopId: other.id, ruleTrialId: second });
  });
});
