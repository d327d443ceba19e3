import { describe, expect, it } from "vitest";
import { ticketMark } from "#app/domain/thread/ticket-mark.ts";

describe("finding the mark of a ticket in a subject", () => {
  it.each([
    ["Re: [MJ-1042] My ring", "MJ", "Re:  My ring"],
    ["[mj-1][MJ-2] twice", "MJ", " twice"],
    ["MJ-1042 without brackets", "MJ", "MJ-1042 without brackets"],
    ["[AB-1042] of somebody else", "MJ", "[AB-1042] of somebody else"],
    ["[M.J-7]", "M.J", ""],
    ["[MXJ-7]", "M.J", "[MXJ-7]"],
  ])("%s", (subject, prefix, rest) => {
    expect(subject.replace(ticketMark(prefix), "")).toBe(rest);
  });
});
