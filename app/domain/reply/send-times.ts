import { DAY_MS, HOUR_MS, MINUTE_MS, type Instant } from "#app/domain/shared/instant.ts";
import { addDays, weekdayOf, type LocalDate } from "#app/domain/sla/local-date.ts";
import type { OpenCalendar } from "#app/domain/sla/open-calendar.ts";
import { sayWeekday } from "#app/domain/sla/say-date.ts";
import { instantOfWallTime, wallTimeOf } from "#app/domain/sla/zone-time.ts";
import { say, within, type SaidWords, type Words } from "#app/domain/words/words.ts";
import type { SendHours } from "./waiting-send.ts";

/** At which times can a reply leave with one click, in the shop's hours or in the customer's? */

export type SendTime = {
  readonly key: "next-opening" | "tomorrow-morning" | "customer-morning";
  readonly hours: Extract<SendHours, "shop" | "customer">;
  /** What the menu says: "When the shop opens, Tuesday 09:00". */
  readonly words: Words;
  readonly at: Instant;
};

/** When people are taken to have begun their day. */
const MORNING_MS = 9 * HOUR_MS;
const LONGEST_WAIT_DAYS = 365;

/**
 * The soonest first, each time once. `customerZone`: an IANA name, null where it is not certain. Throws Refusal when the shop never
 * opens again.
 */
export function sendTimes(given: {
  readonly now: Instant;
  readonly calendar: OpenCalendar;
  readonly customerZone: string | null;
}): readonly SendTime[] {
  const { now, calendar, customerZone } = given;
  const today = calendar.wallTimeAt(now).date;
  const opening = nextOpening(calendar, now);
  const times: SendTime[] = [
    {
      key: "next-opening",
      hours: "shop",
      words: say("When the shop opens, {moment}", {
        moment: dayWords(calendar.wallTimeAt(opening), today),
      }),
      at: opening,
    },
    {
      key: "tomorrow-morning",
      hours: "shop",
      words: say("Tomorrow at 09:00"),
      at: calendar.instantAt({ date: addDays(today, 1), clockMs: MORNING_MS }),
    },
    ...(customerZone === null ? [] : [customerMorning(customerZone, now)]),
  ];
  return times
    .filter(({ at }, index) => times.findIndex((one) => one.at === at) === index)
    .toSorted((one, other) => one.at - other.at);
}

/** Of the day after, while the shop is open. */
function nextOpening(calendar: OpenCalendar, now: Instant): Instant {
  const at = calendar.openAtOrAfter(now);
  if (at > now) return at;
  const { date } = calendar.wallTimeAt(now);
  return calendar.openAtOrAfter(calendar.instantAt({ date: addDays(date, 1), clockMs: 0 }));
}

function customerMorning(zone: string, now: Instant): SendTime {
  const { date } = wallTimeOf(zone, now);
  const today = instantOfWallTime(zone, { date, clockMs: MORNING_MS });
  const at =
    today > now ? today : instantOfWallTime(zone, { date: addDays(date, 1), clockMs: MORNING_MS });
  const place = zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");
  return {
    key: "customer-morning",
    hours: "customer",
    words: say("In the customer’s morning, 09:00 in {place}", { place }),
    at,
  };
}

function dayWords(
  { date, clockMs }: { readonly date: LocalDate; readonly clockMs: number },
  today: LocalDate,
): SaidWords {
  const day =
    date === today
      ? within(say("today"))
      : date === addDays(today, 1)
        ? within(say("tomorrow"))
        : sayWeekday(weekdayOf(date));
  const minutes = Math.floor(clockMs / MINUTE_MS);
  const two = (number: number) => String(number).padStart(2, "0");
  return say("{day} {time}", {
    day,
    time: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`,
  });
}

/** Why a mail can't leave at that time, in words for its writer; null when it can. */
export function whySendTimeRefused(at: Instant, now: Instant): string | null {
  if (at <= now) return say("Choose a time that is still to come.");
  if (at - now > LONGEST_WAIT_DAYS * DAY_MS) return say("A mail can wait for a year at most.");
  return null;
}
