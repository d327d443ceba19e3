import { describe, expect, it } from "vitest";
import { holdRule, type HoldStart } from "#app/domain/action/hold.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { askedOf, fillIn } from "./fill-in.ts";

const start: HoldStart = {
  kind: "hold",
  orderId: "gid://shopify/Order/1",
  orderName: "#1001",
  parts: [
    { id: "p1", location: "Workshop" },
    { id: "p2", location: null },
  ],
};

describe("holding an order", () => {
  it("says that nothing is packed until it is released", () => {
    const plan = { ...askedOf(fillIn(holdRule, start, { note: " ring  size " })), ...start };

    expect(inEnglish(holdRule.effect(plan, "en"))).toMatch(
      /^Holds #1001 at Workshop: nothing of it is packed/,
    );
    expect(
      inEnglish(holdRule.effect({ ...plan, parts: [{ id: "p2", location: null }] }, "en")),
    ).toMatch(/^Holds #1001: /);
    expect(inEnglish(holdRule.done(plan, "en"))).toBe("held the fulfilment of #1001");
    expect(plan.note).toBe("ring size");
    expect(holdRule.lines(plan, "en").map(({ name }) => name)).toEqual(["Workshop", "Fulfilment"]);
    expect(holdRule.worth(plan)).toBeNull();
    expect([...holdRule.before(plan), ...holdRule.after(plan)]).toEqual([
      { name: "Held", value: "no" },
      { name: "Held", value: "yes (OTHER)" },
    ]);
  });

  it("is refused where nothing is left to hold, and without a reason of Shopify's", () => {
    expect(holdRule.hint({ ...start, parts: [] })).toMatch(/Nothing of this order can be held/);
    expect(holdRule.hint(start)).toBeNull();
    expect(fillIn(holdRule, { ...start, parts: [] }).kind).toBe("problems");
    expect(fillIn(holdRule, start, { reason: "" })).toMatchObject({
      problems: [{ field: "reason" }],
    });
  });
});
