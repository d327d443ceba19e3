import { describe, expect, it } from "vitest";

import { HOUR_MS, MINUTE_MS } from "#app/domain/shared/instant.ts";
import { parseLocalDate } from "#app/domain/sla/local-date.ts";
import type { LocalDate } from "#app/domain/sla/local-date.ts";
import { clockWords, dateWords, listWords, wallTimeWords } from "#app/domain/sla/trace-words.ts";

const friday = parseLocalDate("2026-05-22") as LocalDate;

describe("dates and times in a trace", () => {
  it("name the year only when it does not go without saying", () => {
    expect(dateWords(friday)).toBe("Fri 22 May 2026");
    expect(dateWords(friday, 2026)).toBe("Fri 22 May");
    expect(dateWords(friday, 2025)).toBe("Fri 22 May 2026");
  });

  it("have a clock of 24 hours, cut to the minute", () => {
    expect(clockWords(24 * HOUR_MS)).toBe("24:00");
    expect(wallTimeWords({ date: friday, clockMs: 9 * HOUR_MS + 5 * MINUTE_MS + 59_999 })).toBe(
      "Fri 22 May 2026 09:05",
    );
  });

  it("are listed as people list them", () => {
    expect(listWords([])).toBe("");
    expect(listWords(["a"])).toBe("a");
    expect(listWords(["a", "b"])).toBe("a and b");
    expect(listWords(["a", "b", "c"])).toBe("a, b and c");
  });
});
