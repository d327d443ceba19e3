import { describe, expect, it } from "vitest";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { MemberId } from "#app/domain/shared/ids.ts";
import { roles } from "#app/domain/shop/role.ts";
import { assignment, canBeAssigned, type Assignee } from "#app/domain/ticket/assignment.ts";
import { eventWords } from "#app/domain/ticket/event-words.ts";

const jo: Assignee = { id: "jo" as MemberId, name: "Jo", role: "agent" };
const kim: Assignee = { id: "kim" as MemberId, name: "Kim", role: "owner" };

const said = (wanted: Parameters<typeof assignment>[0]) => {
  const event = assignment(wanted);
  return event && eventWords(event);
};

describe("giving a ticket to somebody", () => {
  it.each([
    ["takes it", { from: null, to: jo, by: "Jo" }, "Jo took this ticket"],
    ["gives it to another", { from: jo, to: kim, by: "Jo" }, "Jo assigned this ticket to Kim"],
    ["hands it back", { from: jo, to: null, by: "Jo" }, "Jo handed this ticket back"],
    ["takes it from somebody", { from: jo, to: null, by: "Kim" }, "Kim took this ticket from Jo"],
  ])("says who %s", (_, wanted, words) => {
    expect(said(wanted)).toBe(words);
  });

  it("is nothing when it is theirs, or nobody's, already", () => {
    expect(assignment({ from: jo, to: jo, by: "Kim" })).toBeNull();
    expect(assignment({ from: null, to: null, by: "Kim" })).toBeNull();
  });

  it("is refused for those who can't answer customers", () => {
    expect(roles.filter(canBeAssigned)).toEqual(["owner", "agent"]);
    expect(() => assignment({ from: null, to: { ...jo, role: "blocked" }, by: "Kim" })).toThrow(
      Refusal,
    );
  });

  it("says why where nobody did it by hand", () => {
    const machine = { kind: "assigned", by: "Kim", from: "Jo" } as const;

    expect(eventWords({ ...machine, to: "Kim", because: "replied" })).toBe(
      "Assigned to Kim, who answered",
    );
    expect(eventWords({ ...machine, to: null, because: "left" })).toBe(
      "Unassigned: Jo can't work on tickets any more",
    );
  });
});
