import { describe, expect, it } from "vitest";
import { LONGEST_REVIEW_NOTE, readReview } from "#app/domain/review/review-form.ts";
import { refusalOf } from "#tests/unit/domain/ticket/a-state.ts";

const scores = { accurate: 3, courteous: 2, complete: 1, policy: 3 };

describe("the form of a review", () => {
  it("takes one of three answers to each of four questions, and a note", () => {
    expect(readReview({ scores, note: " Kind. " })).toEqual({ scores, note: "Kind." });
  });

  it("keeps nothing but the four answers", () => {
    expect(readReview({ scores: { ...scores, else: 3 }, note: "" }).scores).toEqual(scores);
  });

  it.each([
    ["a question without an answer", { accurate: 3, courteous: 2, complete: 1 }],
    ["an answer that is none", { ...scores, policy: 4 }],
    ["an answer in words", { ...scores, policy: "yes" }],
  ])("is refused with %s", (_, given) => {
    expect(refusalOf(() => readReview({ scores: given, note: "" }))).toBe(
      "invalid: Answer all four questions.",
    );
  });

  it("takes a note of at most 1,000 characters", () => {
    const note = "x".repeat(LONGEST_REVIEW_NOTE + 1);

    expect(refusalOf(() => readReview({ scores, note }))).toContain("1,000 characters");
  });
});
