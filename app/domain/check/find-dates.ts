/** Does the reply name a day on which something was delivered, will be, or was refunded, that isn't so? */
import { DAY_MS } from "#app/domain/shared/instant.ts";
import { say, type Words } from "#app/domain/words/words.ts";
import type { Found } from "./finding.ts";
import { isOpen, partAround } from "./is-asserted.ts";
import {
  civilDays,
  daysOf,
  mayBeDay,
  nearestDay,
  offsetOf,
  ownDayOf,
  weekdayOfDay,
} from "./local-days.ts";
import type { ReadSentence, Reading } from "./reading.ts";
import { writtenDates, type WrittenDate } from "./written-dates.ts";

const NOT_THE_PARCEL =
  /(?<!\p{L})(?:replacement|exchange|return|returns|returned|label|e-?mail|reply|answer|write|update you|get back|ersatz|umtausch|retoure|rücksendung|melden|ordered|placed|bestellt|order date|bestellung vom|valid|until|gültig|card|account|bank|konto)(?!\p{L})/iu;
const COMES =
  /(?<!\p{L})(?:arriv(?:e|es|ing|al)|be (?:delivered|with you|there|at your|in your)|reach(?:es)? (?:you|your)|(?:should|will|'ll) have it|get to you|deliver(?:y|ies)?|expects?|eta|land(?:s)?|due (?:to|on|for|by)|expected|estimated|estimate|scheduled for|ankommen|ankunft|eintreffen|zustellung|zugestellt werden|bei ihnen|lieferung|liefertermin|voraussichtlich)(?!\p{L})/iu;
const CAME =
  /(?<!\p{L})(?:(?:was|were|been|got|as|shows?|marked(?: as)?|marks it(?: as)?)\s(?:safely |successfully |already )?delivered|delivered|arrived|dropped off|was left|signed for|reached you(?:r)?|zugestellt|angekommen|geliefert|abgegeben|eingetroffen)(?!\p{L})/iu;
const PAID_BACK =
  /(?<!\p{L})(?:refunded|refund (?:was|has been|went|of)|money (?:was|has been) (?:returned|sent back)|(?:sent|gone|went|returned) (?:\S{1,12} ){0,3}(?:back )?to (?:your|the) (?:card|account)|reimbursed|credited|(?:issued|processed|sent|made) (?:\p{L}{1,5} )?(?:full |partial )?refund|erstattet|zurückerstattet|rückerstattet|gutgeschrieben)(?!\p{L})/iu;
const SHIPS =
  /(?<!\p{L})(?:ship(?:s|ped|ping)?|dispatch(?:ed)?|sent|left|leaves?|handed|posted|goes out|picked up|collected|versendet|verschickt|versandt|übergeben|raus)(?!\p{L})/iu;
/** "By Friday" is kept by Thursday. */
const UP_TO =
  /(?<!\p{L})(?:by|no later than|latest|before|until|bis|spätestens)\s(?:the\s|end of\s|around\s|zum\s)?$/iu;
const EARLY_DAYS = 1;
/** "Between the 27th and the 29th", "May 27 or 28". */
const MOST_DAYS_OF_A_RANGE = 10;
const MONTH_DAYS = 200;

export function findDates({ sentences, facts }: Reading): readonly Found[] {
  const { now, locale } = facts;
  const today = now === null ? null : ownDayOf(now);
  if (now === null || today === null) return [];
  const offset = offsetOf(now);
  const dayFirst = locale !== undefined && !/^en(?:-US)?$/i.test(locale);
  return sentences.flatMap((sentence) => {
    if (
      !/\d|day|tomorrow|today|tonight|tag\b|morgen|heute|gestern|mittwoch|sonnabend/i.test(
        sentence.text,
      )
    )
      return [];
    const dates = writtenDates(sentence.text, dayFirst);
    if (dates.length === 0) return [];
    const wrong = wrongWeekday(sentence, dates, today) ?? wrongDay(sentence, dates, today, offset);
    return wrong ? [wrong] : [];
  });
}

/** "Friday, May 28" of a year in which that is no Friday. */
function wrongWeekday(
  { start }: ReadSentence,
  dates: readonly WrittenDate[],
  today: number,
): Found | null {
  for (const date of dates) {
    if (date.kind !== "date" || date.weekday === null) continue;
    const days = civilDays(date, today).filter((day) => Math.abs(day - today) <= MONTH_DAYS);
    if (days.length === 0 || days.some((day) => weekdayOfDay(day) === date.weekday)) continue;
    const [day = today] = days;
    return {
      kind: "date",
      start: start + date.start,
      end: start + date.end,
      because: say(
        "That day is a {weekday, select, Mon {Monday} Tue {Tuesday} Wed {Wednesday} Thu {Thursday} Fri {Friday} Sat {Saturday} other {Sunday}}.",
        { weekday: WEEKDAY_NAMES[weekdayOfDay(day)] ?? "" },
      ),
    };
  }
  return null;
}

function wrongDay(
  sentence: ReadSentence,
  dates: readonly WrittenDate[],
  today: number,
  offset: number | null,
): Found | null {
  const { text, orders } = sentence;
  const parcels = orders.flatMap((order) => order.parcels);
  const refunds = orders.flatMap((order) => order.refunds);
  const asks: readonly (readonly [RegExp, readonly (string | null)[], Words])[] = [
    [PAID_BACK, refunds.map(({ at }) => at), say("The refund was made on another day.")],
    [CAME, parcels.map(({ deliveredAt }) => deliveredAt), say("It was delivered on another day.")],
    [
      COMES,
      parcels.flatMap(({ estimatedDelivery, deliveredAt }) => [estimatedDelivery, deliveredAt]),
      say("The carrier expects it on another day."),
    ],
  ];
  for (const [words, isos, because] of asks) {
    const said = words.exec(text);
    if (!said) continue;
    if (words !== PAID_BACK && NOT_THE_PARCEL.test(partAround(text, said.index))) continue;
    const known = isos.filter((iso) => iso !== null);
    if (known.length === 0) continue;
    const days = known.flatMap((iso) => daysOf(iso, offset));
    const near = datesFor(text, said.index + said[0].length / 2, dates, words).filter(
      ({ start }) => !isOpen(sentence, start),
    );
    const [first] = near;
    if (!first) return null;
    if (near.some((date) => isOneOf(text, date, days, today))) return null;
    if (isWithin(near, days, today)) return null;
    const asOf = orders[0]?.asOf ?? null;
    const words0 = dayWords(days[0] ?? today);
    return {
      kind: "date",
      start: sentence.start + first.start,
      end: sentence.start + first.end,
      because,
      fact: { words: words0, source: "shopify", at: asOf },
      ...(new Set(known).size === 1 && first.kind === "date"
        ? { replacement: dayWordsLike(text.slice(first.start, first.end), days[0] ?? today) }
        : {}),
    };
  }
  return null;
}

/** A day belongs to the verb that stands nearest: "shipped on Monday and will arrive on Friday". */
function datesFor(
  text: string,
  at: number,
  dates: readonly WrittenDate[],
  words: RegExp,
): readonly WrittenDate[] {
  const verbs = [SHIPS, CAME, COMES, PAID_BACK].flatMap((verb) =>
    [...text.matchAll(new RegExp(verb.source, "giu"))].map((match) => ({
      own: verb === words,
      from: match.index,
      end: match.index + match[0].length,
    })),
  );
  return dates.filter((date) => {
    // The verb before a day owns it, unless none stands before.
    const before = verbs.filter(({ end }) => end <= date.start);
    const last = Math.max(...before.map(({ end }) => end));
    const owner =
      before.length > 0
        ? before.filter(({ end }) => end > last - 12)
        : verbs.filter(({ from }) => from >= date.end);
    return owner.some(({ own }) => own) || (owner.length === 0 && Math.abs(date.start - at) < 80);
  });
}

function isOneOf(text: string, date: WrittenDate, days: readonly number[], today: number): boolean {
  if (days.some((day) => mayBeDay(date, day, today))) return true;
  if (!UP_TO.test(text.slice(Math.max(0, date.start - 20), date.start))) return false;
  const said = nearestDay(date, today);
  return said !== null && days.some((day) => said >= day && said - day <= EARLY_DAYS);
}

/** Two days with what is known between them. */
function isWithin(dates: readonly WrittenDate[], days: readonly number[], today: number): boolean {
  if (dates.length < 2) return false;
  const said = dates.flatMap((date) => nearestDay(date, today) ?? []);
  const [from, to] = [Math.min(...said), Math.max(...said)];
  return to - from <= MOST_DAYS_OF_A_RANGE && days.some((day) => day >= from && day <= to);
}

/** ISO 8601, which is read in every language. */
const dayWords = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** The day as its writer writes days: "27 May", "27.05.", "May 27". */
function dayWordsLike(written: string, day: number): string {
  const date = new Date(day * DAY_MS);
  const [dayNumber, month] = [date.getUTCDate(), date.getUTCMonth()];
  const two = (number: number) => String(number).padStart(2, "0");
  if (/^\d{1,2}\.\d/.test(written)) return `${two(dayNumber)}.${two(month + 1)}.`;
  if (/^20\d\d-/.test(written)) return date.toISOString().slice(0, 10);
  const name = ENGLISH_MONTHS[month] ?? "";
  return /^\d/.test(written) ? `${dayNumber} ${name}` : `${name} ${dayNumber}`;
}

const WEEKDAY_NAMES = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const ENGLISH_MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );
