import { describe, expect, it } from "vitest";
import { orderSeen, wordsSeen } from "#app/domain/rule/rule-facts.ts";
import { anOrder } from "#tests/unit/domain/order/an-order.ts";
import { now } from "./some-facts.ts";

describe("what rules see", () => {
  it("is of the words only their letters, and never more than the beginning", () => {
    const { subject, text } = wordsSeen({ subject: "RÍNG", text: `Größe ${"x".repeat(50_000)}` });
    expect(subject).toBe("ring");
    expect(text.startsWith("grosse x")).toBe(true);
    expect(text.length).toBeLessThan(21_000);
  });

  it("is of the order where it stands, what it is worth, and how old it is", () => {
    const order = anOrder({ tags: ["Gift"] });
    const seen = orderSeen(order, now);
    expect(seen.total).toBe(Number(order.total.amount));
    expect(seen.tags).toEqual(["Gift"]);
    expect(seen.createdAt).toBe(new Date(order.createdAt).getTime());
    expect(orderSeen({ ...order, cancelledAt: order.createdAt }, now).standing).toBe("undone");
  });
});
