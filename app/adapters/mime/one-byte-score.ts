import { PROFILES, type Profile } from "./charset-profiles.ts";

/** How much does a text look like one of the languages that are written in a charset of one byte? */

/** What a byte adds to the score, by how its character fits the language. */
const WEIGHT = { frequent: 1, usual: 0.7, rare: 0.35, sign: 0.6, none: -0.3, control: -1.5 };

/** Quotes, dashes and signs that come in texts of any language. */
const SIGNS = "“”‘’„«»–—…•€£°§®™©№·²³½¼¾×÷µ±\u00a0";

/** Programs fill whole lines with it, in almost every charset; the letters that it is in others don't matter so much. */
const NO_BREAK_SPACE = 0xa0;

const [LOWER, UPPER, CASELESS, MARK] = [1, 2, 3, 4];

type Scorer = {
  readonly charset: string;
  readonly isLatin: boolean;
  /** By byte. */
  readonly weights: Float32Array;
  /** Lower case, upper case, a letter without case, what only follows a letter, or 0 for what is none; by byte. */
  readonly cases: Uint8Array;
};

let scorers: readonly Scorer[] | null = null;

/** The best score of each charset for the bytes of a text, at most 1. */
export function oneByteScores(sample: Uint8Array): Map<string, number> {
  const scores = new Map<string, number>();
  scorers ??= PROFILES.map(scorerOf);
  for (const scorer of scorers) {
    const score = scoreOf(sample, scorer);
    if (score > (scores.get(scorer.charset) ?? -Infinity)) scores.set(scorer.charset, score);
  }
  return scores;
}

function scorerOf(profile: Profile): Scorer {
  const weights = new Float32Array(256);
  const cases = new Uint8Array(256);
  const decoder = new TextDecoder(profile.charset);
  for (let byte = 0; byte < 256; byte += 1) {
    const character = decoder.decode(Uint8Array.of(byte));
    cases[byte] = caseOf(character);
    weights[byte] = byte < 0x80 ? 0 : weightOf(character, profile);
  }
  return { charset: profile.charset, isLatin: profile.isLatin, weights, cases };
}

function caseOf(character: string): number {
  if (/^[\p{M}ะาำ]$/u.test(character)) return MARK;
  if (!/^\p{L}$/u.test(character)) return 0;
  if (/\p{Lu}/u.test(character)) return UPPER;
  return /\p{Ll}/u.test(character) ? LOWER : CASELESS;
}

function weightOf(character: string, profile: Profile): number {
  if (character === "\ufffd" || /[\u0080-\u009f]/.test(character)) return WEIGHT.control;
  const lower = character.toLowerCase();
  if (profile.frequent.includes(lower)) return WEIGHT.frequent;
  if (profile.usual.includes(lower)) return WEIGHT.usual;
  if (profile.rare.includes(lower)) return WEIGHT.rare;
  if (SIGNS.includes(character)) return WEIGHT.sign;
  return WEIGHT.none;
}

function scoreOf(sample: Uint8Array, scorer: Scorer): number {
  let sum = 0;
  let count = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const byte = sample[at] ?? 0;
    if (byte < 0x80 || byte === NO_BREAK_SPACE) continue;
    count += 1;
    sum += scorer.weights[byte] ?? 0;
    sum += (scorer.cases[byte] ?? 0) === 0 ? 0 : placing(sample, at, scorer);
  }
  return count === 0 ? 0 : sum / count;
}

/** What the neighbours of a letter say against it. */
function placing(sample: Uint8Array, at: number, { cases, isLatin }: Scorer): number {
  const [before, byte, after] = [sample[at - 1] ?? 0, sample[at] ?? 0, sample[at + 1] ?? 0];
  const [last, own, next] = [cases[before] ?? 0, cases[byte] ?? 0, cases[after] ?? 0];
  let against = 0;
  // Within a word no capital follows a small letter.
  if (own === UPPER && last === LOWER) against -= 0.8;
  // A capital at the end of a word that began small, or between small ones, is a sign of the wrong charset, too.
  if (own === LOWER && last === UPPER && before >= 0x80 && cases[sample[at - 2] ?? 0] !== 0)
    against -= 0.5;
  const isAlone = last === 0 && next === 0;
  if (isLatin) {
    const inRun = last !== 0 && next !== 0 && before >= 0x80 && after >= 0x80;
    if (inRun) against -= 0.9;
  } else {
    if ((last !== 0 && before < 0x80) || (next !== 0 && after < 0x80)) against -= 0.8;
    if (isAlone) against -= 0.4;
    if (own === MARK && last === 0) against -= 1;
  }
  return against;
}
