import { describe, expect, it } from "vitest";
import { compareFrom } from "#app/domain/order/compare-from.ts";
import { instantOf } from "#app/domain/shared/instant.ts";

const at = (iso: string) => instantOf(new Date(iso));
const now = at("2026-05-20T04:00:00Z");

describe("since when orders are compared with Shopify's", () => {
  it("is an hour before the last time: searches lag and clocks differ", () => {
    const given = {
      changedUpTo: at("2026-05-19T04:00:00Z"),
      installedAt: at("2026-01-01T00:00:00Z"),
    };

    expect(compareFrom({ ...given, now })).toBe(at("2026-05-19T03:00:00Z"));
  });

  it("is the first time when the app was installed, a week at most", () => {
    const first = { changedUpTo: null, now };

    expect(compareFrom({ ...first, installedAt: at("2026-05-18T12:00:00Z") })).toBe(
      at("2026-05-18T11:00:00Z"),
    );
    expect(compareFrom({ ...first, installedAt: at("2025-01-01T00:00:00Z") })).toBe(
      at("2026-05-13T03:00:00Z"),
    );
  });
});
