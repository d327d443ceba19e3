/** Is a shop silent for longer than is usual for it at this time of the week? */
import { DAY_MS, HOUR_MS, type Instant } from "#app/domain/shared/instant.ts";

/** From `from` on, up to but not at `to`. */
export type Span = { readonly from: Instant; readonly to: Instant };

/** A broken forwarding is found by the canary; silence says something only once people would have written. */
const SHORTEST_MS = 2 * HOUR_MS;
/** Silence of more than a week is compared by its last week: every hour of the week is in it once. */
const LONGEST_MS = 7 * DAY_MS;
const WEEK_MS = 7 * DAY_MS;
const WEEKS = 3;
/**
 * Where eight mails are usual and come independently, none at all comes once in e^8, about 3,000, such spans: a shop of
 * twenty mails a day is warned for nothing about once in three years.
 */
const USUAL_MAILS = 8;
/** One week with a campaign is no usual week. */
const LEAST_MAILS = 3;

/**
 * The same span of the three weeks before, in which mail has to be counted: a shop that sleeps at night and at weekends
 * slept there too. Null when the silence is too short to mean anything. A change to daylight saving time moves the spans
 * by an hour, which three weeks even out.
 */
export function spansLike(lastAt: Instant, now: Instant): readonly Span[] | null {
  if (now - lastAt < SHORTEST_MS) return null;
  const from = Math.max(lastAt, now - LONGEST_MS);
  return Array.from({ length: WEEKS }, (_, index) => ({
    from: (from - (index + 1) * WEEK_MS) as Instant,
    to: (now - (index + 1) * WEEK_MS) as Instant,
  }));
}

/**
 * True if mail was usual in the spans of `spansLike`: in each of them at least three, and eight on average. A shop with
 * less mail, or with fewer weeks behind it, is never called silent.
 */
export function isUnusuallySilent(mailsInSpans: readonly number[]): boolean {
  if (mailsInSpans.length < WEEKS || mailsInSpans.some((mails) => mails < LEAST_MAILS))
    return false;
  return usualMails(mailsInSpans) >= USUAL_MAILS;
}

/** How many mails came on average, as a whole number. */
export const usualMails = (mailsInSpans: readonly number[]): number =>
  Math.floor(
    mailsInSpans.reduce((sum, mails) => sum + mails, 0) / Math.max(1, mailsInSpans.length),
  );
