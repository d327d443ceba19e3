import { describe, expect, it } from "vitest";
import { explainDue } from "#app/domain/sla/explain-due.ts";
import { sayTrace } from "#app/domain/sla/say-trace.ts";
import { parseTarget } from "#app/domain/sla/target.ts";
import { wordsFor } from "#app/domain/words/words-for.ts";
import { anOpenCalendar, at } from "./a-calendar.ts";

const german = wordsFor("de");

describe("a trace in the reader's language", () => {
  it("names days, dates and targets as the reader does", () => {
    const calendar = anOpenCalendar({
      holidayDates: [{ date: "2026-05-25", name: "Memorial Day", region: "US" }],
    });

    const { trace } = explainDue(calendar, at("2026-05-23T11:00"), parseTarget("1 business day"));

    expect(sayTrace(trace).map(({ says }) => german(says))).toEqual([
      "eingegangen Sa, 23. Mai 2026, 11:00",
      "Samstag und Sonntag geschlossen",
      "Mo, 25. Mai: Feiertag (Memorial Day, US)",
      "gezählt ab der nächsten Öffnung, Di, 26. Mai, 09:00",
      "1 Geschäftstag",
      "fällig Mi, 27. Mai, 09:00, für Menschen bis Di, 26. Mai, 17:00, den letzten offenen Augenblick davor",
    ]);
  });

  it("keeps no sentence, so that a stored one is said in any language", () => {
    const { trace } = explainDue(anOpenCalendar(), at("2026-05-22T16:00"), parseTarget("24 hours"));

    expect(JSON.stringify(trace)).not.toMatch(/received|open or closed/);
  });

  it("says what was kept as a sentence as it stands", () => {
    const kept = [{ at: "2026-05-20T08:00:00-04:00", says: "received Wed 20 May 2026 08:00" }];

    expect(sayTrace(kept)).toEqual(kept);
  });
});
