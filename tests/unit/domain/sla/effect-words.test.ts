import { describe, expect, it } from "vitest";
import { effectWords } from "#app/domain/sla/effect-words.ts";
import { inPlainEnglish } from "#tests/support/english.ts";

const none = { open: 12, looked: 12, earlier: 0, later: 0, dueToday: 0, overdue: 0 };

describe("a change of targets in words", () => {
  it("says nothing when no ticket moves", () => {
    expect(inPlainEnglish(effectWords(none))).toEqual([]);
  });

  it("counts tickets by what becomes of them, and says that judgements stay", () => {
    expect(
      inPlainEnglish(effectWords({ ...none, earlier: 5, later: 1, dueToday: 2, overdue: 1 })),
    ).toEqual([
      "5 tickets become due earlier.",
      "1 ticket becomes due later, or not at all.",
      "2 tickets are then due today.",
      "1 ticket is then overdue at once.",
      "Of 12 tickets on which something is due. What is answered, or missed already, stays as it was judged.",
    ]);
  });

  it("owns up to having looked at some of very many only", () => {
    expect(
      inPlainEnglish(effectWords({ ...none, open: 9_000, looked: 1_000, later: 3 }).at(-1)),
    ).toBe("Counted among the 1,000 tickets that are due first, of 9,000 in all.");
  });
});
