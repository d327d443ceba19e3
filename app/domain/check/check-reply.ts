/** What is wrong with a reply, measured by what is known of the customer, the orders and the shop? */
import { inEnglish } from "#app/domain/words/in-english.ts";
import type { CheckFacts } from "./check-facts.ts";
import { defaultLevels } from "./check-kind.ts";
import { findAddresses } from "./find-addresses.ts";
import { findAmounts } from "./find-amounts.ts";
import { findAttachments } from "./find-attachments.ts";
import { findConfidential, findSurprise } from "./find-confidential.ts";
import { findDates } from "./find-dates.ts";
import type { Finding, Found, Place } from "./finding.ts";
import { findItems } from "./find-items.ts";
import { findLinks } from "./find-links.ts";
import { findLoosePromises } from "./find-loose-promises.ts";
import { findNames } from "./find-names.ts";
import { findOrderNumbers } from "./find-order-numbers.ts";
import { findPlaceholders } from "./find-placeholders.ts";
import { findStates } from "./find-states.ts";
import { findTracking } from "./find-tracking.ts";
import { findWithheld } from "./find-withheld.ts";
import { findWords } from "./find-words.ts";
import { readReply, type Reading } from "./reading.ts";

const FINDERS: readonly ((reading: Reading) => readonly Found[])[] = [
  findOrderNumbers,
  findTracking,
  findAmounts,
  findItems,
  findStates,
  findDates,
  findNames,
  findAddresses,
  findPlaceholders,
  findAttachments,
  findLinks,
  findLoosePromises,
  findConfidential,
  findSurprise,
  findWithheld,
  findWords,
];
/** Nobody works through more; the first ones are shown. */
export const MOST_FINDINGS = 50;

/**
 * The findings in the order of the text, each place of a kind once. What can't be decided by the facts is no finding: a question, a
 * condition, a possibility, general words about the shop. Quoted lines are not looked at. Never throws.
 */
export function checkReply(text: string, facts: CheckFacts): readonly Finding[] {
  const reading = readReply(text, facts);
  const levels = facts.levels ?? defaultLevels;
  const found = FINDERS.flatMap((find) => find(reading))
    .filter(({ kind }) => levels[kind] !== "off")
    .sort((one, other) => one.start - other.start);
  const kept: Finding[] = [];
  for (const one of found) {
    if (kept.length === MOST_FINDINGS) break;
    const isAgain = kept.some(
      ({ kind, start, end }) => kind === one.kind && one.start < end && one.end > start,
    );
    if (isAgain) continue;
    const sentenceAt = sentenceOf(reading, one);
    kept.push({
      ...one,
      sentence: text.slice(sentenceAt.start, sentenceAt.end),
      sentenceAt,
      blocks: levels[one.kind] === "blocks",
    });
  }
  return kept;
}

function sentenceOf({ sentences }: Reading, { start, end }: Found): Place {
  const around = sentences.find((one) => start < one.end && end > one.start);
  return around ? { start: around.start, end: around.end } : { start, end };
}

/** As the command line says it. */
export const saidInEnglish = ({ kind, sentence, because, blocks }: Finding) => ({
  kind,
  sentence,
  because: inEnglish(because),
  blocks,
});
