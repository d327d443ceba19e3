import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { advance, deliveryWords, isTrouble } from "#app/domain/delivery/advance.ts";
import type { ProviderEvent } from "#app/domain/delivery/advance.ts";
import { deliveryStates } from "#app/domain/delivery/delivery-state.ts";
import type { DeliveryState } from "#app/domain/delivery/delivery-state.ts";

const events: readonly ProviderEvent[] = [
  "processed",
  "delivered",
  "deferred",
  "bounce",
  "blocked",
  "dropped",
];

describe("what the provider's events make of a message", () => {
  it.each<[DeliveryState, ProviderEvent, DeliveryState]>([
    ["sending", "processed", "accepted"],
    ["unknown", "processed", "accepted"],
    ["unknown", "delivered", "delivered"],
    ["failed", "processed", "accepted"],
    ["accepted", "deferred", "deferred"],
    ["deferred", "processed", "deferred"],
    ["deferred", "delivered", "delivered"],
    ["delivered", "processed", "delivered"],
    ["delivered", "deferred", "delivered"],
    ["delivered", "bounce", "bounced"],
    ["bounced", "delivered", "bounced"],
    ["accepted", "blocked", "bounced"],
    ["accepted", "dropped", "dropped"],
    ["dropped", "processed", "dropped"],
  ])("%s, then %s: %s", (current, event, next) => {
    expect(advance(current, event)).toBe(next);
  });

  it("ends alike whatever the order and however often they come, and never takes back what is known", () => {
    const someEvents = fc.array(fc.constantFrom(...events), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.constantFrom(...deliveryStates), someEvents, fc.gen(), (start, heard, g) => {
        const shuffled = g(fc.shuffledSubarray, [...heard, ...heard], {
          minLength: heard.length * 2,
        });
        const end = heard.reduce(advance, start);

        expect(shuffled.reduce(advance, start)).toBe(end);
        if (heard.includes("bounce") || start === "bounced") expect(end).toBe("bounced");
        if (heard.includes("delivered")) expect(["delivered", "dropped", "bounced"]).toContain(end);
      }),
    );
  });

  it("has different words for every state", () => {
    expect(new Set(deliveryStates.map(deliveryWords)).size).toBe(deliveryStates.length);
  });

  it("calls trouble what did not arrive or may not have", () => {
    expect(deliveryStates.filter(isTrouble)).toEqual(["unknown", "bounced", "dropped", "failed"]);
  });
});
