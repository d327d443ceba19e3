import { describe, expect, it } from "vitest";
import { mayBeHiddenByAge } from "#app/domain/order/hidden-by-age.ts";

describe("telling an order that is too old from one that does not exist", () => {
  it.each([
    ["the app sees the last 60 days only", ["read_orders"], true],
    ["the app sees all orders", ["read_orders", "read_all_orders"], false],
    ["it is not known what the app sees", [], false],
  ])("when %s", (_case, scopes, hidden) => {
    expect(mayBeHiddenByAge(scopes)).toBe(hidden);
  });
});
