import { describe, expect, it } from "vitest";
import {
  holidayCountries,
  holidayRegions,
  publicHolidays,
} from "#app/adapters/holidays/public-holidays.server.ts";
import { policyForm, type PolicyForm } from "#app/domain/sla/policy-form.ts";
import { readForm } from "#app/services/policy/read-form.ts";
import { inPlainEnglish } from "#tests/support/english.ts";
import { aClock } from "#tests/support/clock.ts";
import { aPolicy } from "#tests/unit/domain/sla/a-policy.ts";

const needs = {
  clock: aClock(), // Mon 23 Nov 2026
  holidays: { list: publicHolidays, countries: holidayCountries, regions: holidayRegions },
};
const read = (typed: Partial<PolicyForm>) =>
  readForm(needs, { ...policyForm(aPolicy()), ...typed });

describe("reading what the owner typed", () => {
  it("adds the holidays of the regions, from last year to three years ahead", () => {
    const answer = read({ regions: ["US", "CA"] });
    const dates = answer.kind === "valid" ? answer.calendar.holidayDates : [];

    expect(dates.at(0)?.date).toBe("2025-01-01");
    expect(dates.at(-1)?.date.slice(0, 7)).toBe("2029-12");
    expect(new Set(dates.map(({ region }) => region))).toEqual(new Set(["US", "CA"]));
  });

  it("says at the regions which one is not known, together with what else is wrong", () => {
    const answer = read({ regions: ["US", "ZZ-1"], closeAfterDays: "soon" });

    const errors = answer.kind === "invalid" ? inPlainEnglish(answer.errors) : null;
    expect(errors).toMatchObject({
      regions: expect.stringContaining("ZZ-1") as unknown,
      closeAfterDays: expect.stringContaining("whole number") as unknown,
    });
  });

  it("reads on where the zone itself is wrong", () => {
    const answer = read({ regions: ["US"], timeZone: "Nowhere" });

    expect(answer.kind === "invalid" && Object.keys(answer.errors)).toEqual(["timeZone"]);
  });
});
