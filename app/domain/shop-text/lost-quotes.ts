import { findQuotes, holdsQuote } from "./find-quotes.ts";

/** What does a saved reply quote that a text of the shop says no longer? */

/** In the reply's own words, in their order; empty where nothing is out of date. */
export function lostQuotes(
  reply: string,
  { before, after }: { readonly before: string; readonly after: string },
): readonly string[] {
  return findQuotes(reply, before)
    .filter((quote) => !holdsQuote(after, quote))
    .map(({ words }) => words);
}
