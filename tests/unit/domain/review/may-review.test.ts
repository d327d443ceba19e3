import { describe, expect, it } from "vitest";
import { mayReview } from "#app/domain/review/may-review.ts";

describe("who reviews a ticket", () => {
  it("is anybody but whoever it is about", () => {
    expect(mayReview({ agentId: "ida" }, { id: "ida" })).toBe(false);
    expect(mayReview({ agentId: "ida" }, { id: "ben" })).toBe(true);
    expect(mayReview({ agentId: null }, { id: "ida" })).toBe(true);
  });
});
