/** What may a shop's owner choose about targets beside hours and targets themselves? */
import { say, type Words } from "#app/domain/words/words.ts";
import { urgentRules, type UrgentRule } from "#app/domain/triage/urgent-rule.ts";

export type SlaSettings = {
  /** The owner's own causes of a miss, beside the built-in ones. */
  readonly missCauses: readonly string[];
  readonly urgentRules: readonly UrgentRule[];
  /** Days after which a resolved ticket that stays quiet is closed. */
  readonly closeAfterDays: number;
};

/** What holds until the owner changes it. */
export const defaultSlaSettings: SlaSettings = { missCauses: [], urgentRules, closeAfterDays: 7 };

/** A list that somebody picks from must be seen at a glance. */
export const MOST_MISS_CAUSES = 30;
export const MISS_CAUSE_CHARACTERS = 80;
/** A year: past it "closed" says nothing any more. */
const MOST_CLOSE_AFTER_DAYS = 365;

type Read<Value> =
  | { readonly kind: "valid"; readonly value: Value }
  | { readonly kind: "invalid"; readonly error: Words };

/** Causes as they are typed, one a line; a cause that stands there twice is one. */
export function readMissCauses(typed: string): Read<readonly string[]> {
  const causes = [...new Set(typed.split(/[\r\n]/).map((line) => line.trim()))].filter(Boolean);
  const long = causes.find((cause) => cause.length > MISS_CAUSE_CHARACTERS);
  if (long !== undefined)
    return invalid(
      say("“{cause}…” is long. Keep to {most, number} characters.", {
        cause: long.slice(0, 30),
        most: MISS_CAUSE_CHARACTERS,
      }),
    );
  return causes.length > MOST_MISS_CAUSES
    ? invalid(say("Keep to {most, number} causes.", { most: MOST_MISS_CAUSES }))
    : { kind: "valid", value: causes };
}

export function readCloseAfterDays(typed: string): Read<number> {
  const text = typed.trim();
  const days = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return days >= 1 && days <= MOST_CLOSE_AFTER_DAYS
    ? { kind: "valid", value: days }
    : invalid(
        say("Enter a whole number from 1 to {most, number}, such as 7.", {
          most: MOST_CLOSE_AFTER_DAYS,
        }),
      );
}

const invalid = (error: Words) => ({ kind: "invalid", error }) as const;
