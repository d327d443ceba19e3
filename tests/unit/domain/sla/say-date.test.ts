import { expect, it } from "vitest";
import { HOUR_MS } from "#app/domain/shared/instant.ts";
import { parseLocalDate, type LocalDate } from "#app/domain/sla/local-date.ts";
import { sayDate, sayWallTime, sayWeekday } from "#app/domain/sla/say-date.ts";
import { wordsFor } from "#app/domain/words/words-for.ts";

const friday = parseLocalDate("2026-05-22") as LocalDate;
const [english, german] = [wordsFor("en"), wordsFor("de")];

it("writes dates as the reader does, and the year only when it does not go without saying", () => {
  expect([sayDate(friday), sayDate(friday, 2026)].map((words) => english(words))).toEqual([
    "Fri 22 May 2026",
    "Fri 22 May",
  ]);
  expect([sayDate(friday), sayDate(friday, 2026)].map((words) => german(words))).toEqual([
    "Fr, 22. Mai 2026",
    "Fr, 22. Mai",
  ]);
});

it("writes times with 24 hours, and names days", () => {
  const evening = { date: friday, clockMs: 18 * HOUR_MS };

  expect(english(sayWallTime(evening))).toBe("Fri 22 May 2026 18:00");
  expect(german(sayWallTime(evening, 2026))).toBe("Fr, 22. Mai, 18:00");
  expect(german(sayWeekday("wed"))).toBe("Mittwoch");
});
