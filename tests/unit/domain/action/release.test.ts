import { describe, expect, it } from "vitest";
import { releaseRule, type ReleaseStart } from "#app/domain/action/release.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { inPlainEnglish } from "#tests/support/english.ts";
import { askedOf, fillIn } from "./fill-in.ts";

const start: ReleaseStart = {
  kind: "release",
  orderId: "gid://shopify/Order/1",
  orderName: "#1001",
  holds: [
    { partId: "p1", holdId: "h1", reason: "Incorrect address" },
    { partId: "p2", holdId: "h2", reason: "Incorrect address" },
  ],
};

describe("releasing a held order", () => {
  it("says why it was held and that it can go out", () => {
    const plan = { ...askedOf(fillIn(releaseRule, start)), ...start };

    expect(inEnglish(releaseRule.effect(plan, "en"))).toBe(
      "Releases #1001: it can be packed and sent. It was held because: Incorrect address. The customer is not told.",
    );
    expect(inEnglish(releaseRule.done(plan, "en"))).toBe("released the hold on #1001");
    expect(inPlainEnglish(releaseRule.lines(plan, "en"))).toHaveLength(2);
    expect(inPlainEnglish(releaseRule.before(plan))).toEqual([
      { name: "Held", value: "yes (Incorrect address)" },
    ]);
    expect(inPlainEnglish(releaseRule.after(plan))).toEqual([{ name: "Held", value: "no" }]);
    expect(releaseRule.worth(plan)).toBeNull();
    expect(inPlainEnglish(releaseRule.hint(start))).toBe("It is held because: Incorrect address.");
  });

  it("is refused where nothing is held", () => {
    expect(inPlainEnglish(releaseRule.hint({ ...start, holds: [] }))).toMatch(/not on hold/);
    expect(fillIn(releaseRule, { ...start, holds: [] }).kind).toBe("problems");
  });
});
