import { describe, expect, it } from "vitest";
import { mergeTarget } from "#app/domain/ticket/merge-target.ts";
import type { MoveTicket } from "#app/domain/ticket/move-page-view.ts";
import { inPlainEnglish } from "#tests/support/english.ts";

const aTicket = (given: Partial<MoveTicket> = {}): MoveTicket => ({
  ticketId: "other",
  number: "MJ-1002",
  subject: "My ring",
  customer: "Bob",
  status: "open",
  messages: 1,
  mergedInto: null,
  ...given,
});
const given = (found: MoveTicket | null) => ({ own: { ticketId: "own" }, found, prefix: "MJ" });

describe("choosing the ticket to merge into", () => {
  it("asks for nothing until something is typed, and then shows what was found", () => {
    const found = aTicket();

    expect(inPlainEnglish(mergeTarget(" ", given(null)))).toEqual({ kind: "nothing-typed" });
    expect(inPlainEnglish(mergeTarget("mj 1002", given(found)))).toEqual({
      kind: "found",
      target: found,
    });
  });

  it.each([
    ["a number of no ticket", "9999", null, "There is no ticket MJ-9999."],
    ["words", "Bob's ticket", null, "Write a ticket's number, such as MJ-1001."],
    [
      "the ticket itself",
      "1002",
      aTicket({ ticketId: "own" }),
      "That is this ticket. Choose another one.",
    ],
    [
      "a ticket that was merged",
      "1002",
      aTicket({ mergedInto: "MJ-1001" }),
      "MJ-1002 was merged into MJ-1001. Choose that one.",
    ],
  ])("refuses %s", (_case, typed, found, words) => {
    expect(inPlainEnglish(mergeTarget(typed, given(found)))).toEqual({ kind: "refused", words });
  });
});
