import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findQuotes, holdsQuote, quoteOf } from "#app/domain/shop-text/find-quotes.ts";

const POLICY =
  "You can return most pieces within 30 days of delivery, unworn and in their box.\nRefunds take 5 business days.";

const quotes = (reply: string, text = POLICY) => findQuotes(reply, text).map(({ words }) => words);

describe("finding what a saved reply quotes", () => {
  it.each([
    [
      "six words in a row",
      "As you know, most pieces within 30 days of delivery come back.",
      ["most pieces within 30 days of delivery"],
    ],
    ["a figure in the same phrase", "Send it back within 30 days, please.", ["within 30 days"]],
    ["a unit of two words", "It will take 5 business days.", ["take 5 business days"]],
    ["marks and capitals aside", "WITHIN 30 days — of course!", ["WITHIN 30 days"]],
    ["fewer words than that", "Most pieces are unworn and lie in their box.", []],
    ["another figure", "Send it back within 14 days.", []],
    ["the same figure in another phrase", "We answered 30 days ago.", []],
    ["a figure within a longer one", "Within 130 days.", []],
  ])("finds %s", (_, reply, found) => {
    expect(quotes(reply)).toEqual(found);
  });

  it("does not read over a variable", () => {
    expect(quotes("You can return most {{order.items}} pieces within 31 of delivery")).toEqual([]);
  });

  it("finds German figures too", () => {
    expect(quotes("Innerhalb von 30 Tagen, bitte.", "Rückgabe innerhalb von 30 Tagen.")).toEqual([
      "von 30 Tagen",
    ]);
  });

  it("knows its quotes again in the text that they are from", () => {
    const words = fc.array(
      fc.constantFrom("within", "30", "days", "of", "delivery", "return", "it", "{{a.b}}", "."),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(words, words, (reply, text) => {
        for (const quote of findQuotes(reply.join(" "), text.join(" "))) {
          expect(holdsQuote(text.join(" "), quote)).toBe(true);
          expect(quoteOf(quote.words).plain).toBe(quote.plain);
        }
      }),
    );
  });

  it("ends on texts that say the same again and again", () => {
    const text = "a b c d e f ".repeat(20_000);

    expect(findQuotes(text, text).length).toBeGreaterThan(0);
  });
});
