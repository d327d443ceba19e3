import { textTokens, type TextToken } from "./text-tokens.ts";

/** Which words of a saved reply are those of a text of the shop? */

export type Quote = {
  /** As they stand in the reply. */
  readonly words: string;
  /** The same in plain letters, parted by single spaces: what is looked for in a text. */
  readonly plain: string;
};

/** Fewer words that two texts share say nothing of where they come from. */
const SHORTEST_RUN = 6;

/** What a figure counts, in English and German, by how the word begins. */
const UNIT =
  /^(?:days?|hours?|weeks?|months?|years?|minutes?|percent|mm|cm|grams?|karat|carat|ct|usd|eur|euros?|dollars?|business|working|tag(?:en?)?|werktag(?:en?)?|stunden?|wochen?|monat(?:en?)?|jahr(?:en?)?|prozent)$/;
const FIGURE = /^\p{N}/u;

/**
 * Runs of at least six words, and figures in the same phrase ("within 30 days"). Variables of the reply part its words. In
 * proportion to the length of both.
 */
export function findQuotes(reply: string, text: string): readonly Quote[] {
  const own = textTokens(reply);
  const places = placesOf(textTokens(text));
  const runs = runsIn(own, places);
  const figures = figuresIn(own).filter(
    ({ from, to }) =>
      places.holds(plainOf(own, from, to)) && !runs.some((run) => run.from <= from && run.to >= to),
  );
  return [...runs, ...figures]
    .toSorted((a, b) => a.from - b.from)
    .map(({ from, to }) => ({
      words: reply.slice(own[from]?.start, own[to - 1]?.end),
      plain: plainOf(own, from, to),
    }));
}

/** Whether a text still says what was quoted from it. */
export const holdsQuote = (text: string, { plain }: Pick<Quote, "plain">): boolean =>
  placesOf(textTokens(text)).holds(plain);

/** Words as a quote says them. */
export function quoteOf(words: string): Quote {
  const tokens = textTokens(words);
  return { words, plain: plainOf(tokens, 0, tokens.length) };
}

/** From a token to the one before another. */
type Span = { readonly from: number; readonly to: number };

const plainOf = (tokens: readonly TextToken[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ plain }) => plain)
    .join(" ");

type Places = {
  readonly tokens: readonly TextToken[];
  readonly holds: (plain: string) => boolean;
  /** Where six words begin. */
  readonly of: (plain: string) => readonly number[];
};

function placesOf(tokens: readonly TextToken[]): Places {
  const all = ` ${plainOf(tokens, 0, tokens.length)} `;
  const starts = new Map<string, number[]>();
  for (let at = 0; at + SHORTEST_RUN <= tokens.length; at += 1) {
    const words = plainOf(tokens, at, at + SHORTEST_RUN);
    const known = starts.get(words);
    if (known === undefined) starts.set(words, [at]);
    else if (known.length < MOST_PLACES) known.push(at);
  }
  return {
    tokens,
    holds: (plain) => plain !== "" && all.includes(` ${plain} `),
    of: (plain) => starts.get(plain) ?? [],
  };
}

/** A text that says the same again and again is one place after so many. */
const MOST_PLACES = 20;

function runsIn(own: readonly TextToken[], places: Places): readonly Span[] {
  const runs: Span[] = [];
  let at = 0;
  while (at + SHORTEST_RUN <= own.length) {
    const from = at;
    const lengths = places
      .of(plainOf(own, from, from + SHORTEST_RUN))
      .map((start) => sharedFrom(own, from, places.tokens, start));
    const longest = Math.max(0, ...lengths);
    if (longest > 0) runs.push({ from, to: from + longest });
    at += Math.max(1, longest);
  }
  return runs;
}

/** How many words are the same from these places on; none of them a variable. */
function sharedFrom(
  own: readonly TextToken[],
  from: number,
  text: readonly TextToken[],
  start: number,
): number {
  let length = 0;
  for (;;) {
    const word = own[from + length]?.plain ?? "";
    if (word === "" || word !== text[start + length]?.plain) break;
    length += 1;
  }
  return length >= SHORTEST_RUN ? length : 0;
}

/** A figure with what it counts, and the word before: "within 30 days". */
function figuresIn(own: readonly TextToken[]): readonly Span[] {
  return own.flatMap(({ plain }, at) => {
    const before = own[at - 1]?.plain ?? "";
    const counted = own[at + 1]?.plain ?? "";
    if (!FIGURE.test(plain) || before === "" || !UNIT.test(counted)) return [];
    // "5 business days": the unit is two words.
    const isTwo = counted === "business" || counted === "working";
    return [{ from: at - 1, to: at + (isTwo ? 3 : 2) }];
  });
}
