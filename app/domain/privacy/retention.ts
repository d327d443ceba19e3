import type { Instant } from "#app/domain/shared/instant.ts";
import { say, type Words } from "#app/domain/words/words.ts";

/** How long may what people wrote be kept, and what is older than that? */

const FEWEST_MONTHS = 1;
const MOST_MONTHS = 120;

/** What was closed before this is too old: so many months of the calendar ago, in UTC; in a shorter month its last day. */
export function keptSince(now: Instant, months: number): Instant {
  const date = new Date(now);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, 1);
  const days = new Date(
    Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months + 1, 0),
  ).getUTCDate();
  const day = Math.min(date.getUTCDate(), days);
  const time = now - Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
  return (first + (day - 1) * 86_400_000 + time) as Instant;
}

/** What was typed as a number of months: null for no limit, or the words of what is wrong with it. */
export function readMonths(
  typed: string,
): { readonly months: number | null } | { readonly error: Words } {
  const words = typed.trim();
  if (words === "") return { months: null };
  const months = /^\d{1,4}$/.test(words) ? Number(words) : NaN;
  if (!(months >= FEWEST_MONTHS && months <= MOST_MONTHS))
    return {
      error: say("A whole number of months, from {fewest} to {most}; empty to keep everything.", {
        fewest: FEWEST_MONTHS,
        most: MOST_MONTHS,
      }),
    };
  return { months };
}
