import { describe, expect, it } from "vitest";
import {
  hiddenMessages,
  SHOWN_MESSAGES,
  SPARE_MESSAGES,
} from "#app/domain/ticket/thread-window.ts";

describe("how much of a thread a page brings along", () => {
  it("is all of it, until asking for the rest is worth it", () => {
    const whole = SHOWN_MESSAGES + 1 + SPARE_MESSAGES;

    expect(hiddenMessages(0)).toBe(0);
    expect(hiddenMessages(whole)).toBe(0);
    expect(hiddenMessages(whole + 1)).toBe(SPARE_MESSAGES + 1);
    expect(hiddenMessages(500)).toBe(469);
  });
});
