/** How does a trace write dates and times? Always in English and the shop's zone: traces are stored, and read by all its staff. */
import { HOUR_MS, MINUTE_MS } from "#app/domain/shared/instant.ts";
import { weekdayNames } from "./calendar.ts";
import { datePartsOf, weekdayOf } from "./local-date.ts";
import type { LocalDate } from "./local-date.ts";
import type { WallTime } from "./zone-time.ts";

const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** "Fri 22 May", with the year when it is not `knownYear`. */
export function dateWords(date: LocalDate, knownYear?: number): string {
  const { year, month, day } = datePartsOf(date);
  const weekday = weekdayNames[weekdayOf(date)].slice(0, 3);
  const words = `${weekday} ${day} ${months[month - 1]}`;
  return year === knownYear ? words : `${words} ${year}`;
}

/** "16:52" of milliseconds past 00:00, cut to the minute. */
export function clockWords(clockMs: number): string {
  const hours = Math.floor(clockMs / HOUR_MS);
  const minutes = Math.floor((clockMs % HOUR_MS) / MINUTE_MS);
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}

/** "Fri 22 May 16:52", with the year when it is not `knownYear`. */
export const wallTimeWords = ({ date, clockMs }: WallTime, knownYear?: number): string =>
  `${dateWords(date, knownYear)} ${clockWords(clockMs)}`;

/** "a", "a and b", "a, b and c". */
export function listWords(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}
