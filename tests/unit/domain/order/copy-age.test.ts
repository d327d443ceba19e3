import { describe, expect, it } from "vitest";
import { areDetailsFresh, FRESH_MS } from "#app/domain/order/copy-age.ts";
import { instantOf, type Instant } from "#app/domain/shared/instant.ts";

const fetched = instantOf(new Date("2026-05-20T12:00:00Z"));
const later = (ms: number) => (fetched + ms) as Instant;

describe("deciding whether the details of an order can be shown without asking again", () => {
  it.each([
    ["young ones of an order that has not changed since", 59_999, "2026-05-20T12:00:00Z", true],
    ["a minute old", FRESH_MS, "2026-05-20T11:00:00Z", false],
    ["the order has changed since", 1_000, "2026-05-20T12:00:01Z", false],
  ])("%s", (_case, age, changedAt, expected) => {
    expect(areDetailsFresh(fetched, changedAt, later(age))).toBe(expected);
  });

  it("asks for those that nobody has opened yet", () => {
    expect(areDetailsFresh(null, "2026-05-20T11:00:00Z", fetched)).toBe(false);
  });
});
