/** Which words does a text hold, and where does a statement end? */

/** A person's request stands at the start of a mail; what lies behind this is a pasted log, a novel or an attack. */
export const READ_CHARACTERS = 20_000;

/** No word that a rule knows is longer; a longer run of letters is an address, a key or noise. */
const LONGEST_WORD = 40;

/** A line that is shorter than this was ended by its writer, not by the mail client's wrapping at 65 to 78 characters. */
const WRAPPED_LINE = 55;

/** A statement of more words has no full stops; its parts are as far from each other as two statements. */
const LONGEST_STATEMENT = 120;

export type Token = {
  /** In lower case and plain letters. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** The number of the statement that the word stands in. */
  readonly clause: number;
  /** Whether a comma, or a longer break, stands between the word before and this one. */
  readonly isAfterBreak: boolean;
};

export type Tokens = {
  readonly tokens: readonly Token[];
  /** For each statement, whether it ends with a question mark. */
  readonly asks: readonly boolean[];
};

/** What stands before an apostrophe in French and Italian is a word of its own; English endings belong to theirs. */
const ENGLISH_ENDINGS = new Set(["t", "re", "ve", "ll", "d", "m"]);

/** The words of the first READ_CHARACTERS of a text, in their order. */
export function tokenize(whole: string): Tokens {
  const text = whole.length > READ_CHARACTERS ? whole.slice(0, READ_CHARACTERS) : whole;
  const tokens: Token[] = [];
  const asks: boolean[] = [];
  let clause = 0;
  let isAfterBreak = false;
  let wordsInClause = 0;
  let lineStart = 0;
  const endClause = (isQuestion: boolean): void => {
    if (wordsInClause === 0) {
      if (isQuestion && clause > 0) asks[clause - 1] = true;
      return;
    }
    asks[clause] = isQuestion;
    clause += 1;
    wordsInClause = 0;
  };

  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) {
      const start = at;
      while (at < text.length && isLetter(text.charCodeAt(at))) at += 1;
      at = addWord(tokens, text, start, at, clause, isAfterBreak);
      isAfterBreak = false;
      wordsInClause += 1;
      if (wordsInClause === LONGEST_STATEMENT) endClause(false);
      continue;
    }
    if (code === QUESTION || code === FULL_QUESTION) endClause(true);
    else if (code === BANG || code === SEMICOLON) endClause(false);
    else if (code === DOT && isSpace(text.charCodeAt(at + 1))) endClause(false);
    else if (code === NEW_LINE) {
      if (at - lineStart < WRAPPED_LINE || isSpace(text.charCodeAt(at + 1))) endClause(false);
      lineStart = at + 1;
    } else if (code === COMMA || code === COLON || code === OPEN || code === DASH)
      isAfterBreak = true;
    at += 1;
  }
  endClause(false);
  return { tokens, asks };
}

const [QUESTION, BANG, DOT, SEMICOLON, COMMA, COLON] = [0x3f, 0x21, 0x2e, 0x3b, 0x2c, 0x3a];
const [NEW_LINE, OPEN, DASH, FULL_QUESTION] = [0x0a, 0x28, 0x2013, 0xff1f];
const [APOSTROPHE, CURLY_APOSTROPHE, ACCENT, GRAVE] = [0x27, 0x2019, 0xb4, 0x60];

const isSpace = (code: number): boolean => code <= 0x20 || Number.isNaN(code);

/** ASCII letters and digits, and every character past Latin-1's signs that is no general punctuation. */
function isLetter(code: number): boolean {
  if (code < 0x80)
    return (
      (code >= 0x61 && code <= 0x7a) ||
      (code >= 0x41 && code <= 0x5a) ||
      (code >= 0x30 && code <= 0x39)
    );
  if (code < 0xc0) return false;
  return (
    (code < 0x2000 || code > 0x206f) && (code < 0x3000 || code > 0x303f) && code !== FULL_QUESTION
  );
}

const isApostrophe = (code: number): boolean =>
  code === APOSTROPHE || code === CURLY_APOSTROPHE || code === ACCENT || code === GRAVE;

/** Adds the word at `start`, joined with an English ending behind an apostrophe; returns where the next may begin. */
function addWord(
  tokens: Token[],
  text: string,
  start: number,
  wordEnd: number,
  clause: number,
  isAfterBreak: boolean,
): number {
  let end = wordEnd;
  let word = plain(text.slice(start, Math.min(end, start + LONGEST_WORD)));
  if (isApostrophe(text.charCodeAt(end)) && isLetter(text.charCodeAt(end + 1))) {
    let endingEnd = end + 1;
    while (endingEnd < end + 4 && isLetter(text.charCodeAt(endingEnd))) endingEnd += 1;
    const ending = plain(text.slice(end + 1, endingEnd));
    if (ENGLISH_ENDINGS.has(ending) && !isLetter(text.charCodeAt(endingEnd))) {
      word += ending;
      end = endingEnd;
    }
  }
  tokens.push({ word, start, end, clause, isAfterBreak });
  return end;
}

/** Beyond ASCII. */
const MARKED = /[^\0-\x7f]/;
const MARKS = /\p{Mn}/gu;

/** A word in lower case without accents; `ß` and `œ` as two letters. */
export function plain(word: string): string {
  const lower = word.toLowerCase();
  if (!MARKED.test(lower)) return lower;
  return lower.replace(/ß/g, "ss").replace(/œ/g, "oe").normalize("NFKD").replace(MARKS, "");
}
