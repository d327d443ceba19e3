/** How is a score of triage read by people? */
import { categories } from "./category.ts";
import type { Category } from "./category.ts";
import type { Share, TriageScore } from "./score-triage.ts";

const NAME_WIDTH = Math.max(...categories.map((name) => name.length)) + 2;
const COUNT_WIDTH = 7;

/** Accuracy in all and by category, the confusion table, and urgency; one line each. */
export function scoreWords(score: TriageScore): string[] {
  const known = categories.filter((name) => score.byCategory.has(name));
  return [
    `category: ${shareWords(score.category)}`,
    ...known.map((name) => `  ${name.padEnd(NAME_WIDTH)}${shareWords(score.byCategory.get(name))}`),
    "",
    "confusion (rows: what people said; columns: what triage said)",
    `  ${"".padEnd(NAME_WIDTH)}${categories.map((name) => column(short(name))).join("")}`,
    ...known.map((name) => `  ${name.padEnd(NAME_WIDTH)}${rowOf(score, name)}`),
    "",
    `urgency: ${shareWords(score.urgency)}`,
    `  urgent, but not recognised: ${score.missedUrgent}`,
    `  general, but called urgent: ${score.falselyUrgent}`,
  ];
}

const rowOf = (score: TriageScore, wanted: Category): string =>
  categories.map((name) => column(String(score.confusion.get(wanted)?.get(name) ?? "."))).join("");

const column = (words: string): string => words.padStart(COUNT_WIDTH);

/** The first letters of a category, enough to tell them apart. */
const short = (name: Category): string => name.slice(0, COUNT_WIDTH - 2);

function shareWords(share: Share | undefined): string {
  if (share === undefined || share.all === 0) return "none labelled";
  return `${share.right} of ${share.all} (${((100 * share.right) / share.all).toFixed(1)} %)`;
}
