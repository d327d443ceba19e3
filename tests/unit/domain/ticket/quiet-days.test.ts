import { describe, expect, it } from "vitest";
import { closedQuietly } from "#app/domain/ticket/quiet-days.ts";
import { aState, at } from "./a-state.ts";

const resolvedAt = at("2026-11-16T16:00:00Z");
const resolved = aState({ status: "resolved", resolvedAt });

describe("closing a resolved ticket after quiet days", () => {
  it("waits until they are over", () => {
    expect(closedQuietly(resolved, 7, at("2026-11-23T15:59:59Z"))).toBeNull();
    const now = at("2026-11-23T16:00:00Z");
    expect(closedQuietly(resolved, 7, now)).toEqual({
      state: aState({ status: "closed", resolvedAt, closedAt: now }),
      events: [{ kind: "closed-quietly", days: 7 }],
    });
  });

  it.each(["open", "waiting", "closed"] as const)("leaves an %s ticket alone", (status) => {
    expect(closedQuietly({ ...resolved, status }, 7, at("2027-01-01T00:00:00Z"))).toBeNull();
  });

  it("leaves one alone that does not say since when it is resolved", () => {
    const now = at("2027-01-01T00:00:00Z");
    expect(closedQuietly(aState({ status: "resolved" }), 7, now)).toBeNull();
  });
});
