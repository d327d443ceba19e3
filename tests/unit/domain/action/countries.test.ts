import { describe, expect, it } from "vitest";
import { countryOptions, isCountryCode } from "#app/domain/action/countries.ts";

describe("the countries of an address", () => {
  it("are named and sorted in the reader's language", () => {
    const german = countryOptions("de");

    expect(german).toContainEqual({ value: "DE", label: "Deutschland" });
    expect(german.map(({ label }) => label)).toEqual(
      german.map(({ label }) => label).toSorted((a, b) => a.localeCompare(b, "de")),
    );
    expect(german.length).toBeGreaterThan(200);
  });

  it("are Shopify's, without the one that is unknown", () => {
    expect(["US", "DE", "XK"].every(isCountryCode)).toBe(true);
    expect(["ZZ", "us", ""].some(isCountryCode)).toBe(false);
  });
});
