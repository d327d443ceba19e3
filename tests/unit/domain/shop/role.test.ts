import { describe, expect, it } from "vitest";
import { firstRole, may } from "#app/domain/shop/role.ts";

describe("what a member of the staff may do", () => {
  it.each([
    ["owner", true, true, true],
    ["agent", true, true, false],
    ["read-only", true, false, false],
    ["blocked", false, false, false],
  ] as const)("an %s", (role, read, reply, settings) => {
    expect([may(role, "read"), may(role, "reply"), may(role, "settings")]).toEqual([
      read,
      reply,
      settings,
    ]);
  });

  it("makes Shopify's account owner the owner, and everyone else an agent", () => {
    expect(firstRole(true)).toBe("owner");
    expect(firstRole(false)).toBe("agent");
  });
});
