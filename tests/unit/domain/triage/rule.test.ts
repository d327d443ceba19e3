import { expect, it } from "vitest";
import { rule } from "#app/domain/triage/rule.ts";

it("tells what must stand in a statement from what must not", () => {
  expect(rule("cancels", "order_support", 7, "cancel order !account")).toEqual({
    name: "cancels",
    category: "order_support",
    weight: 7,
    all: ["cancel", "order"],
    none: ["account"],
    urgent: null,
  });
});
