import { describe, expect, it } from "vitest";
import { hears, type LiveChange } from "#app/domain/live/live-change.ts";

const presence: LiveChange = {
  kind: "presence",
  ticketId: "t1",
  memberId: "mara",
  name: "Mara Quinn",
  doing: "typing",
};

describe("who hears of a change", () => {
  it("is everybody of the shop, where a ticket or the shop changed", () => {
    expect(hears({ kind: "ticket", ticketId: "t1", part: "mail" }, "mara")).toBe(true);
    expect(hears({ kind: "shop" }, "mara")).toBe(true);
  });

  it("is nobody but its owner, where a bell rings", () => {
    const bells: LiveChange = { kind: "notices", memberIds: ["mara", "jon"] };

    expect(["mara", "jon", "tom"].map((member) => hears(bells, member))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("is everybody but the one who writes", () => {
    expect([hears(presence, "mara"), hears(presence, "jon")]).toEqual([false, true]);
  });
});
