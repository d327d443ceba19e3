import { describe, expect, it } from "vitest";
import { hearBy } from "#app/domain/ticket/hear-by.ts";
import { inPlainEnglish } from "#tests/support/english.ts";
import { at, inNewYork, refusalOf } from "./a-state.ts";

const hear = (now: string, asked: string | null, target = "2 business days") =>
  hearBy(inNewYork, { now: at(now), asked: asked === null ? null : at(asked), target });

describe("by when the customer of an investigation hears", () => {
  it("is when the update is due, as people read it", () => {
    // Monday 11:00, and Saturday.
    expect(inPlainEnglish(hear("2026-11-23T16:00:00Z", null))).toEqual({
      until: at("2026-11-25T16:00:00Z"),
      told: null,
    });
    expect(inPlainEnglish(hear("2026-11-28T16:00:00Z", null).until)).toBe(
      at("2026-12-01T22:00:00Z"),
    );
  });

  it("is the time that the agent says, while the shop is open", () => {
    expect(inPlainEnglish(hear("2026-11-23T16:00:00Z", "2026-11-24T20:00:00Z"))).toEqual({
      until: at("2026-11-24T20:00:00Z"),
      told: null,
    });
    // 17:00, the last moment of the day.
    expect(inPlainEnglish(hear("2026-11-23T16:00:00Z", "2026-11-24T22:00:00Z").told)).toBeNull();
  });

  it("is the last open moment before a time at which the shop is closed, and says so", () => {
    // A Saturday.
    expect(inPlainEnglish(hear("2026-11-23T16:00:00Z", "2026-11-28T16:00:00Z"))).toEqual({
      until: at("2026-11-27T22:00:00Z"),
      told: "The shop is closed then, so the customer hears by Fri 27 Nov 2026 17:00.",
    });
  });

  it("is never behind us", () => {
    expect(refusalOf(() => hear("2026-11-23T16:00:00Z", "2026-11-23T16:00:00Z"))).toBe(
      "invalid: Mon 23 Nov 2026 11:00 has passed. Choose a later time.",
    );
    // Asked on Friday evening for Sunday.
    expect(refusalOf(() => hear("2026-11-27T23:00:00Z", "2026-11-29T16:00:00Z"))).toBe(
      "invalid: The shop does not open before Sun 29 Nov 2026 11:00. Choose a later time.",
    );
  });
});
