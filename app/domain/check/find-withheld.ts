/** Which sentences tell facts of an order that whoever gets them may not learn without more ado? */
import type { Found } from "./finding.ts";
import type { Reading } from "./reading.ts";

/** Nobody reads a longer reply. */
const MOST_SENTENCES = 100;

export function findWithheld({ sentences, facts }: Reading): readonly Found[] {
  const { mayTell } = facts;
  if (!mayTell) return [];
  return sentences.slice(0, MOST_SENTENCES).flatMap(({ text, start, end }): Found[] => {
    const withheld = mayTell(text);
    return withheld ? [{ ...withheld, start, end }] : [];
  });
}
