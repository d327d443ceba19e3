import { GraphQLError } from "graphql";

export type Comparator = "is" | "above" | "from" | "below" | "until";
export type Term = { key: string | null; comparator: Comparator; value: string };
export type Search =
  | { kind: "all"; parts: Search[] }
  | { kind: "any"; parts: Search[] }
  | { kind: "not"; part: Search }
  | { kind: "term"; term: Term };

/**
 * Reads Shopify's search syntax: `key:value`, quoted values, `>=` and its like, AND (also unwritten), OR, NOT, `-`, brackets.
 * See shopify.dev/docs/api/usage/search-syntax.
 * @throws GraphQLError when brackets or quotes do not close.
 */
export function parseSearch(text: string): Search {
  const tokens = tokensOf(text);
  const search = readAny(tokens);
  if (tokens.length > 0) throw new GraphQLError(`Invalid search query: ${text}`);
  return search;
}

type Token = { sign: "(" | ")" | "AND" | "OR" | "NOT" } | { term: Term };

const TOKEN = /\s*(?:([()])|(-)(?=\S)|((?:[\w.]+:)?(?:>=|<=|>|<)?(?:"[^"]*"|'[^']*'|[^\s()"']+)))/y;

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (text.slice(at).trim() !== "") {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    if (!found) throw new GraphQLError(`Invalid search query: ${text}`);
    at = TOKEN.lastIndex;
    const [, bracket, minus, word = ""] = found;
    if (bracket === "(" || bracket === ")") tokens.push({ sign: bracket });
    else if (minus) tokens.push({ sign: "NOT" });
    else if (word === "AND" || word === "OR" || word === "NOT") tokens.push({ sign: word });
    else tokens.push({ term: readTerm(word) });
  }
  return tokens;
}

const comparators: Record<string, Comparator> = {
  ">": "above",
  ">=": "from",
  "<": "below",
  "<=": "until",
};

function readTerm(word: string): Term {
  const [, key, sign, value = ""] = /^(?:([a-z_]+):)?(>=|<=|>|<)?(.*)$/s.exec(word) ?? [];
  return {
    key: key ?? null,
    comparator: comparators[sign ?? ""] ?? "is",
    value: value.replace(/^(["'])(.*)\1$/s, "$2"),
  };
}

function readAny(tokens: Token[]): Search {
  const parts = [readAll(tokens)];
  while (nextSign(tokens) === "OR") {
    tokens.shift();
    parts.push(readAll(tokens));
  }
  return parts.length === 1 && parts[0] ? parts[0] : { kind: "any", parts };
}

function readAll(tokens: Token[]): Search {
  const parts: Search[] = [];
  for (;;) {
    const sign = nextSign(tokens);
    if (tokens.length === 0 || sign === ")" || sign === "OR") break;
    if (sign === "AND") tokens.shift();
    else parts.push(readOne(tokens));
  }
  return { kind: "all", parts };
}

function readOne(tokens: Token[]): Search {
  const token = tokens.shift();
  if (token && "term" in token) return { kind: "term", term: token.term };
  if (token?.sign === "NOT" && tokens.length > 0) return { kind: "not", part: readOne(tokens) };
  if (token?.sign === "(") {
    const inner = readAny(tokens);
    if (nextSign(tokens) === ")") {
      tokens.shift();
      return inner;
    }
  }
  throw new GraphQLError("Invalid search query: a bracket does not close");
}

function nextSign(tokens: readonly Token[]): string | null {
  const token = tokens[0];
  return token && "sign" in token ? token.sign : null;
}
