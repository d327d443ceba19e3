import { describe, expect, it } from "vitest";
import { refundDaysIn } from "#app/domain/check/refund-days-in.ts";

describe("how long a refund takes by the shop's policy", () => {
  it.each([
    ["Your refund is issued within 5 business days of the return.", 5],
    ["Refunds are made within 5-10 working days.", 10],
    ["A refund follows within ten business days.", 10],
    ["We ship within 2 business days. Refunds are possible.", null],
    ["You have 30 days to return a piece.", null],
  ])("is read in: %s", (policy, days) => {
    expect(refundDaysIn(policy)).toBe(days);
  });
});
