import { describe, expect, it } from "vitest";
import { holidayRegion } from "#app/domain/sla/holiday-region.ts";

const known = {
  hasCountry: (country: string) => country === "US",
  hasRegion: (country: string, region: string) => country === "US" && region === "US-NY",
};

describe("whose holidays a new shop keeps", () => {
  it.each([
    ["its province's where that has own ones", "US", "NY", ["US-NY"]],
    ["its country's where the province has none", "US", "XX", ["US"]],
    ["its country's without a province", "US", null, ["US"]],
    ["none where the country is not known", "ZZ", "NY", []],
  ])("are %s", (_which, countryCode, provinceCode, regions) => {
    expect(holidayRegion({ countryCode, provinceCode }, known)).toEqual(regions);
  });
});
