import { expect, it } from "vitest";
import { lostQuotes } from "#app/domain/shop-text/lost-quotes.ts";

const before = "Return it within 30 days of delivery. Refunds take 5 business days.";

it("names what was quoted and is not there any more", () => {
  const reply = "Within 30 days, then it takes 5 business days.";

  expect(lostQuotes(reply, { before, after: before.replace("30", "14") })).toEqual([
    "Within 30 days",
  ]);
  expect(lostQuotes(reply, { before, after: before })).toEqual([]);
  expect(lostQuotes("Thank you.", { before, after: "" })).toEqual([]);
});

it("counts a long quote as lost when one of its words changed", () => {
  const reply = "Please return it within 30 days of delivery, thank you.";

  expect(lostQuotes(reply, { before, after: before.replace("delivery", "purchase") })).toEqual([
    "return it within 30 days of delivery",
  ]);
});
