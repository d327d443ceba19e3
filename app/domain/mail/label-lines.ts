import { attributionsIn } from "./attribution.ts";
import { headerField } from "./header-field.ts";
import { isBlank } from "./mail-line.ts";
import type { MailLine } from "./mail-line.ts";
import { isRule, quoteOpeningAt } from "./quote-opening.ts";
import { signatureLines } from "./signature-start.ts";

/** Whose words is each line of a mail: newly written, signature, quoted or forwarded? In doubt newly written. */

export type LineLabel = "reply" | "signature" | "quoted" | "forwarded";

/** One label a line. Empty lines go with the line above them. */
export function labelLines(lines: readonly MailLine[]): readonly LineLabel[] {
  const labels: LineLabel[] = lines.map(() => "reply");
  labelQuotes(lines, labels);
  labelSignatures(lines, labels);
  labelEmpty(lines, labels);
  return labels;
}

function labelQuotes(lines: readonly MailLine[], labels: LineLabel[]): void {
  const attributions = attributionsIn(lines);
  let hasOwn = false;
  let hasOpening = false;
  let lastOwn = "";

  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || isBlank(line)) continue;

    if (line.marked) {
      const end = endOfMarked(lines, at);
      if (hasOpening || !isBullets(lines, at, end, lastOwn)) labels.fill("quoted", at, end);
      at = end - 1;
      continue;
    }

    const opening = quoteOpeningAt(lines, at, attributions);
    const next = opening === null ? at : nextWords(lines, at + opening.length);
    const follower = lines[next];
    const isMarkedBelow = follower?.marked === true || follower?.maybe === true;
    // An unmarked quote with nothing above it may as well be what its reader answers below.
    const counts =
      isMarkedBelow ||
      opening?.isCertain === true ||
      (hasOwn && (opening?.opensUnmarked === true || follower === undefined));
    if (opening === null || !counts) {
      hasOwn = true;
      lastOwn = line.key;
      continue;
    }

    hasOpening = true;
    labels.fill(opening.kind, at, at + opening.length);
    if (isMarkedBelow) {
      const end = follower.marked ? next : endOfMaybe(lines, next);
      labels.fill(opening.kind, next, end);
      at = Math.max(at + opening.length, end) - 1;
    } else {
      labels.fill(opening.kind, at);
      return;
    }
  }
}

function endOfMarked(lines: readonly MailLine[], start: number): number {
  let end = start;
  while (end < lines.length && lines[end]?.marked === true) end += 1;
  return end;
}

function endOfMaybe(lines: readonly MailLine[], start: number): number {
  let end = start;
  while (end < lines.length && lines[end]?.maybe === true) end += 1;
  return end;
}

/** More lines are no list that somebody typed. */
const BULLETS = 8;

/** People also list things with `>`: a few lines below one that ends in a colon, in a mail that quotes nothing else. */
function isBullets(lines: readonly MailLine[], start: number, end: number, above: string): boolean {
  const keys = lines.slice(start, Math.min(end, start + BULLETS + 1)).map((line) => line.key);
  const isTyped = (key: string): boolean => /^> ?[^>\s]/.test(key);
  if (keys.length > BULLETS || !keys.every(isTyped)) return false;
  if (keys.some((key) => headerField(key.slice(1).trim()) !== null || /[:：]$/u.test(key)))
    return false;
  if (/[:：]$/u.test(above)) return true;
  // `> 100 EUR` is a comparison, `>>> now <<<` a cry.
  return keys.length === 1 && /^> ?(?:[€$£]|\d+(?![\d.)]))|<$/.test(keys[0] ?? "");
}

function labelSignatures(lines: readonly MailLine[], labels: LineLabel[]): void {
  for (let start = 0; start < lines.length; start += 1) {
    if (labels[start] !== "reply") continue;
    let end = start;
    while (end < lines.length && labels[end] === "reply") end += 1;
    for (const at of signatureLines(lines, start, end)) labels[at] = "signature";
    labelTrailingRules(lines, labels, start, end);
    start = end;
  }
}

/** Rules drawn below the last words separate them from what follows. */
function labelTrailingRules(
  lines: readonly MailLine[],
  labels: LineLabel[],
  start: number,
  end: number,
): void {
  for (let at = end - 1; at >= start; at -= 1) {
    const line = lines[at];
    if (isBlank(line) || labels[at] !== "reply") continue;
    if (!isRule(line)) return;
    labels[at] = end < lines.length ? "quoted" : "signature";
  }
}

function labelEmpty(lines: readonly MailLine[], labels: LineLabel[]): void {
  for (let at = 1; at < lines.length; at += 1) {
    if (isBlank(lines[at])) labels[at] = labels[at - 1] ?? "reply";
  }
}

function nextWords(lines: readonly MailLine[], from: number): number {
  let at = from;
  while (at < lines.length && isBlank(lines[at])) at += 1;
  return at;
}
