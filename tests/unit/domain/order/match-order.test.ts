import { describe, expect, it } from "vitest";
import { matchConfirmation, matchOrder, matchTracking } from "#app/domain/order/match-order.ts";
import type { OrderSummary } from "#app/domain/order/order-summary.ts";
import { anOrderSummary } from "./an-order-summary.ts";

const nobodys = () => false;
const own = ({ email }: OrderSummary) => email === "jane@customer.example";
const theirs = (given: Partial<OrderSummary>) =>
  anOrderSummary({ email: "someone@else.example", ...given });

describe("accepting orders that a search found", () => {
  it("accepts the one of exactly the mentioned name, whatever the case of its letters", () => {
    const meant = theirs({ id: "1", name: "MEJ-1001" });
    const similar = theirs({ id: "2", name: "MEJ-10010" });

    expect(matchOrder([similar, meant], { name: "mej-1001", otherNames: [] }, nobodys)).toEqual({
      kind: "one",
      order: meant,
    });
  });

  it("accepts none when nothing equals", () => {
    expect(
      matchOrder([anOrderSummary()], { name: "#1002", otherNames: ["1002"] }, nobodys),
    ).toEqual({ kind: "none" });
  });

  it("finds an order by the name that it has from earlier times", () => {
    const old = theirs({ name: "ALT-1001" });

    expect(
      matchOrder([old], { name: "MEJ-1001", otherNames: ["ALT-1001", "#1001"] }, nobodys),
    ).toEqual({ kind: "one", order: old });
  });

  it("means the writer's own of two that may be meant, and else both", () => {
    const mine = anOrderSummary({ id: "1", name: "ALT-1001" });
    const other = theirs({ id: "2", name: "MEJ-1001" });
    const mention = { name: "MEJ-1001", otherNames: ["ALT-1001"] };

    expect(matchOrder([other, mine], mention, own)).toEqual({ kind: "one", order: mine });
    expect(matchOrder([other, mine], mention, nobodys)).toEqual({
      kind: "several",
      orders: [other, mine],
    });
  });

  it("counts an order once that was found twice", () => {
    const order = anOrderSummary();

    expect(matchOrder([order, order], { name: "#1001", otherNames: [] }, nobodys).kind).toBe("one");
  });

  it("compares confirmation numbers as a whole", () => {
    const order = theirs({ confirmationNumber: "QX2J7KM9P" });

    expect(matchConfirmation([order], "QX2J7KM9P", nobodys)).toEqual({ kind: "one", order });
    expect(matchConfirmation([order], "QX2J7KM9", nobodys)).toEqual({ kind: "none" });
    expect(matchConfirmation([theirs({ confirmationNumber: null })], "X", nobodys).kind).toBe(
      "none",
    );
  });

  it("compares tracking numbers without their blanks", () => {
    const order = theirs({ trackingNumbers: ["1z 999 aa1 01 2345 6784", "other"] });

    expect(matchTracking([order], "1Z999AA10123456784", nobodys)).toEqual({ kind: "one", order });
    expect(matchTracking([order], "1Z999AA1012345678", nobodys)).toEqual({ kind: "none" });
  });
});
