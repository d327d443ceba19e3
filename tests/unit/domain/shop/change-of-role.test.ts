import { describe, expect, it } from "vitest";
import type { MemberId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { changeOfRole } from "#app/domain/shop/change-of-role.ts";

const mara = { id: "mara" as MemberId, name: "Mara", role: "owner" } as const;
const jo = { id: "jo" as MemberId, name: "Jo", role: "agent" } as const;

describe("a new role for a member of the staff", () => {
  it("is given once", () => {
    expect(changeOfRole([mara, jo], { memberId: jo.id, to: "read-only" })).toEqual({
      ...jo,
      role: "read-only",
    });
    expect(changeOfRole([mara, jo], { memberId: jo.id, to: "agent" })).toBeNull();
  });

  it("never leaves the shop without an owner", () => {
    const step = { memberId: mara.id, to: "agent" } as const;

    expect(() => changeOfRole([mara, jo], step)).toThrow("only owner");
    expect(changeOfRole([mara, { ...jo, role: "owner" }], step)).toMatchObject({ role: "agent" });
  });

  it("is refused for somebody who is not of the staff", () => {
    expect(() => changeOfRole([mara], { memberId: jo.id, to: "owner" })).toThrow(Refusal);
  });
});
