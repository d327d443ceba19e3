/** Which notions stand in each statement of a request, and where? */
import { concepts, conceptNumber, deniable, opposites } from "./concept.ts";
import type { Concept } from "./concept.ts";
import { BUT, DENIAL, DENIAL_AFTER, IDLE, matchAt } from "./phrases.ts";
import { meantWord } from "./typos.ts";
import { isListed, phrases } from "./words/all.ts";
import { READ_CHARACTERS, tokenize } from "./tokenize.ts";
import type { Token } from "./tokenize.ts";

export type Clause = {
  readonly isSubject: boolean;
  readonly asks: boolean;
  /** The text that `starts` and `ends` count in. */
  readonly text: string;
  /** By concept number: where its words begin, -1 where it does not stand in this statement. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The numbers of the concepts that stand in it. */
  readonly found: readonly number[];
};

/** A denial reaches so many words ahead ("not yet been able to receive"), and so many back where the verb comes first ("kam nicht"). */
const DENIAL_REACH = 5;
const DENIAL_REACH_BACK = 4;

/** A subject is one statement; nobody reads more of it. */
const SUBJECT_CHARACTERS = 400;

const KINDS = concepts.length;
const isDeniable = new Uint8Array(KINDS);
for (const name of deniable) isDeniable[conceptNumber(name)] = 1;
const opposite = new Int16Array(KINDS).fill(-1);
for (const [name, other] of Object.entries(opposites))
  opposite[conceptNumber(name as Concept)] = conceptNumber(other);

/** The statements of subject and text that hold a notion, in their order. */
export function readClauses(subject: string, text: string): Clause[] {
  return [
    ...clausesOf(subject.slice(0, SUBJECT_CHARACTERS), true),
    ...clausesOf(text.slice(0, READ_CHARACTERS), false),
  ];
}

type Denial = { readonly at: number; readonly after: boolean };
type Match = { readonly means: number; readonly first: number; readonly last: number };

function clausesOf(text: string, isSubject: boolean): Clause[] {
  const { tokens: written, asks } = tokenize(text);
  const tokens = written.map(meant);
  const clauses: Clause[] = [];
  let from = 0;
  while (from < tokens.length) {
    const number = tokens[from]?.clause ?? 0;
    let to = from;
    while (to < tokens.length && tokens[to]?.clause === number) to += 1;
    const clause = clauseOf(text, tokens, from, to, isSubject, asks[number] ?? false);
    if (clause !== null) clauses.push(clause);
    from = to;
  }
  return clauses;
}

/** A token whose slip of the keys is put right; words that stand in a list are never touched. */
function meant(token: Token): Token {
  const word = meantWord(token.word);
  return word === token.word || isListed(token.word) ? token : { ...token, word };
}

function clauseOf(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  isSubject: boolean,
  asks: boolean,
): Clause | null {
  const matches: Match[] = [];
  const denials: Denial[] = [];
  const barriers: number[] = [];
  let at = from;
  let idleUntil = -1;
  const found = (means: number, last: number): void => {
    if (means === IDLE) idleUntil = Math.max(idleUntil, last);
    else if (means === BUT) barriers.push(at);
    else if (means === DENIAL || means === DENIAL_AFTER)
      denials.push({ at: last, after: means === DENIAL_AFTER });
    else matches.push({ means, first: at, last });
  };
  for (; at < to; at += 1) {
    const [matched, denied] = [matches.length, denials.length];
    matchAt(phrases, tokens, at, found);
    if (idleUntil < at) continue;
    // What an idle phrase covers is not said.
    keepBehind(matches, matched, idleUntil);
    denials.length = denied;
  }
  if (matches.length === 0) return null;
  const starts = new Int32Array(KINDS).fill(-1);
  const ends = new Int32Array(KINDS).fill(-1);
  const standing: number[] = [];
  for (const match of matches) {
    const said = saidOf(match, denials, barriers, tokens);
    if (said === null) continue;
    const start = tokens[said.first]?.start ?? 0;
    const end = tokens[said.last]?.end ?? 0;
    const known = starts[said.means] ?? -1;
    if (known < 0) standing.push(said.means);
    else if ((ends[said.means] ?? 0) - known >= end - start) continue;
    starts[said.means] = start;
    ends[said.means] = end;
  }
  return standing.length === 0 ? null : { isSubject, asks, text, starts, ends, found: standing };
}

/** Removes the matches from `start` on that end at or before the word `until`. */
function keepBehind(matches: Match[], start: number, until: number): void {
  let kept = start;
  for (let index = start; index < matches.length; index += 1) {
    const match = matches[index];
    if (match !== undefined && match.last > until) matches[kept++] = match;
  }
  matches.length = kept;
}

/** What a match stands for with its denials, from its first to its last word; null when what it says is denied. */
function saidOf(
  match: Match,
  denials: readonly Denial[],
  barriers: readonly number[],
  tokens: readonly Token[],
): Match | null {
  const { means, first, last } = match;
  const other = opposite[means] ?? -1;
  if (other < 0 && isDeniable[means] !== 1) return match;
  for (const { at, after } of denials) {
    if (at >= first && at <= last) continue;
    const isBefore =
      at < first && first - at <= DENIAL_REACH && !isParted(at, first, barriers, tokens);
    const isAfter =
      at > last && after && at - last <= DENIAL_REACH_BACK && !isParted(last, at, barriers, tokens);
    if (isBefore || isAfter)
      return other < 0
        ? null
        : { means: other, first: Math.min(at, first), last: Math.max(at, last) };
  }
  return match;
}

function isParted(
  from: number,
  to: number,
  barriers: readonly number[],
  tokens: readonly Token[],
): boolean {
  for (let at = from + 1; at <= to; at += 1)
    if (tokens[at]?.isAfterBreak === true || barriers.includes(at)) return true;
  return false;
}
