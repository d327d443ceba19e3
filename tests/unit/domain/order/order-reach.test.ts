import { describe, expect, it } from "vitest";
import { isWithinReach } from "#app/domain/order/order-reach.ts";
import { instantOf } from "#app/domain/shared/instant.ts";

const now = instantOf(new Date("2026-05-20T12:00:00Z"));

describe("knowing whether Shopify would show an order to the app", () => {
  it.each([
    ["2026-03-22T00:00:00Z", ["read_orders"], true],
    ["2026-03-20T00:00:00Z", ["read_orders"], false],
    ["2026-03-20T00:00:00Z", ["read_orders", "read_all_orders"], true],
  ])("of %s with %j: %s", (createdAt, scopes, expected) => {
    expect(isWithinReach(createdAt, scopes, now)).toBe(expected);
  });
});
