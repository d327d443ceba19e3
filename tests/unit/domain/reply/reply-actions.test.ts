import { describe, expect, it } from "vitest";
import { doesNothing, noActions, readReplyActions } from "#app/domain/reply/reply-actions.ts";

describe("what a saved reply does to its ticket", () => {
  it("is read as it was stored", () => {
    const actions = { tags: ["vip", "ring"], status: "resolved", assignee: "me" };

    expect(readReplyActions(actions)).toEqual(actions);
    expect(doesNothing(readReplyActions(actions))).toBe(false);
  });

  it("is nothing where there is nothing, or nothing that can be done", () => {
    for (const stored of [null, undefined, {}, "x", { tags: "vip", status: "gone", assignee: 7 }])
      expect(readReplyActions(stored)).toEqual(noActions);
    expect(doesNothing(noActions)).toBe(true);
  });

  it("keeps each tag once, and few of them", () => {
    const tags = ["a", " a ", "", "x".repeat(61), ...Array.from({ length: 20 }, (_, n) => `t${n}`)];

    expect(readReplyActions({ tags }).tags).toHaveLength(10);
    expect(readReplyActions({ tags }).tags[0]).toBe("a");
  });
});
