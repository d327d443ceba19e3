import { describe, expect, it } from "vitest";
import { dayWords, sinceWords } from "#app/domain/order/day-words.ts";
import { instantOf } from "#app/domain/shared/instant.ts";

const now = instantOf(new Date("2026-05-22T16:52:00Z"));

describe("saying which day it was", () => {
  it.each([
    ["2026-05-22T06:00:00Z", "today"],
    ["2026-05-22T03:00:00Z", "yesterday"],
    ["2026-05-19T12:00:00Z", "3 days ago"],
    ["2026-05-23T12:00:00Z", "tomorrow"],
    ["2026-05-27T12:00:00Z", "in 5 days"],
    ["2026-03-01T12:00:00Z", "on Mar 1, 2026"],
    ["2026-07-01T12:00:00Z", "on Jul 1, 2026"],
  ])("%s in New York is %s", (at, words) => {
    expect(dayWords(at, now, "America/New_York", "en-US")).toBe(words);
  });

  it("writes far dates as the locale does", () => {
    expect(dayWords("2026-03-01T12:00:00Z", now, "Europe/Berlin", "de")).toBe("on 1. März 2026");
  });
});

describe("saying since when it is so", () => {
  it.each([
    ["2026-05-22T06:00:00Z", "since today"],
    ["2026-05-22T03:00:00Z", "since yesterday"],
    ["2026-05-19T12:00:00Z", "for 3 days"],
    ["2026-03-01T12:00:00Z", "since Mar 1, 2026"],
  ])("%s in New York is %s", (at, words) => {
    expect(sinceWords(at, now, "America/New_York", "en-US")).toBe(words);
  });
});
