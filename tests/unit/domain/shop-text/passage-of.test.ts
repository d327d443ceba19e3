import { describe, expect, it } from "vitest";
import { passageLike, passageWith } from "#app/domain/shop-text/passage-of.ts";

const before = "We are glad that you are here.\nReturn it within 30 days of delivery, unworn.";
const after = "We are glad that you came.\nReturn it within 14 days of delivery, unworn.";

describe("finding the passage that was quoted", () => {
  it("gives the paragraph that holds it", () => {
    expect(passageWith(before, "Within 30 days")).toBe(before.split("\n")[1]);
    expect(passageWith(before, "you are here Return it within 30")).toBe(before.split("\n")[0]);
    expect(passageWith(before, "in sixty days")).toBeNull();
  });

  it("gives what stands in its place in another version, or nothing", () => {
    expect(passageLike(after, before.split("\n")[1] ?? "")).toBe(after.split("\n")[1]);
    expect(passageLike("Something else entirely.", before.split("\n")[1] ?? "")).toBeNull();
    expect(passageLike("Anything", "")).toBeNull();
  });
});
