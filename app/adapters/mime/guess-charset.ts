import { oneByteScores } from "./one-byte-score.ts";
import { twoByteScores } from "./two-byte-score.ts";

/** In which charset are these bytes, of which no label says anything that can be true? */

/** So many bytes from the first beyond ASCII on show the language; styles before them show nothing. */
const SAMPLE_BYTES = 4_096;

/** Western Europe's charset is the commonest by far: another one must fit better than it by so much. */
const MARGIN = 0.1;

/** And by so much over all bytes beyond ASCII: one or two letters prove nothing. */
const MIN_GAIN = 1;

/** A row of dots or lines is no text. */
const MIN_LETTERS = 3;

/** A label that names it is right more often than not. */
const MARGIN_AGAINST_LABEL = 0.45;
const MIN_GAIN_AGAINST_LABEL = 3;

/** Below this score nothing looks like the language. */
const MIN_SCORE = 0.3;

/**
 * The name of the charset that 8-bit bytes which are no UTF-8 most likely are in, `windows-1252` in doubt. `isLabelled`
 * tells that the mail itself names it, or Latin-1.
 */
export function guessCharset(bytes: Uint8Array, isLabelled: boolean): string {
  const start = bytes.findIndex((byte) => byte >= 0x80);
  if (start < 0) return "windows-1252";
  // The letters before the first beyond ASCII tell whether it stands within a word.
  const sample = bytes.subarray(Math.max(0, start - 2), start + SAMPLE_BYTES);
  if (new Set(sample.filter((byte) => byte >= 0x80 && byte !== 0xa0)).size < MIN_LETTERS)
    return "windows-1252";
  const scores = [...oneByteScores(sample), ...twoByteScores(sample)];
  const western = scores.find(([charset]) => charset === "windows-1252")?.[1] ?? 0;
  let [best, bestScore] = ["windows-1252", western];
  for (const [charset, score] of scores) {
    if (score > bestScore) [best, bestScore] = [charset, score];
  }
  const margin = isLabelled ? MARGIN_AGAINST_LABEL : MARGIN;
  const gain = (bestScore - western) * sample.reduce((sum, byte) => sum + (byte >> 7), 0);
  const isClear = gain >= (isLabelled ? MIN_GAIN_AGAINST_LABEL : MIN_GAIN);
  return isClear && bestScore >= MIN_SCORE && bestScore >= western + margin ? best : "windows-1252";
}

/** Which of two charsets fits the bytes better; the first one in a draw. */
export function betterCharset(bytes: Uint8Array, one: string, other: string): string {
  const start = Math.max(0, bytes.findIndex((byte) => byte >= 0x80) - 2);
  const scores = oneByteScores(bytes.subarray(start, start + SAMPLE_BYTES));
  return (scores.get(other) ?? -2) > (scores.get(one) ?? -2) ? other : one;
}
