import { describe, expect, it } from "vitest";
import { maySeeWork } from "#app/domain/review/may-see-work.ts";
import { roles } from "#app/domain/shop/role.ts";

describe("what is said of an agent's work", () => {
  it.each(roles)("is seen by a colleague in the role %s only where that is the owner", (role) => {
    expect(maySeeWork("ida", { id: "ben", role })).toBe(role === "owner");
  });

  it("is seen by the agent", () => {
    expect(maySeeWork("ida", { id: "ida", role: "agent" })).toBe(true);
  });
});
