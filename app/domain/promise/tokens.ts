/** Of which words, numbers and marks is a text made, and where do they stand? */

export type Token = {
  readonly kind: "word" | "number" | "mark";
  /** Words in lower case without accents. */
  readonly plain: string;
  /** Words in lower case with their accents: endings of verbs differ by them. */
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** White space stands before it. */
  readonly spaced: boolean;
  readonly capital: boolean;
  /** Line ends between this one and the one before. */
  readonly lines: number;
};

/** Longer than a reply ever is; what stands further down is not looked at. */
const MOST_CHARACTERS = 20_000;

const TOKEN = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)?|\d{1,9}|[^\s]/gu;

/** The tokens of a text in their order. Never throws. */
export function tokensOf(text: string): Token[] {
  const looked = text.slice(0, MOST_CHARACTERS);
  const tokens: Token[] = [];
  let end = 0;
  for (const match of looked.matchAll(TOKEN)) {
    const [token] = match;
    const between = looked.slice(end, match.index);
    const lower = token.toLowerCase().replace("’", "'").normalize("NFC");
    tokens.push({
      kind: /^\p{L}/u.test(token) ? "word" : /^\d/.test(token) ? "number" : "mark",
      plain: lower.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ß", "ss"),
      lower,
      start: match.index,
      end: match.index + token.length,
      spaced: between !== "",
      capital: /^\p{Lu}/u.test(token),
      lines: between.split("\n").length - 1,
    });
    end = match.index + token.length;
  }
  return tokens;
}
