/** What is a tag called, and which names are one tag? */
import { Refusal } from "#app/domain/shared/refusal.ts";
import { say } from "#app/domain/words/words.ts";

/** What still fits into a row of the inbox. */
export const LONGEST_TAG = 40;
/** More say nothing any more. */
export const MOST_TAGS = 20;

const MARKS = /\p{M}/gu;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** The name without case and accents: one tag, however it is written. */
export const tagKey = (name: string): string =>
  name.normalize("NFKD").replace(MARKS, "").toLowerCase();

/** As people typed it, tidied. Throws Refusal "invalid" for nothing, a comma or more than 40 characters. */
export function readTagName(typed: string): string {
  const name = typed.normalize("NFC").replace(UNSEEN, " ").trim().split(/\s+/u).join(" ");
  if (tagKey(name) === "") throw new Refusal("invalid", "A tag needs a name.");
  if (name.includes(",")) throw new Refusal("invalid", "A tag's name has no comma.");
  if (name.length > LONGEST_TAG)
    throw new Refusal(
      "invalid",
      say("A tag's name has at most {longestTag, number} characters.", { longestTag: LONGEST_TAG }),
    );
  return name;
}
