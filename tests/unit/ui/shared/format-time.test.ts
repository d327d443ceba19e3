import { describe, expect, it } from "vitest";
import { instantOf } from "#app/domain/shared/instant.ts";
import { dayWords, fullTime, lengthWords, shortTime } from "#app/ui/shared/format-time.ts";

// Wednesday 20 May 2026, 09:00 in New York.
const now = instantOf(new Date("2026-05-20T13:00:00Z"));
const newYork = { timeZone: "America/New_York", locale: "en-GB" };

describe("writing a time as short as it can be understood", () => {
  it.each([
    ["today by its minute", "2026-05-20T12:05:00Z", "08:05"],
    ["just after the shop's midnight as today", "2026-05-20T04:00:00Z", "00:00"],
    ["just before the shop's midnight as yesterday", "2026-05-20T03:59:00Z", "Tue 23:59"],
    ["six days ago by its weekday", "2026-05-14T12:05:00Z", "Thu 08:05"],
    ["a week ago by its date", "2026-05-13T12:05:00Z", "13 May"],
    ["a day to come by its date", "2026-05-22T12:05:00Z", "22 May"],
    ["another year with that year", "2025-12-31T12:05:00Z", "31 Dec 2025"],
  ])("writes %s", (_, at, words) => {
    expect(shortTime(at, now, newYork)).toBe(words);
  });

  it("says everything, the zone included, where there is room", () => {
    const words = fullTime("2026-05-20T12:05:00Z", newYork);

    expect(words).toBe("Wed, 20 May 2026, 08:05 GMT-4");
  });

  it("writes the date alone in the reader's language", () => {
    expect(dayWords("2026-05-20T12:05:00Z", { ...newYork, locale: "de" })).toBe("20. Mai 2026");
  });
});

describe("writing how long something took", () => {
  it.each([
    [200, "1 s"],
    [3_000, "3 s"],
    [89_000, "89 s"],
    [150_000, "3 min"],
    [3_600_000, "1 h"],
    [3_900_000, "1 h 5 min"],
  ])("writes %i ms as %s", (ms, words) => {
    expect(lengthWords(ms)).toBe(words);
  });
});
