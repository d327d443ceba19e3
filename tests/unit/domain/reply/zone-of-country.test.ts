import { describe, expect, it } from "vitest";
import { zoneOfCountry } from "#app/domain/reply/zone-of-country.ts";

describe("the time zone of a customer's country", () => {
  it("is known where the country keeps one time", () => {
    expect(zoneOfCountry("DE")).toBe("Europe/Berlin");
    expect(zoneOfCountry("in")).toBe("Asia/Kolkata");
  });

  it.each(["US", "CA", "AU", "BR", "RU", "MX", "ES", "PT", "ID", "NZ", "XX", "", null])(
    "is not guessed for %s",
    (code) => {
      expect(zoneOfCountry(code)).toBeNull();
    },
  );
});
