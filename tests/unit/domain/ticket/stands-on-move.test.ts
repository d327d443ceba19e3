import { describe, expect, it } from "vitest";
import { standsOnMove, type MoveState } from "#app/domain/ticket/stands-on-move.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";

const left: MoveState = {
  status: "open",
  assigneeId: null,
  mergedIntoId: null,
  proposedId: null,
  messageIds: ["a", "b"],
  participants: ["accepted ana@x.example"],
  clocks: ["1 running"],
};

describe("asking what stands on a merge or split", () => {
  it("finds nothing on tickets that stand as the move left them, in whatever order they are read", () => {
    expect(standsOnMove(left, { ...left, messageIds: ["b", "a"] }, "MJ-7")).toBeNull();
  });

  it.each<[string, Partial<MoveState>, RegExp]>([
    ["a new message", { messageIds: ["a", "b", "c"], clocks: ["1 met"] }, /new message/],
    ["messages that went elsewhere", { messageIds: ["a"] }, /lost messages/],
    ["a later merge", { mergedIntoId: "t" }, /merged/],
    ["an answer", { clocks: ["1 met"] }, /answered/],
    ["another clock", { clocks: ["1 running", "2 running"] }, /answered/],
    ["another participant", { participants: [] }, /participants/],
    ["a status", { status: "closed" }, /set to closed/],
    ["another agent", { assigneeId: "marlen" }, /another agent/],
    ["a decision in the tray", { proposedId: "t" }, /Belongs here/],
  ])("sees %s", (_case, change, words) => {
    const stands = standsOnMove(left, { ...left, ...change }, "MJ-7");
    expect(stands && inEnglish(stands)).toMatch(words);
  });
});
