import { describe, expect, it } from "vitest";
import { actionKinds, actionTraits } from "#app/domain/action/action-kind.ts";
import { actionsForCustomer, actionsForOrder } from "#app/domain/action/what-fits.ts";
import { rules } from "#app/domain/triage/rules.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import { anItem, anOrder, aParcel } from "#tests/unit/domain/order/an-order.ts";

const unpacked = anOrder({ items: [anItem({ unfulfilledQuantity: 1 })] });
const sent = anOrder({
  items: [anItem({ unfulfilledQuantity: 0 })],
  fulfillmentStatus: "FULFILLED",
  parcels: [aParcel()],
});
const kindsOf = (order: OrderFacts, rules: readonly string[] = [], category = "other" as const) =>
  actionsForOrder(order, { category, rules });

describe("which actions are offered", () => {
  it("has hold and cancel on top when an order that is not packed is called off", () => {
    const offered = kindsOf(unpacked, ["cancels-an-order"]);

    expect(offered.slice(0, 3).map(({ kind }) => kind)).toEqual(["hold", "cancel", "refund"]);
    expect(offered.filter(({ fits }) => fits)).toHaveLength(3);
    expect(offered[0]?.words).toBe(actionTraits.hold.words);
  });

  it("has hold on top of every change that is urgent before an order leaves", () => {
    const names = rules.filter(({ urgent }) => urgent === "change-before-shipping");

    expect(names.length).toBeGreaterThan(5);
    for (const { name } of names)
      expect(kindsOf(unpacked, [name])[0]).toMatchObject({ kind: "hold", fits: true });
  });

  it("does not offer what is too late", () => {
    const kinds = kindsOf(sent, ["cancels-an-order"]).map(({ kind }) => kind);

    expect(kinds[0]).toBe("refund");
    for (const late of ["hold", "cancel", "address", "release"]) expect(kinds).not.toContain(late);
  });

  it("offers to cancel again what was shipped by mistake and taken back", () => {
    const takenBack = { ...unpacked, parcels: [aParcel({ status: "CANCELED" })] };
    const kinds = kindsOf(takenBack).map(({ kind }) => kind);

    expect(kinds).toContain("cancel");
    expect(kinds).not.toContain("return");
  });

  it("offers to release what is held instead of holding it", () => {
    const kinds = kindsOf({ ...unpacked, fulfillmentStatus: "ON_HOLD" }).map(({ kind }) => kind);

    expect(kinds).toContain("release");
    expect(kinds).not.toContain("hold");
  });

  it("offers no refund where nothing is left of what was paid", () => {
    const refunded = { ...unpacked, refunded: unpacked.received };

    expect(kindsOf(refunded).map(({ kind }) => kind)).not.toContain("refund");
    const gone = { ...unpacked, cancelledAt: "2026-05-20T00:00:00Z" };
    expect(kindsOf(gone).map(({ kind }) => kind)).not.toContain("cancel");
  });

  it("offers everything that can be done, each once, when the ticket asks for nothing", () => {
    const offered = kindsOf(unpacked);
    const aboutOrders = actionKinds.filter((kind) => actionTraits[kind].about === "order");

    expect(offered.some(({ fits }) => fits)).toBe(false);
    expect(new Set(offered.map(({ kind }) => kind)).size).toBe(offered.length);
    expect(aboutOrders).toEqual(expect.arrayContaining(offered.map(({ kind }) => kind)));
    const more = { ...unpacked, items: [], hasMoreItems: true };
    expect(kindsOf(more).map(({ kind }) => kind)).toContain("hold");
  });

  it("puts a return on top of what is about returns, and customers get only what is about them", () => {
    const [first] = actionsForOrder(sent, { category: "returns_refunds", rules: [] });

    expect(first).toMatchObject({ kind: "return", fits: true });
    const [invite] = actionsForCustomer({ category: "account_assistance", rules: [] });
    expect(invite).toMatchObject({ kind: "invitation", fits: true });
    for (const { kind } of actionsForCustomer({ category: "account_assistance", rules: [] }))
      expect(actionTraits[kind].about).toBe("customer");
  });
});
