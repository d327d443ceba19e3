import { describe, expect, it } from "vitest";
import { tagsAfter, tagsRule, type TagsStart } from "#app/domain/action/tags.ts";
import { inPlainEnglish } from "#tests/support/english.ts";
import { askedOf, fillIn } from "./fill-in.ts";

const start: TagsStart = { kind: "tags", orderId: "o", orderName: "#1001", tags: ["VIP", "gift"] };
const planOf = (tags: string) => ({
  ...askedOf(fillIn(tagsRule, start, { tags })),
  orderId: "o",
  orderName: "#1001",
  tagsBefore: start.tags,
});

describe("changing the tags of an order", () => {
  it("sends only what is new and what goes, whatever the case of the letters", () => {
    const plan = planOf("vip,  rush  order , rush order, engraved");

    expect(plan.add).toEqual(["rush order", "engraved"]);
    expect(plan.remove).toEqual(["gift"]);
    expect(tagsAfter(plan)).toEqual(["VIP", "rush order", "engraved"]);
    expect(inPlainEnglish(tagsRule.effect(plan, "en"))).toBe(
      "Adds “rush order” and “engraved” to #1001 and removes “gift”. The customer is not told.",
    );
    expect(inPlainEnglish(tagsRule.done(plan, "en"))).toBe(
      "added “rush order” and “engraved” to #1001 and removed “gift”",
    );
    expect(inPlainEnglish(tagsRule.before(plan))).toEqual([{ name: "Tags", value: "VIP, gift" }]);
    expect(inPlainEnglish(tagsRule.after(plan))).toEqual([
      { name: "Tags", value: "VIP, rush order, engraved" },
    ]);
    expect(
      inPlainEnglish([tagsRule.hint(start), tagsRule.worth(plan), tagsRule.lines(plan, "en")]),
    ).toEqual([null, null, []]);
  });

  it("adds without removing and removes without adding", () => {
    expect(inPlainEnglish(tagsRule.done(planOf("VIP, gift, new"), "en"))).toBe(
      "added “new” to #1001",
    );
    expect(inPlainEnglish(tagsRule.done(planOf(""), "en"))).toBe(
      "removed “VIP” and “gift” from #1001",
    );
  });

  it("loses none of the tags of an order that has all that Shopify lets it have", () => {
    const all = Array.from({ length: 250 }, (_, n) => `${n} `.padEnd(40, "x"));
    const full = { ...start, tags: all };

    expect(askedOf(fillIn(tagsRule, full, { tags: all.slice(0, 249).join(", ") }))).toMatchObject({
      add: [],
      remove: [all[249]],
    });
  });

  it("refuses tags that Shopify does not take, and what changes nothing", () => {
    const many = Array.from({ length: 251 }, (_none, index) => `t${index}`).join(",");
    for (const tags of ["x".repeat(41), many, "gift, vip"])
      expect(fillIn(tagsRule, start, { tags })).toMatchObject({ problems: [{ field: "tags" }] });
  });
});
