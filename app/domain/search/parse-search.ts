// What does somebody look for? Never refuses: what can't be read as an operator is looked for as words, with a hint.
import { parseLocalDate } from "#app/domain/sla/local-date.ts";
import {
  namedKinds,
  searchStates,
  type NamedKind,
  type ParsedSearch,
  type SearchHint,
  type SearchTerm,
} from "./search-terms.ts";
import { searchWords } from "./search-words.ts";

/** A search is no letter, and each word of it is another look-up. */
const LONGEST_SEARCH = 300;
const MOST_TERMS = 16;

/** An operator's name is short, and what stands around a colon in a web address is none. */
const OPERATOR = /^([a-z]{2,12}):(?!\/\/)(.*)$/iu;

/** `from:ana "lost ring" -refund is:open`. */
export function parseSearch(typed: string): ParsedSearch {
  const terms: SearchTerm[] = [];
  const hints: SearchHint[] = [];
  const pieces = piecesOf(typed.slice(0, LONGEST_SEARCH));
  for (const piece of pieces.slice(0, MOST_TERMS)) {
    const term = termOf(piece, hints);
    if (term) terms.push(term);
  }
  if (typed.length > LONGEST_SEARCH || pieces.length > MOST_TERMS) hints.push({ kind: "too-long" });
  return { terms, hints };
}

type Piece = {
  readonly excluded: boolean;
  /** As typed, without the minus. */
  readonly written: string;
  readonly operator: string | null;
  readonly value: string;
  readonly quoted: boolean;
};

/** At spaces, but for those in quotes; a quote that is not closed holds to the end. */
function piecesOf(typed: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < typed.length) {
    if (isSpace(typed[at])) {
      at += 1;
      continue;
    }
    const end = endOf(typed, at);
    const piece = pieceOf(typed.slice(at, end));
    if (piece) pieces.push(piece);
    at = end;
  }
  return pieces;
}

const BEFORE_QUOTE = /^-?(?:[a-z]{2,12}:)?$/iu;
const QUOTES = /["“”„«»]/gu;
const isQuote = (sign: string | undefined): boolean =>
  sign !== undefined && '"“”„«»'.includes(sign);
const isSpace = (sign: string | undefined): boolean => sign !== undefined && /\s/u.test(sign);

/** A quote opens only where a word or an operator's value begins: inches and feet stand behind a figure. */
function endOf(typed: string, start: number): number {
  let at = start;
  let open = false;
  for (; at < typed.length; at += 1) {
    const sign = typed[at];
    if (isQuote(sign)) {
      if (open) return at + 1;
      if (BEFORE_QUOTE.test(typed.slice(start, at))) open = true;
    } else if (!open && isSpace(sign)) return at;
  }
  return at;
}

function pieceOf(token: string): Piece | null {
  const excluded = token.startsWith("-") && token.length > 1;
  const written = excluded ? token.slice(1) : token;
  const named = isQuote(written[0]) ? null : OPERATOR.exec(written);
  const operator = named ? (named[1] ?? "").toLowerCase() : null;
  const raw = named ? (named[2] ?? "") : written;
  const quoted = isQuote(raw[0]);
  const value = (quoted ? raw.replace(QUOTES, " ") : raw).trim();
  return value === "" && operator === null ? null : { excluded, written, operator, value, quoted };
}

function termOf(piece: Piece, hints: SearchHint[]): SearchTerm | null {
  const { operator, value, excluded, written } = piece;
  const hint = (kind: Exclude<SearchHint["kind"], "too-long">): null => {
    hints.push({ kind, written: kind === "unknown-operator" ? `${operator ?? ""}:` : written });
    return null;
  };
  if (operator === null) return wordsOf(value, piece);
  // An operator without a value is one that is still being typed.
  if (value === "") return null;
  if (isOneOf(namedKinds, operator)) return namedOf(operator, value, excluded);
  switch (operator) {
    case "is": {
      const state = value.toLowerCase();
      return isOneOf(searchStates, state) ? { kind: "is", state, excluded } : hint("unknown-state");
    }
    case "has":
      return /^(?:attachments?|files?)$/iu.test(value)
        ? { kind: "has-attachment", excluded }
        : hint("unknown-thing");
    case "before":
    case "after":
      return parseLocalDate(value) ? { kind: operator, date: value } : hint("no-date");
    default:
      hint("unknown-operator");
      return wordsOf(written, { ...piece, quoted: false });
  }
}

function namedOf(kind: NamedKind, value: string, excluded: boolean): SearchTerm | null {
  return hasWords(value) ? { kind, text: tidied(value), excluded } : null;
}

function wordsOf(value: string, { quoted, excluded }: Piece): SearchTerm | null {
  if (!hasWords(value)) return null;
  return { kind: quoted ? "phrase" : "words", text: tidied(value), excluded };
}

const tidied = (text: string): string => text.trim().split(/\s+/u).join(" ");

const hasWords = (text: string): boolean => searchWords(text).next().done === false;

const isOneOf = <Known extends string>(list: readonly Known[], value: string): value is Known =>
  (list as readonly string[]).includes(value);
