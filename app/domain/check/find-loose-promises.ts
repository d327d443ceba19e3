/** Does the reply promise what the shop can't keep: without a day, on a closed day, in the past, against its own policy? */
import { findPromises } from "#app/domain/promise/find-promises.ts";
import { instantOf } from "#app/domain/shared/instant.ts";
import { say } from "#app/domain/words/words.ts";
import type { CheckFacts } from "./check-facts.ts";
import type { Found } from "./finding.ts";
import { isForeseen } from "./is-asserted.ts";
import type { Reading } from "./reading.ts";
import { writtenDates } from "./written-dates.ts";

const WILL_TELL =
  /(?<!\p{L})(?:(?:we|i)(?:'ll| will| shall)\s(?:\p{L}{2,12}\s){0,3}(?:get back|let you know|update|keep you|write|reply|respond|inform|contact|reach out|investigate|look into|follow up|be in touch|report back|come back)|(?:wir|ich)\s(?:melde|melden|halten|halte|informieren|informiere|geben|gebe|prüfen|prüfe|werde|werden))(?!\p{L})/iu;
const WHEN =
  /\d|(?<!\p{L})(?:today|tonight|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|within|by|end of|week|hours?|days?|heute|morgen|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|woche|stunden|tage[n]?|bis)(?!\p{L})/iu;
const REFUND_SOON =
  /(?<!\p{L})(?:refund(?:ed)?|money back|erstatt\p{L}*|rückerstatt\p{L}*).{0,80}(?<!\p{L})(?:today|tonight|right away|immediately|within (?:the|an|one) hour|in (?:a few|an|two) (?:minutes|hours?)|heute|sofort|umgehend|innerhalb (?:einer|von) \d?\s?stunden?)(?!\p{L})|(?<!\p{L})(?:today|heute).{0,60}(?:refund|erstatt)/iu;
const ON_YOUR_ACCOUNT =
  /(?<!\p{L})(?:have|be|see|get|receive|reach|arrive|show|appear|account|card|konto|erhalten|bekommen|eintreffen|gutgeschrieben)(?!\p{L})/iu;

export function findLoosePromises(reading: Reading): readonly Found[] {
  const { sentences, facts } = reading;
  const found: Found[] = [];
  for (const sentence of sentences) {
    const { text, start } = sentence;
    const will = facts.isInvestigated === true ? WILL_TELL.exec(text) : null;
    if (
      will &&
      !WHEN.test(text) &&
      isForeseen(sentence, will.index) &&
      !sentences.some((one) => one !== sentence && WILL_TELL.test(one.text) && WHEN.test(one.text))
    )
      found.push({
        kind: "promise",
        start: start + will.index,
        end: start + will.index + will[0].length,
        because: say("This ticket is under investigation: say by when the customer hears more."),
      });
    const days = facts.refundDays ?? null;
    const soon = days !== null && days > 1 && !sentence.asks ? REFUND_SOON.exec(text) : null;
    if (days !== null && soon && ON_YOUR_ACCOUNT.test(text) && isForeseen(sentence, soon.index))
      found.push({
        kind: "promise",
        start: start + soon.index,
        end: start + soon.index + soon[0].length,
        because: say(
          "{count, plural, one {By the shop's policy a refund takes # business day.} other {By the shop's policy a refund takes # business days.}}",
          { count: days },
        ),
        fact: { words: say("The shop's policy"), source: "settings", at: null },
      });
  }
  return [...found, ...onDates(reading)];
}

/** Dated commitments of ours that lie in the past or on a day on which the shop is closed. */
function onDates({ text, facts }: Reading): readonly Found[] {
  const { calendar, now } = facts;
  const at = nowOf(facts);
  if (!calendar || now === null || at === null) return [];
  const dayFirst = facts.locale !== undefined && !/^en(?:-US)?$/i.test(facts.locale);
  return findPromises({
    text,
    now: at,
    calendar,
    ...(facts.locale ? { locale: facts.locale } : {}),
  }).flatMap(({ words, by, isPast }): Found[] => {
    const start = text.indexOf(words);
    if (start < 0) return [];
    const place = { start, end: start + words.length };
    if (isPast) return [{ kind: "promise", ...place, because: say("That time has passed.") }];
    const { date } = calendar.wallTimeAt(by);
    // A length of time ends when it ends; only a day that is named is one on which somebody has to be there.
    const isNamed = writtenDates(words, dayFirst).some(({ kind }) => kind !== "ahead");
    if (!isNamed || calendar.spanOf(date) !== null) return [];
    return [{ kind: "promise", ...place, because: say("The shop is closed on that day.") }];
  });
}

function nowOf({ now }: CheckFacts) {
  const at = new Date(now ?? Number.NaN);
  return Number.isNaN(at.getTime()) ? null : instantOf(at);
}
