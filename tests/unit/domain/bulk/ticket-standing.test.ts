import { describe, expect, it } from "vitest";
import { isSameStanding, tagsChanged } from "#app/domain/bulk/ticket-standing.ts";
import type { MemberId } from "#app/domain/shared/ids.ts";
import { at } from "#tests/unit/domain/ticket/a-state.ts";
import { aStanding } from "./a-standing.ts";

const ida = "018f-ida" as MemberId;
const now = at("2026-11-24T16:00:00Z");

describe("two standings of a ticket", () => {
  it("are one for a step when what the step changes is the same", () => {
    const mine = aStanding({ assigneeId: ida, tags: ["Vip"] });

    expect(isSameStanding({ kind: "assign", to: ida }, mine, aStanding())).toBe(false);
    expect(isSameStanding({ kind: "spam" }, mine, aStanding())).toBe(true);
    expect(isSameStanding({ kind: "spam" }, mine, aStanding({ spamAt: now }))).toBe(false);
    expect(
      isSameStanding({ kind: "snooze", until: "" }, mine, aStanding({ snoozedUntil: now })),
    ).toBe(false);
    const closed = aStanding({ status: "closed", closedAt: now });
    expect(isSameStanding({ kind: "close", reason: "", cause: "" }, mine, closed)).toBe(false);
  });

  it("look at the named tags alone, however they are written", () => {
    const tagged = aStanding({ tags: ["Vip", "Café"] });
    const step = { kind: "tag", add: ["VIP"], remove: [] } as const;

    expect(isSameStanding(step, tagged, aStanding())).toBe(false);
    expect(isSameStanding(step, tagged, aStanding({ tags: ["vip"] }))).toBe(true);
  });
});

describe("what a step did to the tags", () => {
  it("is what really came and went", () => {
    const step = { kind: "tag", add: ["Vip", "Ring"], remove: ["cafe", "Old"] } as const;

    const changed = tagsChanged(
      step,
      aStanding({ tags: ["ring", "Café"] }),
      aStanding({ tags: ["Ring", "Vip"] }),
    );

    expect(changed).toEqual({ added: ["Vip"], removed: ["cafe"] });
  });
});
