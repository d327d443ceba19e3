import { describe, expect, it } from "vitest";
import { firstRole, may } from "#app/domain/shop/role.ts";

describe("what a member of the staff may do", () => {
  it.each([
    ["owner", true, true, true, true, true, true, true],
    ["agent", true, true, true, true, false, false, true],
    ["read-only", true, false, false, false, false, false, false],
    ["blocked", false, false, false, false, false, false, false],
  ] as const)("an %s", (role, ...granted) => {
    const permissions = [
      "read",
      "reply",
      "merge",
      "status",
      "export",
      "settings",
      "reveal",
    ] as const;
    expect(permissions.map((permission) => may(role, permission))).toEqual(granted);
  });

  it("makes Shopify's account owner the owner, and everyone else an agent", () => {
    expect(firstRole(true)).toBe("owner");
    expect(firstRole(false)).toBe("agent");
  });
});
