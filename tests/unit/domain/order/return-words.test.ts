import { describe, expect, it } from "vitest";
import type { ReturnEligibility } from "#app/domain/order/return-eligibility.ts";
import { returnWords } from "#app/domain/order/return-words.ts";
import type { Instant } from "#app/domain/shared/instant.ts";

const reader = {
  now: Date.parse("2026-11-20T12:00:00Z") as Instant,
  timeZone: "Europe/Berlin",
  locale: "en-GB",
};
const words = (given: Partial<ReturnEligibility>, locale = reader.locale) =>
  returnWords(
    {
      itemId: "1",
      eligible: true,
      quantity: 1,
      until: "2026-12-12",
      reason: "in-time",
      pieces: [{ quantity: 1, until: "2026-12-12" }],
      paidBy: "customer",
      rule: "",
      ...given,
    },
    { ...reader, locale },
  );
const not = (reason: ReturnEligibility["reason"], until: string | null = null) =>
  words({ eligible: false, quantity: 0, pieces: [], reason, until });

describe("whether an item can come back, in words", () => {
  it("says until when, and who pays", () => {
    expect(words({})).toBe("Returnable until 12 Dec · customer pays the label");
    expect(words({ paidBy: "shop" })).toBe("Returnable until 12 Dec · the shop pays the label");
    expect(words({}, "de")).toContain("12. Dez");
  });

  it("names a year that is not this one", () => {
    const pieces = [{ quantity: 1, until: "2027-01-03" }];

    expect(words({ pieces, until: "2027-01-03" })).toContain("until 3 Jan 2027");
  });

  it("says it of pieces that came one after the other", () => {
    const pieces = [
      { quantity: 2, until: "2026-12-10" },
      { quantity: 1, until: "2026-12-14" },
    ];

    expect(words({ pieces, quantity: 3, until: "2026-12-10" })).toBe(
      "Returnable: 2 until 10 Dec, 1 until 14 Dec · customer pays the label",
    );
  });

  it("says that the day of delivery is not known", () => {
    const pieces = [{ quantity: 1, until: null }];

    expect(words({ pieces, until: null, reason: "day-unknown" })).toBe(
      "Returnable: it was delivered, on which day is not known · customer pays the label",
    );
  });

  it.each([
    ["final-sale", "Final sale: not returnable"],
    ["personalised", "Personalised: not returnable"],
    ["no-returns", "Not returnable: the shop takes nothing back"],
    ["gone", "Nothing left to return"],
    ["not-delivered", "Returnable once delivered"],
  ] as const)("says why not, and nothing of who pays: %s", (reason, expected) => {
    expect(not(reason)).toBe(expected);
  });

  it("says when the time was over", () => {
    expect(not("too-late", "2026-11-12")).toBe("Not returnable: its time was over on 12 Nov");
  });
});
