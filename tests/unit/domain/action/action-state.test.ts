import { describe, expect, it } from "vitest";
import {
  actionStates,
  doesKeyHold,
  isLastAttempt,
  nextStep,
} from "#app/domain/action/action-state.ts";
import { MINUTE_MS, type Instant } from "#app/domain/shared/instant.ts";

const now = Date.parse("2026-05-22T10:00:00Z") as Instant;
const ago = (ms: number) => (now - ms) as Instant;

describe("what is to be done about an action that was begun", () => {
  it.each([
    ["sends what was never sent", "queued", null, 0, "send"],
    ["gives up what Shopify put off for too long", "queued", ago(0), 5, "give-up"],
    ["leaves a request alone that is on its way", "running", ago(MINUTE_MS), 1, "leave"],
    ["looks when whoever sent it is gone", "running", ago(2 * MINUTE_MS), 1, "look"],
    [
      "waits until the request has reached Shopify or never will",
      "unanswered",
      ago(MINUTE_MS - 1),
      1,
      "leave",
    ],
    ["looks whether it happened", "unanswered", ago(MINUTE_MS), 1, "look"],
    ["looks at one whose beginning was never noted", "running", null, 1, "look"],
  ] as const)("%s", (_what, state, claimedAt, attempts, step) => {
    expect(nextStep({ state, claimedAt, attempts }, now)).toBe(step);
  });

  it("leaves what is over, and what an agent has to decide", () => {
    const closed = actionStates.filter((one) => !["queued", "running", "unanswered"].includes(one));
    for (const state of closed)
      expect(nextStep({ state, claimedAt: ago(99 * MINUTE_MS), attempts: 1 }, now)).toBe("leave");
  });

  it("relies on a key for an hour only", () => {
    expect(doesKeyHold(ago(60 * MINUTE_MS), now)).toBe(true);
    expect(doesKeyHold(ago(60 * MINUTE_MS + 1), now)).toBe(false);
  });

  it("asks the agent after the fifth attempt", () => {
    expect(isLastAttempt({ state: "unanswered", attempts: 4, claimedAt: null })).toBe(false);
    expect(isLastAttempt({ state: "unanswered", attempts: 5, claimedAt: null })).toBe(true);
  });
});
