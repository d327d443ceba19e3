import { describe, expect, it } from "vitest";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { MemberId } from "#app/domain/shared/ids.ts";
import { noFilters } from "#app/domain/ticket/inbox-filters.ts";
import {
  mustMayChangeView,
  readStoredPlace,
  readViewName,
  storedPlace,
} from "#app/domain/ticket/saved-view.ts";

const ida = { id: "018f-ida" as MemberId, role: "agent" } as const;

describe("a saved view", () => {
  it("shows again what it showed when it was saved", () => {
    const filters = { ...noFilters, urgency: "urgent", tags: ["vip", "ring"] } as const;

    expect(readStoredPlace(storedPlace({ view: "waiting", filters }))).toEqual({
      view: "waiting",
      filters,
    });
  });

  it("filters nothing by what there is no more", () => {
    const stored = { view: "gone", filters: [["category", "gone"]] } as const;

    expect(readStoredPlace(stored)).toEqual({ view: "due", filters: noFilters });
  });

  it("has a tidy name of at most 40 characters", () => {
    expect(readViewName("  Late \n returns ")).toBe("Late returns");
    expect(() => readViewName(" ")).toThrow(Refusal);
    expect(() => readViewName("x".repeat(41))).toThrow(Refusal);
  });

  it("is changed by its owner, and the team's by those who work on its tickets", () => {
    const kind = (memberId: string | null, by: Parameters<typeof mustMayChangeView>[1]) => {
      try {
        mustMayChangeView({ memberId: memberId as MemberId | null }, by);
        return "may";
      } catch (error) {
        return (error as Refusal).kind;
      }
    };

    expect(kind(ida.id, ida)).toBe("may");
    expect(kind(null, ida)).toBe("may");
    expect(kind("018f-jon", ida)).toBe("not-found");
    expect(kind(ida.id, { ...ida, role: "read-only" })).toBe("may");
    expect(kind(null, { ...ida, role: "read-only" })).toBe("not-allowed");
    expect(kind(ida.id, { ...ida, role: "blocked" })).toBe("not-allowed");
  });
});
