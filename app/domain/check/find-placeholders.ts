/** Did its writer leave something open: a variable, a place to fill in, a note to themselves? */
import { firstNameIn } from "#app/domain/reply/variable/first-name-in.ts";
import { say } from "#app/domain/words/words.ts";
import type { Found } from "./finding.ts";
import type { Reading } from "./reading.ts";

const FIELD =
  "name|first|last|customer|order|number|tracking|amount|date|day|insert|your|add|link|url|product|item|size|price|carrier|address|city|email|phone|agent|signature|company|shop|store|refund|total|reason|here|fill|x{2,}|placeholder|text|vorname|nachname|kunde|bestell\\w{0,10}|datum|betrag|artikel|tbd|tbc|todo|time|title|details|code|estimate|eta|something|whatever";
const OPEN: readonly RegExp[] = [
  /\{\{[^{}\n]{0,80}\}\}?|\{\{/g,
  /(?<![\p{L}\p{N}{])\{\s?[a-z][a-z_. ]{1,40}\}(?!\})/giu,
  /\{%[^%\n]{0,80}%\}|\$\{[^}\n]{0,80}\}/g,
  new RegExp(
    `\\[\\s?(?:[^\\]\\[\\n(]{0,40}[\\s_-])?(?:${FIELD})s?(?:[\\s_-][^\\]\\[\\n(]{0,60})?\\s?\\](?!\\()`,
    "giu",
  ),
  /\[(?:[A-Z][A-Z_ ]{2,40}|\.{2,}|_{2,}|\?{1,5}|…|\s{1,10})\](?!\()/g,
  new RegExp(
    `<{1,2}\\s?(?:[a-z]{1,20}[\\s_-])?(?:${FIELD})(?:[\\s_-][a-z]{1,20})?\\s?>{1,2}`,
    "giu",
  ),
  new RegExp(`(?<![\\p{L}\\p{N}%])%(?:[a-z]{1,20}_)?(?:${FIELD})(?:_[a-z]{1,20})?%`, "giu"),
  /(?<![\p{L}\p{N}_/.-])(?:TODO|TBD|TBC|FIXME|TK TK|TKTK|XX{1,9}|XXX?[.,]XX)(?![\p{L}\p{N}_])/gu,
  /(?<![\p{L}\p{N}])(?:[$€£#]\s?(?:XX{1,9}|xx{1,9}|_{2,10}|\?{2,5})(?:[.,](?:XX|xx))?|XX\/XX(?:\/XX{1,3})?|xx\/xx|DD\/MM|MM\/DD|dd\.mm\.)/gu,
  /(?<![\p{L}\p{N}])(?:lorem ipsum|insert (?:name|date|amount|order|link|tracking) here|fill (?:this )?in later|\[object Object\]|Invalid Date)(?![\p{L}\p{N}])/giu,
  /(?<=\S[^\n]{0,200})(?<![_*])_{4,30}(?![_*])/g,
];
/** A greeting without its name, and the words that a program writes for nothing. */
const EMPTY_GREETING =
  /^\s{0,10}(?:hi|hello|hey|dear|hallo|liebe[rs]?)\s{1,4}(,|!|undefined|null|none|nan|n\/a|customer name|name)(?![\p{L}])/imu;
const NOTHING =
  /(?<=(?:#|order |number |number: |tracking: |on |of |is |for )[$€£]?)(?:undefined|null|NaN)(?![\p{L}\p{N}])/gu;
const KISSES = /^\s{0,10}x{2,5}\s{0,10}$/i;
const MOST = 20;

export function findPlaceholders({ text, facts }: Reading): readonly Found[] {
  const found: Found[] = [];
  const keep = (start: number, end: number, replacement?: string): void => {
    if (found.length >= MOST || found.some((one) => start < one.end && end > one.start)) return;
    found.push({
      kind: "placeholder",
      start,
      end,
      because: say("Something was to be filled in here."),
      ...(replacement === undefined ? {} : { replacement }),
    });
  };
  let from = 0;
  for (const line of text.split("\n")) {
    const read = line.slice(0, LONGEST_LINE);
    if (mayHoldOne(read) && !KISSES.test(read)) {
      for (const open of [...OPEN, NOTHING])
        for (const match of read.matchAll(open))
          keep(from + match.index, from + match.index + match[0].length);
    }
    from += line.length + 1;
  }
  const greeting = EMPTY_GREETING.exec(text.slice(0, LONGEST_LINE));
  const what = greeting?.[1];
  if (greeting && what !== undefined) {
    const end = greeting.index + greeting[0].length;
    const first = firstNameIn(facts.customer.name ?? "");
    const isMark = what.length === 1;
    keep(end - what.length, end, first === null ? undefined : isMark ? `${first}${what}` : first);
  }
  return found.map((one) => withName(one, text, facts.customer.name));
}

/** Longer lines are pasted code. */
const LONGEST_LINE = 2_000;

const mayHoldOne = (line: string): boolean =>
  /[{[<%_]|TODO|TB[DC]|FIXME|TK|XX|xx|DD|MM\/|dd\.|lorem|insert|fill|undefined|null|NaN|Invalid|[$€£#]\s?\?/i.test(
    line,
  );

/** A variable for the customer's first name has its value. */
function withName(found: Found, text: string, name: string | null): Found {
  const first = firstNameIn(name ?? "");
  const says = text.slice(found.start, found.end);
  const isName =
    /first.?name|customer.?name|vorname|^[{[<%\s]{1,4}(?:your )?name[\s}\]>%]{1,4}$/i.test(says);
  return first !== null && isName ? { ...found, replacement: first } : found;
}
