/** Days as people say them, counted from 1970-01-01, without a clock or a zone of one's own. */
import { DAY_MS } from "#app/domain/shared/instant.ts";
import type { WrittenDate } from "./written-dates.ts";

export const dayOf = (year: number, month: number, day: number): number =>
  Math.round(Date.UTC(year, month - 1, day) / DAY_MS);

/** Monday is 0; 1970-01-01 was a Thursday. */
export const weekdayOfDay = (day: number): number => (((day + 3) % 7) + 7) % 7;

export const yearOfDay = (day: number): number => new Date(day * DAY_MS).getUTCFullYear();

const OFFSET = /(?:Z|([+-])(\d{2}):?(\d{2}))$/;

/** Minutes that the zone of an ISO instant is ahead of UTC; null where it has none. */
export function offsetOf(iso: string): number | null {
  const match = OFFSET.exec(iso);
  if (!match) return null;
  if (match[1] === undefined) return 0;
  return (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}

/** The day on which an ISO date or instant lies, in its own zone; null for what is none. */
export function ownDayOf(iso: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** The days that people may mean by it: in its own zone, in UTC, and in the shop's. */
export function daysOf(iso: string, shopOffset: number | null): readonly number[] {
  const own = ownDayOf(iso);
  if (own === null) return [];
  const at = Date.parse(iso);
  if (!/T/.test(iso) || Number.isNaN(at)) return [own];
  const local = Math.floor((at + (shopOffset ?? 0) * 60_000) / DAY_MS);
  return [...new Set([own, Math.floor(at / DAY_MS), local])];
}

/** "Friday" is one of the next days or of the last; "next Friday" may be the one after. */
const NEAR = 7;
const FURTHER = 14;

/** Whether a written day may be this one, said on `today`. */
export function mayBeDay(written: WrittenDate, day: number, today: number): boolean {
  if (written.kind === "ahead") return today + written.days === day;
  if (written.kind === "weekday") {
    const reach = written.next ? FURTHER : NEAR;
    return weekdayOfDay(day) === written.weekday && Math.abs(day - today) <= reach;
  }
  return civilDays(written, today).includes(day);
}

/** The days that a date may be; without its year those of the years around. */
export function civilDays(
  written: Extract<WrittenDate, { readonly kind: "date" }>,
  today: number,
): readonly number[] {
  const year = yearOfDay(today);
  const years = written.year === null ? [year - 1, year, year + 1] : [written.year];
  const readings = [written, ...(written.swapped ? [written.swapped] : [])];
  return years.flatMap((one) =>
    readings.flatMap(({ day, month }) => {
      const found = dayOf(one, month, day);
      return new Date(found * DAY_MS).getUTCDate() === day ? [found] : [];
    }),
  );
}

/** The nearest day that a written one may be; null for one that does not exist. */
export function nearestDay(written: WrittenDate, today: number): number | null {
  if (written.kind === "ahead") return today + written.days;
  if (written.kind === "weekday") {
    const ahead = (written.weekday - weekdayOfDay(today) + 7) % 7;
    return today + (ahead === 0 ? 7 : ahead);
  }
  const days = civilDays(written, today);
  return days.reduce<number | null>(
    (best, day) => (best === null || Math.abs(day - today) < Math.abs(best - today) ? day : best),
    null,
  );
}
