import { describe, expect, it } from "vitest";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { mustMayChangeTags } from "#app/services/tag/tag-step.ts";

describe("changing tags for the whole shop", () => {
  it("is the owner's; agents put them on tickets", () => {
    expect(() => mustMayChangeTags({ role: "owner" })).not.toThrow();
    for (const role of ["agent", "read-only", "blocked"] as const)
      expect(() => mustMayChangeTags({ role })).toThrow(Refusal);
  });
});
