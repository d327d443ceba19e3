import { describe, expect, it } from "vitest";
import { surveyDate } from "#app/domain/csat/survey-date.ts";
import { instantOf } from "#app/domain/shared/instant.ts";

describe("the day until which a survey can be answered", () => {
  it("is the shop's day, in words of the customer's language", () => {
    const late = instantOf(new Date("2026-05-21T02:00:00Z"));

    expect(surveyDate(late, "America/New_York", "en")).toBe("20 May 2026");
    expect(surveyDate(late, "Europe/Berlin", "de")).toBe("21. Mai 2026");
    expect(surveyDate(late, "Europe/Paris", "fr")).toBe("21 mai 2026");
  });
});
