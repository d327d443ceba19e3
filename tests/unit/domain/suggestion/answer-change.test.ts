import { describe, expect, it } from "vitest";
import { answerChange } from "#app/domain/suggestion/answer-change.ts";
import { known, onItsWay, someFacts } from "./some-facts.ts";

const said = (order = known(), cancels = false, facts = someFacts()) => {
  const answer = answerChange(facts, order, cancels);
  return answer.kind === "answer" ? answer.paragraphs.join("\n") : answer;
};

describe("answering whether an order can be changed or cancelled", () => {
  it("says that it can while nobody has begun to pack it", () => {
    expect(said()).toContain("#1001 has not been shipped yet, so it can still be changed.");
    expect(said(known(), true)).toContain("so it can still be cancelled.");
    expect(said(known(), true, someFacts({ language: "de" }))).toContain(
      "kann noch storniert werden",
    );
  });

  it("says that it can't once it was shipped, and how it can come back", () => {
    expect(said(onItsWay())).toContain(
      "was shipped on Tuesday 19 May, so it can no longer be changed or cancelled.",
    );
    expect(said(onItsWay())).toContain("You can return your pieces within 30 days of delivery");
  });

  it("says that it was cancelled already", () => {
    expect(said(known({ cancelledAt: "2026-05-16T12:00:00Z" }), true)).toContain(
      "was cancelled on",
    );
  });

  it.each([
    ["one that is being packed", known({ fulfillmentStatus: "IN_PROGRESS" })],
    ["one with a label", onItsWay({ status: "LABEL_PRINTED" })],
    ["one of which a part has left", onItsWay({}, { fulfillmentStatus: "PARTIALLY_FULFILLED" })],
  ])("leaves %s to a person", (_, order) => {
    expect(said(order, true)).toMatchObject({ kind: "missing" });
  });
});
