import type { Instant } from "#app/domain/shared/instant.ts";
import { DAY_MS, instantOf } from "#app/domain/shared/instant.ts";
import { say } from "#app/domain/words/words.ts";

/** When was a form shown to the person who sends it? Its stamp says so, signed by us. */

/** Nobody reads and fills in a form faster. */
const FASTEST_MS = 3_000;
/** A page that was left open for longer is shown anew. */
const LONGEST_MS = DAY_MS;

export type Stamp = {
  readonly at: Instant;
  /** Unguessable, another for each form that is shown. */
  readonly nonce: string;
  readonly mac: string;
};

export type StampVerdict = "fine" | "missing" | "forged" | "early" | "late";

const FORM = /^(\d{1,15})\.([a-z2-7]{20})\.([0-9a-f]{64})$/;

/** What is signed. */
export const stampText = (at: Instant, nonce: string): string => `${at}.${nonce}`;

export const writeStamp = ({ at, nonce, mac }: Stamp): string => `${stampText(at, nonce)}.${mac}`;

/** Null for what is no stamp; whether its signature holds is asked elsewhere. */
export function readStamp(text: string): Stamp | null {
  const [, at, nonce, mac] = FORM.exec(text) ?? [];
  if (at === undefined || nonce === undefined || mac === undefined) return null;
  return { at: instantOf(new Date(Number(at))), nonce, mac };
}

/** `mac` is the signature that the stamp should have. */
export function judgeStamp(stamp: Stamp | null, mac: string, now: Instant): StampVerdict {
  if (stamp === null) return "missing";
  if (stamp.mac !== mac) return "forged";
  const age = now - stamp.at;
  if (age < FASTEST_MS) return "early";
  return age > LONGEST_MS ? "late" : "fine";
}

/** What a person is told; null when nothing is to be said. Their words are kept in the form each time. */
export function stampWords(verdict: StampVerdict): string | null {
  switch (verdict) {
    case "fine":
      return null;
    case "early":
      return say("That was very fast. Please look over your message and send it again.");
    case "missing":
      return say("One more step: please look over your message and send it again.");
    case "forged":
    case "late":
      return say("This page was open for a long time. Please send your message again.");
  }
}
