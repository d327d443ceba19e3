import { describe, expect, it } from "vitest";
import { mergeActions } from "#app/domain/reply/merge-actions.ts";

describe("two saved replies in one mail", () => {
  it("tag the ticket with all their tags, and the last one says status and assignee", () => {
    const first = { tags: ["a", "b"], status: "waiting", assignee: "me" } as const;
    const second = { tags: ["b", "c"], status: "resolved", assignee: null } as const;

    expect(mergeActions(first, second)).toEqual({
      tags: ["a", "b", "c"],
      status: "resolved",
      assignee: "me",
    });
  });
});
