import { describe, expect, it } from "vitest";
import { raisedUrgency, urgencyWords } from "#app/domain/ticket/raised-urgency.ts";
import type { Triaged } from "#app/domain/triage/triage.ts";
import { inPlainEnglish } from "#tests/support/english.ts";

const urgent: Triaged = {
  category: "order_support",
  urgency: "urgent",
  because: [
    { rule: "damaged", words: "arrived broken" },
    { rule: "order-state", words: "" },
  ],
};
const answered = { urgency: "general", hasUnanswered: false } as const;

describe("a later message that is urgent", () => {
  it("makes the ticket urgent when nothing older waits, in the customer's words", () => {
    expect(inPlainEnglish(raisedUrgency(answered, urgent))).toEqual({
      kind: "urgency",
      from: "general",
      to: "urgent",
      by: "Loupe",
      because: "the customer wrote “arrived broken”",
    });
  });

  it("leaves it to a person while something older waits, and never lowers", () => {
    expect(inPlainEnglish(raisedUrgency({ ...answered, hasUnanswered: true }, urgent))).toBeNull();
    expect(inPlainEnglish(raisedUrgency({ ...answered, urgency: "urgent" }, urgent))).toBeNull();
    expect(
      inPlainEnglish(
        raisedUrgency({ ...answered, urgency: "urgent" }, { ...urgent, urgency: "general" }),
      ),
    ).toBeNull();
  });

  it("names the order where the words say nothing", () => {
    expect(inPlainEnglish(urgencyWords({ ...urgent, because: [{ rule: "x", words: "" }] }))).toBe(
      "the state of the order",
    );
  });
});
