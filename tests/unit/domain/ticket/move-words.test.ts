import { describe, expect, it } from "vitest";
import { moveWords } from "#app/domain/ticket/move-words.ts";

const merge = {
  kind: "merge",
  from: "MJ-1002",
  to: "MJ-1001",
  messages: 2,
  by: "Marlen Vogt",
  undone: false,
} as const;

describe("telling a merge or split in a line", () => {
  it.each([
    [merge, "MJ-1001", "Marlen Vogt merged MJ-1002 into this ticket (2 messages)"],
    [merge, "MJ-1002", "Marlen Vogt merged this ticket into MJ-1001 (2 messages)"],
    [
      { ...merge, kind: "split", messages: 1 },
      "MJ-1002",
      "Marlen Vogt split 1 message off this ticket into MJ-1001",
    ],
    [
      { ...merge, kind: "split", undone: true },
      "MJ-1001",
      "Marlen Vogt split 2 messages off MJ-1002 into this ticket; this was undone",
    ],
  ] as const)("%o on %s", (move, here, words) => {
    expect(moveWords(move, here)).toBe(words);
  });
});
