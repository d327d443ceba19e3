import { describe, expect, it } from "vitest";
import {
  answerOfComplaint,
  LONGEST_REMEDY,
  type WantedAnswer,
} from "#app/domain/complaint/answer-of-complaint.ts";
import { refusalOf } from "#tests/unit/domain/ticket/a-state.ts";

const wanted: WantedAnswer = { outcome: "upheld", remedy: " A new ring ", messageId: null };

describe("the outcome of a complaint", () => {
  it.each(["upheld", "partly-upheld", "not-upheld"])(
    "%s is told by the newest reply since, unless the agent names another",
    (outcome) => {
      const replies = ["first", "second"];

      expect(answerOfComplaint({ ...wanted, outcome }, replies)).toEqual({
        outcome,
        remedy: "A new ring",
        messageId: "second",
      });
      expect(answerOfComplaint({ ...wanted, outcome, messageId: "first" }, replies).messageId).toBe(
        "first",
      );
    },
  );

  it("waits until the customer was told", () => {
    expect(refusalOf(() => answerOfComplaint(wanted, []))).toMatch(/^conflict: .*not been told/);
    expect(
      refusalOf(() => answerOfComplaint({ ...wanted, messageId: "of-another" }, ["first"])),
    ).toMatch(/^conflict: /);
  });

  it("needs no reply where the customer took the complaint back", () => {
    expect(answerOfComplaint({ ...wanted, outcome: "withdrawn" }, [])).toEqual({
      outcome: "withdrawn",
      remedy: "A new ring",
      messageId: null,
    });
  });

  it.each([
    ["an outcome that is none", { outcome: "ignored" }],
    ["too many words", { remedy: "x".repeat(LONGEST_REMEDY + 1) }],
  ])("is refused with %s", (_, given) => {
    expect(refusalOf(() => answerOfComplaint({ ...wanted, ...given }, ["first"]))).toMatch(
      /^invalid: /,
    );
  });
});
