import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { surveyState } from "#app/domain/csat/survey-state.ts";
import { DAY_MS, instantOf, type Instant } from "#app/domain/shared/instant.ts";

const sentAt = instantOf(new Date("2026-05-20T13:00:00Z"));
const after = (days: number, milliseconds = 0) =>
  (sentAt + days * DAY_MS + milliseconds) as Instant;
const expiresAt = after(30);

describe("whether a survey can be answered now", () => {
  it("is open for 30 days while nobody has answered", () => {
    const asked = { expiresAt, answeredAt: null };

    expect(surveyState(asked, after(0))).toEqual({
      kind: "open",
      isAnswered: false,
      until: expiresAt,
    });
    expect(surveyState(asked, after(30, -1)).kind).toBe("open");
    expect(surveyState(asked, after(30))).toEqual({ kind: "expired" });
  });

  it("is not open before it was sent", () => {
    expect(surveyState({ expiresAt: null, answeredAt: null }, after(0)).kind).toBe("expired");
  });

  it("lets the answer be changed for 7 days after the first one", () => {
    const answered = { expiresAt, answeredAt: after(2) };

    expect(surveyState(answered, after(9, -1))).toEqual({
      kind: "open",
      isAnswered: true,
      until: after(9),
    });
    expect(surveyState(answered, after(9))).toEqual({ kind: "settled" });
  });

  it("lets nothing be changed once the link is 30 days old, and keeps the answer", () => {
    const late = { expiresAt, answeredAt: after(29) };

    expect(surveyState(late, after(30, -1))).toMatchObject({ kind: "open", until: expiresAt });
    expect(surveyState(late, after(30))).toEqual({ kind: "settled" });
  });

  it("never opens again", () => {
    const day = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(day, day, fc.option(fc.integer({ min: 0, max: 29 })), (one, other, answer) => {
        const asked = { expiresAt, answeredAt: answer === null ? null : after(answer) };
        const [first, second] = [Math.min(one, other), Math.max(one, other)];
        if (surveyState(asked, after(second)).kind === "open")
          expect(surveyState(asked, after(first)).kind).toBe("open");
      }),
    );
  });
});
