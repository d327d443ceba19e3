import { describe, expect, it } from "vitest";
import type { CheckFacts } from "#app/domain/check/check-facts.ts";
import { findDates } from "#app/domain/check/find-dates.ts";
import { delivered, refunded, unshipped, read } from "./some-facts.ts";

type Row = readonly [name: string, text: string, facts: Partial<CheckFacts>];

describe("days in a reply", () => {
  it.each<Row>([
    ["another day of arrival", "It should arrive on May 29.", {}],
    ["another weekday", "It will be delivered on Monday.", {}],
    ["another day of delivery", "It was delivered on May 12.", { orders: [delivered] }],
    ["another day of the refund", "You were refunded on May 11.", { orders: [refunded] }],
    ["a weekday that does not fit the date", "Let us talk on Monday, May 27.", {}],
    ["another day in German", "Die Zustellung ist am 29.05. geplant.", { locale: "de" }],
  ])("sees %s", (_name, text, facts) => {
    expect(findDates(read(text, facts))).toHaveLength(1);
  });

  it.each<Row>([
    ["the day of arrival", "It should arrive on May 27.", {}],
    ["its weekday", "It will be delivered on Wednesday.", {}],
    ["a range around it", "It should arrive between May 26 and May 28.", {}],
    ["up to the day after", "It should arrive by May 28.", {}],
    ["a day of something else", "We will reply by May 29.", {}],
    ["a replacement's day", "Your replacement arrives on May 29.", {}],
    ["a day where nothing is known", "It should arrive on May 29.", { orders: [unshipped] }],
    ["the month May", "We may write again, maybe in May.", {}],
  ])("lets pass %s", (_name, text, facts) => {
    expect(findDates(read(text, facts))).toEqual([]);
  });
});
