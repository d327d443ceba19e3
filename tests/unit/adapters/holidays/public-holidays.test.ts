import { describe, expect, it } from "vitest";
import {
  holidayCountries,
  holidayRegions,
  publicHolidays,
} from "#app/adapters/holidays/public-holidays.server.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";

const datesOf = (regions: string[], from: number, to = from) =>
  publicHolidays(regions, { from, to }).map(({ date }) => date);

describe("the public holidays of a region", () => {
  it("are those of the law in the US, by their English names", () => {
    expect(publicHolidays(["US"], { from: 2025, to: 2025 })).toEqual(
      [
        ["2025-01-01", "New Year's Day"], // Wednesday
        ["2025-01-20", "Martin Luther King Jr. Day"], // Monday
        ["2025-02-17", "Washington's Birthday"], // Monday
        ["2025-05-26", "Memorial Day"], // Monday
        ["2025-06-19", "Juneteenth"], // Thursday
        ["2025-07-04", "Independence Day"], // Friday
        ["2025-09-01", "Labour Day"], // Monday
        ["2025-10-13", "Columbus Day"], // Monday
        ["2025-11-11", "Veterans Day"], // Tuesday
        ["2025-11-27", "Thanksgiving Day"], // Thursday
        ["2025-12-25", "Christmas Day"], // Thursday
      ].map(([date, name]) => ({ date, name, region: "US" })),
    );
  });

  it.each([
    ["US", "2026-07-03"], // Friday, for Saturday 4 July
    ["GB-SCT", "2026-12-28"], // Monday, for Boxing Day on Saturday
    ["JP", "2026-05-06"], // Wednesday, for Constitution Day on Sunday
    ["AU-NSW", "2026-12-28"], // Monday, for Boxing Day on Saturday
  ])("include substitute days: %s, %s", (region, date) => {
    expect(datesOf([region], 2026)).toContain(date);
  });

  it("include a substitute that lies in the year before its holiday", () => {
    // Friday 31 December 2021, for Saturday 1 January 2022
    expect(datesOf(["US"], 2021)).toContain("2021-12-31");
    expect(datesOf(["US"], 2022)[0]).toBe("2022-01-01");
  });

  it("differ between the parts of a country", () => {
    expect(datesOf(["DE-BY"], 2026)).toContain("2026-01-06"); // Tuesday, Epiphany
    expect(datesOf(["DE-BE"], 2026)).not.toContain("2026-01-06");
    expect(datesOf(["DE-BY-A"], 2026)).toContain("2026-08-08"); // Saturday, in Augsburg only
    expect(datesOf(["US-CA"], 2026)).not.toContain("2026-10-12"); // Monday, Columbus Day
  });

  it("last as many days as they do", () => {
    const eid = publicHolidays(["AE"], { from: 2026, to: 2026 }).filter(({ name }) =>
      name.includes("al-Fitr"),
    );

    // Friday to Sunday
    expect(eid.map(({ date }) => date)).toEqual(["2026-03-20", "2026-03-21", "2026-03-22"]);
  });

  it("leave out what is a holiday only from noon on", () => {
    // Thursday: from 13:00 on
    expect(datesOf(["IS"], 2026)).not.toContain("2026-12-24");
    expect(datesOf(["IS"], 2026)).toContain("2026-12-25");
  });

  it("are put together for several regions by date, each for every region that keeps it", () => {
    const both = publicHolidays(["US", "US-CA", "DE"], { from: 2026, to: 2026 });

    const christmas = { date: "2026-12-25", name: "Christmas Day" }; // Friday
    expect(both.filter(({ date }) => date === christmas.date)).toEqual(
      ["US", "US-CA", "DE"].map((region) => ({ ...christmas, region })),
    );
    expect(datesOf(["US", "US"], 2026)).toEqual(datesOf(["US"], 2026));
    expect(both.filter(({ date }) => date === "2026-05-25")).toHaveLength(3); // Monday
    expect(both.map(({ date }) => date)).toEqual(both.map(({ date }) => date).toSorted());
  });

  it("are known for as many years as are asked for, within reason", () => {
    expect(datesOf(["US"], 2020, 2029).map((date) => date.slice(0, 4))).toEqual(
      expect.arrayContaining(["2020", "2029"]),
    );
    expect(datesOf(["US"], 2100)).toContain("2100-12-25");
    expect(datesOf(["US"], 0, 1700)).toEqual([]);
  });

  it("are found however the region is spelt", () => {
    expect(datesOf(["us-ca"], 2026)).toEqual(datesOf(["US-CA"], 2026));
    expect(datesOf(["US-LA-NO"], 2026).length).toBeGreaterThan(5);
  });

  it.each(["XX", "US-XX", "DE-BY-X", "US-CA-LA-1", "", "-CA", "__proto__", "US-constructor"])(
    "are refused for %j, which is no region",
    (region) => {
      expect(() => publicHolidays([region], { from: 2026, to: 2026 })).toThrow(Refusal);
    },
  );
});

describe("the regions to choose from", () => {
  it("are the countries by their English names, and their parts", () => {
    expect(holidayCountries()).toContainEqual({ code: "DE", name: "Germany" });
    expect(holidayCountries().length).toBeGreaterThan(150);
    expect(holidayRegions("US")).toContainEqual({ code: "US-CA", name: "California" });
    expect(holidayRegions("DE")).toContainEqual({
      code: "DE-BY-A",
      name: "Bayern, Stadt Augsburg",
    });
  });

  it("are none within a country that has no parts, or that nobody knows", () => {
    expect(holidayRegions("JP")).toEqual([]);
    expect(holidayRegions("XX")).toEqual([]);
  });

  it("have holidays, every tenth of them as a sample", () => {
    const sample = holidayCountries().filter((_, index) => index % 10 === 0);

    expect(sample.filter(({ code }) => datesOf([code], 2026).length === 0)).toEqual([]);
  });
});
