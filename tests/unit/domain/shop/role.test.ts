import { describe, expect, it } from "vitest";
import { firstRole, may } from "#app/domain/shop/role.ts";

describe("what a member of the staff may do", () => {
  it.each([
    ["owner", true, true, true, true],
    ["agent", true, true, true, false],
    ["read-only", true, false, false, false],
    ["blocked", false, false, false, false],
  ] as const)("an %s", (role, read, reply, merge, settings) => {
    const permissions = ["read", "reply", "merge", "settings"] as const;
    expect(permissions.map((permission) => may(role, permission))).toEqual([
      read,
      reply,
      merge,
      settings,
    ]);
  });

  it("makes Shopify's account owner the owner, and everyone else an agent", () => {
    expect(firstRole(true)).toBe("owner");
    expect(firstRole(false)).toBe("agent");
  });
});
