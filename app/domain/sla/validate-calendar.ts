/** Is this a calendar that a shop can keep, and if not, what should its owner mend? */
import { Refusal } from "#app/domain/shared/refusal.ts";
import { say, type Said, type Words } from "#app/domain/words/words.ts";
import { dayEndings, weekdays } from "./calendar.ts";
import type { Calendar, OpenHours, PublicHoliday, SpecialOpening, Weekday } from "./calendar.ts";
import { parseLocalDate } from "./local-date.ts";
import { sayWeekday } from "./say-date.ts";
import { knownTimeZone } from "./zone-time.ts";

type Fields = Readonly<Record<string, unknown>>;

const OPENS = /^([01]\d|2[0-3]):[0-5]\d$/;
const CLOSES = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

/**
 * The calendar that a calendar file or a settings form holds, with what it leaves out filled in: a missing weekday is closed,
 * special openings count. Throws Refusal with a sentence for the shop's owner.
 */
export function validateCalendar(json: unknown): Calendar {
  const fields = fieldsOf(json, "A calendar holds a time zone and opening hours.");
  const holidays = fieldsOf(
    fields.holidays ?? {},
    "“holidays” holds regions, closed days and special openings.",
  );

  const struck = listOf(holidays.struck, "The struck holidays are a list.").map(validStrike);
  const calendar: Calendar = {
    timeZone: validZone(fields.timeZone),
    hours: validWeek(fields.hours),
    holidays: {
      regions: listOf(holidays.regions, "The holiday regions are a list.").map(validRegion),
      closed: listOf(holidays.closed, "The closed days are a list.").map(validDate),
      open: validOpenings(holidays.open),
      ...(struck.length > 0 ? { struck } : {}),
    },
    holidayDates: listOf(fields.holidayDates, "The public holidays are a list.").map(validHoliday),
    dayEnds: validDayEnds(fields.dayEnds),
  };
  return validAfterHours(fields.afterHours) ? { ...calendar, afterHours: "next_day" } : calendar;
}

function validZone(zone: unknown): string {
  const known = typeof zone === "string" ? knownTimeZone(zone) : null;
  if (known === null) {
    refuse(
      say("{zone} is not a time zone that we know. Choose one such as “America/New_York”.", {
        zone: said(zone),
      }),
    );
  }
  return known;
}

function validWeek(json: unknown): Calendar["hours"] {
  const week = fieldsOf(json, "The opening hours name the days “mon” to “sun”.");
  for (const name of Object.keys(week)) {
    if (!weekdays.some((day) => day === name)) {
      refuse(`“${name}” is not a day of the week. The days are ${weekdays.join(", ")}.`);
    }
  }

  const of = (day: Weekday) => validHours(week[day], sayWeekday(day));
  return {
    mon: of("mon"),
    tue: of("tue"),
    wed: of("wed"),
    thu: of("thu"),
    fri: of("fri"),
    sat: of("sat"),
    sun: of("sun"),
  };
}

function validHours(json: unknown, day: Said): readonly OpenHours[] {
  const hours = listOf(json, say("The hours of {day} are a list.", { day }))
    .map((range) => validRange(range, day))
    .sort(([a], [b]) => a.localeCompare(b, "en"));

  hours.forEach(([open, close], index) => {
    const next = hours[index + 1];
    if (next && next[0] < close) {
      refuse(
        say("On {day}, {open} to {close} and {nextOpen} to {nextClose} overlap.", {
          day,
          open,
          close,
          nextOpen: next[0],
          nextClose: next[1],
        }),
      );
    }
  });
  return hours;
}

function validRange(json: unknown, day: Said): OpenHours {
  const [open, close, ...more] = Array.isArray(json) ? (json as readonly unknown[]) : [];
  if (typeof open !== "string" || typeof close !== "string" || more.length > 0) {
    refuse(
      say("The hours of {day} are pairs of opening and closing time, such as 09:00 and 17:00.", {
        day,
      }),
    );
  }
  if (!OPENS.test(open)) {
    refuse(
      say(
        "On {day}, “{time}” is not an opening time. Write it as 09:00, between 00:00 and 23:59.",
        {
          day,
          time: open,
        },
      ),
    );
  }
  if (!CLOSES.test(close)) {
    refuse(
      say("On {day}, “{time}” is not a closing time. Write it as 17:00; midnight is 24:00.", {
        day,
        time: close,
      }),
    );
  }
  if (close <= open) {
    refuse(
      say(
        "On {day}, the closing time {close} is not after the opening time {open}. Hours past midnight belong to the next day: close at 24:00 and open again at 00:00.",
        { day, close, open },
      ),
    );
  }
  return [open, close];
}

function validOpenings(json: unknown): readonly SpecialOpening[] {
  const openings = listOf(json, "The special openings are a list.").map(validOpening);

  const dates = new Set<string>();
  for (const { date } of openings) {
    if (dates.has(date))
      refuse(say("There are two special openings on {date}. Put their hours into one.", { date }));
    dates.add(date);
  }
  return openings;
}

function validOpening(json: unknown): SpecialOpening {
  const opening = fieldsOf(json, "A special opening holds a date and its hours.");
  const date = validDate(opening.date);
  const hours = validHours(opening.hours, date);
  if (hours.length === 0)
    refuse(say("The special opening on {date} has no hours. Use a closed day instead.", { date }));

  const counts = opening.counts ?? true;
  if (typeof counts !== "boolean") {
    refuse(`Whether the special opening on ${date} counts as a business day is true or false.`);
  }
  return { date, hours, counts };
}

function validHoliday(json: unknown): PublicHoliday {
  const holiday = fieldsOf(json, "A public holiday holds a date, a name and a region.");
  const date = validDate(holiday.date);
  if (typeof holiday.name !== "string" || holiday.name.trim() === "") {
    refuse(`The public holiday on ${date} needs a name.`);
  }
  return { date, name: holiday.name, region: validRegion(holiday.region) };
}

function validDate(date: unknown): string {
  if (typeof date !== "string" || parseLocalDate(date) === null) {
    refuse(say("{date} is not a date. Write it as 2026-12-24.", { date: said(date) }));
  }
  return date;
}

function validStrike(json: unknown): string {
  const [date, region, ...more] = typeof json === "string" ? json.split(" ") : [];
  if (more.length > 0 || date === undefined || parseLocalDate(date) === null || region === "") {
    refuse(`${said(json)} is not a struck holiday. Write it as 2026-10-12 or “2026-10-12 US”.`);
  }
  return json as string;
}

function validRegion(region: unknown): string {
  if (typeof region !== "string" || region.trim() === "") {
    refuse(
      say("{region} is not a holiday region. Write it as “US” or “US-CA”.", {
        region: said(region),
      }),
    );
  }
  return region;
}

function validDayEnds(ending: unknown): Calendar["dayEnds"] {
  const known = dayEndings.find((name) => name === (ending ?? "same_time"));
  if (!known)
    refuse(`A business day ends at “same_time” or at “close_of_day”, not at ${said(ending)}.`);
  return known;
}

function validAfterHours(setting: unknown): boolean {
  if (setting !== undefined && setting !== null && setting !== "next_day") {
    refuse(
      `Mail after hours counts from “next_day”, or the setting is left out; it can't be ${said(setting)}.`,
    );
  }
  return setting === "next_day";
}

function fieldsOf(json: unknown, otherwise: string): Fields {
  if (typeof json !== "object" || json === null || Array.isArray(json)) refuse(otherwise);
  return json as Fields;
}

function listOf(json: unknown, otherwise: Words): readonly unknown[] {
  if (json === undefined) return [];
  if (!Array.isArray(json)) refuse(otherwise);
  return json;
}

const said = (value: unknown): string =>
  typeof value === "string" ? `“${value}”` : (JSON.stringify(value) ?? "Nothing");

function refuse(why: Words): never {
  throw new Refusal("invalid", why);
}
