import { describe, expect, it } from "vitest";
import { instantOf, type Instant } from "#app/domain/shared/instant.ts";
import { clockStory } from "#app/domain/ticket/clock-story.ts";
import { inPlainEnglish } from "#tests/support/english.ts";

const at = (time: string): Instant => instantOf(new Date(`2026-05-18T${time}:00Z`));

describe("telling what happened to a clock", () => {
  it("says each step with its reason, in its order", () => {
    const story = clockStory(
      [
        { at: at("10:00"), kind: "paused", because: "waiting for the customer" },
        { at: at("11:00"), kind: "resumed" },
        { at: at("12:00"), kind: "met", by: "018f-reply" },
        { at: at("13:00"), kind: "opened-again", because: "the reply did not arrive" },
        { at: at("14:00"), kind: "missed" },
        { at: at("15:00"), kind: "cancelled", because: "spam" },
        { at: at("15:00"), kind: "met", by: null },
      ],
      [],
    );

    expect(inPlainEnglish(story.map(({ words }) => words))).toEqual([
      "Paused: waiting for the customer",
      "Went on after the pause",
      "Met by a reply",
      "Open again: the reply did not arrive",
      "Missed: the due time passed",
      "Cancelled: spam",
      "Met",
    ]);
    expect(inPlainEnglish(story.every(({ by, dueAt }) => by === null && dueAt === null))).toBe(
      true,
    );
  });

  it("names who retargeted it, and until when", () => {
    const dueAt = at("16:00");
    const step = { at: at("12:00"), kind: "retargeted", because: "now urgent", dueAt } as const;

    const story = clockStory([step], [{ at: at("12:00"), by: "Marlen Vogt" }]);

    expect(inPlainEnglish(story)).toEqual([
      { at: at("12:00"), words: "Due anew: now urgent", by: "Marlen Vogt", dueAt },
    ]);
  });

  it("blames nobody for a miss that falls on somebody's deed", () => {
    const story = clockStory(
      [{ at: at("12:00"), kind: "missed" }],
      [{ at: at("12:00"), by: "Marlen Vogt" }],
    );

    expect(inPlainEnglish(story[0]?.by)).toBeNull();
  });
});
