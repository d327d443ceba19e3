import { describe, expect, it } from "vitest";
import { matchOrders } from "#app/domain/order/match-order.ts";
import { anOrder } from "./an-order.ts";

describe("accepting orders that a search found", () => {
  it("accepts those with exactly a mentioned name, in the order of the mentions", () => {
    const first = anOrder({ id: "1", name: "MEJ-1001" });
    const second = anOrder({ id: "2", name: "MEJ-1002" });
    const similar = anOrder({ id: "3", name: "MEJ-10010" });

    const matches = matchOrders(
      [similar, first, second],
      [
        { name: "mej-1002", because: "number in the subject" },
        { name: "MEJ-1001", because: "number in the message" },
        { name: "MEJ-1001", because: "again" },
      ],
    );

    expect(matches).toEqual([
      { facts: second, because: "number in the subject" },
      { facts: first, because: "number in the message" },
    ]);
  });

  it("accepts none when nothing equals", () => {
    expect(matchOrders([anOrder()], [{ name: "#1002", because: "x" }])).toEqual([]);
  });
});
