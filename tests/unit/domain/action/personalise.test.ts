import { describe, expect, it } from "vitest";
import {
  personaliseRule,
  withAttribute,
  type PersonaliseStart,
} from "#app/domain/action/personalise.ts";
import { inPlainEnglish } from "#tests/support/english.ts";
import { askedOf, fillIn } from "./fill-in.ts";

const start: PersonaliseStart = {
  kind: "personalise",
  orderId: "o",
  orderName: "#1001",
  items: [
    { title: "Luna Ring", attributes: [{ key: "Engraving", value: "J & A" }] },
    { title: "Chain", attributes: [] },
  ],
  attributes: [{ key: "Gift", value: "yes" }],
  isSent: false,
};

describe("changing a personalisation", () => {
  it("writes it among the order's details, beside what the buyer wrote", () => {
    const asked = askedOf(fillIn(personaliseRule, start, { value: "For Jo" }));
    const plan = {
      ...asked,
      orderId: "o",
      orderName: "#1001",
      ...withAttribute(start.attributes, asked),
    };

    expect(plan.attributes).toEqual([
      { key: "Gift", value: "yes" },
      { key: "Engraving (Luna Ring)", value: "For Jo" },
    ]);
    expect(inPlainEnglish(personaliseRule.effect(plan, "en"))).toMatch(
      /^Writes “Engraving \(Luna Ring\): For Jo” to #1001/,
    );
    expect(inPlainEnglish(personaliseRule.done(plan, "en"))).toBe(
      "changed “Engraving (Luna Ring)” of #1001",
    );
    expect(inPlainEnglish(personaliseRule.lines(plan, "en"))).toEqual([
      { name: "From now on", value: "For Jo" },
    ]);
    expect(inPlainEnglish(personaliseRule.hint(start))).toMatch(
      /^Luna Ring: Engraving “J & A”\. Shopify keeps/,
    );
    expect(inPlainEnglish(personaliseRule.before(plan))).toEqual([{ name: plan.key, value: "" }]);
    expect(inPlainEnglish(personaliseRule.after(plan))).toEqual([
      { name: plan.key, value: "For Jo" },
    ]);
    expect(personaliseRule.worth(plan)).toBeNull();
  });

  it("tells two pieces of one kind apart, so that neither takes the other's words", () => {
    const twins = [
      { title: "Luna Ring", attributes: [{ key: "Engraving", value: "J" }] },
      { title: "Luna Ring", attributes: [{ key: "Engraving", value: "A" }] },
    ];
    const both = { ...start, items: twins };
    const keyOf = (item: string) =>
      askedOf(fillIn(personaliseRule, both, { item, value: "For Jo" })).key;

    expect([keyOf("0"), keyOf("1")]).toEqual([
      "Engraving (Luna Ring, no. 1)",
      "Engraving (Luna Ring, no. 2)",
    ]);
    expect(inPlainEnglish(personaliseRule.hint({ ...both, hasMore: true }))).toMatch(
      /^Luna Ring, no\. 1: Engraving “J”\. Luna Ring, no\. 2: Engraving “A”\. .*more items than are listed/,
    );
  });

  it("replaces an earlier change of the same thing", () => {
    const changed = withAttribute(
      [
        { key: "a", value: "1" },
        { key: "b", value: "2" },
      ],
      { key: "a", value: "3" },
    );

    expect(changed).toEqual({
      valueBefore: "1",
      attributes: [
        { key: "a", value: "3" },
        { key: "b", value: "2" },
      ],
    });
    const plan = {
      kind: "personalise",
      orderId: "o",
      orderName: "#1",
      key: "a",
      value: "3",
      ...changed,
    } as const;
    expect(inPlainEnglish(personaliseRule.lines(plan, "en")[0])).toEqual({
      name: "Until now",
      value: "1",
    });
  });

  it("is refused without an item, a name and a value, and once everything has left", () => {
    const refused = (typed: Record<string, string>) =>
      fillIn(personaliseRule, start, { value: "x", ...typed });

    expect(refused({ item: "9" })).toMatchObject({ problems: [{ field: "item" }] });
    expect(refused({ what: " " })).toMatchObject({ problems: [{ field: "what" }] });
    expect(refused({ value: "" })).toMatchObject({ problems: [{ field: "value" }] });
    const sent = { ...start, isSent: true };
    expect(fillIn(personaliseRule, sent, { value: "x" }).kind).toBe("problems");
    expect(inPlainEnglish(personaliseRule.hint(sent))).toMatch(/has left/);
  });

  it("begins with what the buyer gave, or with an engraving", () => {
    const bare = { ...start, items: [{ title: "Chain", attributes: [] }] };

    expect(inPlainEnglish(personaliseRule.fields(bare, "en")[1])).toMatchObject({
      value: "Engraving",
    });
    expect(inPlainEnglish(personaliseRule.hint(bare))).toMatch(/^Shopify keeps/);
  });
});
