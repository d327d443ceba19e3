import { describe, expect, it } from "vitest";
import {
  isGuess,
  leadingOrder,
  NEWEST_ORDER,
  ORDER_OF_ADDRESS,
} from "#app/domain/order/leading-order.ts";
import type { Instant } from "#app/domain/shared/instant.ts";

const linked = (name: string, given: { because?: string; byHand?: boolean; at?: number } = {}) => ({
  name,
  because: given.because ?? "number in the message",
  isByHand: given.byHand ?? false,
  linkedAt: (given.at ?? 0) as Instant,
});

describe("choosing the order that the list shows", () => {
  it("shows the one that an agent chose, whatever was named", () => {
    const orders = [linked("#1002", { at: 9 }), linked("#1001", { byHand: true })];

    expect(leadingOrder(orders)?.name).toBe("#1001");
  });

  it("shows the one that was named before one that was guessed", () => {
    const orders = [linked("#1002", { because: NEWEST_ORDER, at: 9 }), linked("#1001")];

    expect(leadingOrder(orders)?.name).toBe("#1001");
  });

  it("shows the one that was linked last, and of one moment the higher number", () => {
    expect(leadingOrder([linked("#1001", { at: 1 }), linked("#1002", { at: 2 })])?.name).toBe(
      "#1002",
    );
    expect(leadingOrder([linked("#1001"), linked("#1003"), linked("#1002")])?.name).toBe("#1003");
  });

  it("shows none of none", () => {
    expect(leadingOrder([])).toBeNull();
  });

  it("takes for a guess what nobody named or chose", () => {
    expect(isGuess(linked("#1001", { because: ORDER_OF_ADDRESS }))).toBe(true);
    expect(isGuess(linked("#1001", { because: ORDER_OF_ADDRESS, byHand: true }))).toBe(false);
    expect(isGuess(linked("#1001"))).toBe(false);
  });
});
