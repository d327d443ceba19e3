import { describe, expect, it } from "vitest";
import { roles } from "#app/domain/shop/role.ts";
import type { MemberId } from "#app/domain/shared/ids.ts";
import { mustMayMerge } from "#app/services/ticket/moving-agent.ts";

describe("asking whether somebody may move messages", () => {
  it("lets owners and agents, and tells the others who can change it", () => {
    const refused = roles.filter((role) => {
      try {
        mustMayMerge({ id: "m" as MemberId, name: "Marlen", role });
        return false;
      } catch (error) {
        expect((error as Error).message).toMatch(/The owner can change it/);
        return true;
      }
    });

    expect(refused).toEqual(["read-only", "blocked"]);
  });
});
