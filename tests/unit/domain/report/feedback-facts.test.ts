import { describe, expect, it } from "vitest";
import { feedbackFacts } from "#app/domain/report/feedback-facts.ts";
import { aRecord, minute } from "./a-ticket-record.ts";

const survey = { agentId: "theo", sentAt: minute(10), answeredAt: minute(90), rating: 2 };

describe("what customers said", () => {
  it("counts a survey when it was asked, and the rating when it was given", () => {
    expect(feedbackFacts(aRecord({ survey }))).toMatchObject([
      { figure: "asked", at: minute(10), agentId: "theo" },
      { figure: "answered", at: minute(10) },
      { figure: "rating:2", at: minute(90), value: 2 },
    ]);
    expect(feedbackFacts(aRecord({ survey: { ...survey, rating: null } }))).toHaveLength(1);
    expect(feedbackFacts(aRecord({ survey: { ...survey, sentAt: null } }))).toEqual([]);
  });

  it("counts a correction under who wrote what was wrong, and a complaint when it came and when it closed", () => {
    const corrections = [{ messageId: "r2", cause: "policy", at: minute(5), authorId: "theo" }];
    const open = { openedAt: minute(1), closedAt: null, outcome: null };
    const complaints = [open, { ...open, closedAt: minute(50), outcome: "upheld" }];
    expect(feedbackFacts(aRecord({ corrections, complaints }))).toMatchObject([
      { figure: "correction:policy", agentId: "theo", refId: "r2" },
      { figure: "complaint", at: minute(1) },
      { figure: "complaint", at: minute(1) },
      { figure: "outcome:upheld", at: minute(50) },
    ]);
  });
});
