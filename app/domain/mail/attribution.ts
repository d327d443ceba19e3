import { isBlank } from "./mail-line.ts";
import type { MailLine } from "./mail-line.ts";
import { quoteWords } from "./quote-headers.ts";

/** Does a line above a quote start here, such as `On Fri, 22 May 2026 at 16:52, Anna <anna@example.com> wrote:`? */

/**
 * `strong` ones name a day and an address in a client's way: they count even if nothing marks the quote below.
 * `weak` ones count only right above marked lines.
 */
export type Attribution = { readonly length: number; readonly strength: "strong" | "weak" };

/** Clients wrap long ones; addresses make them longer. */
const LINES = 5;
const CHARACTERS = 400;

const all = (words: "leads" | "verbs"): string =>
  [...new Set(Object.values(quoteWords).flatMap((language) => language[words]))]
    .sort((one, other) => other.length - one.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"))
    .join("|");

/** A word of the language and then soon a number: `On 22 May`, `Le ven. 22 mai`, `在2026年`. */
const LEAD = new RegExp(`^-{0,8}\\s?(?:${all("leads")})(?![\\p{L}])`, "iu");
const LEAD_WITHOUT_SPACE = /^(?:在|于|於|เมื่อ|ในวันที่|วันที่|ב-)/u;

/** A date at the start: `22.05.2026`, `pon., 22 maj`, `(2026/05/22)`. */
const DATE_START = /^[^\p{L}\p{N}]{0,3}(?:[\p{L}\p{M}]{1,14}[.,]{0,2}\s?){0,2}\(?\d/u;

const VERB = new RegExp(`(?<![\\p{L}])(?:${all("verbs")})(?![\\p{L}])`, "iu");
const VERB_IN_CJK =
  /(?:写道|寫道|写到|寫到|のメール|のメッセージ|書きました|님이 작성|님이 씀|작성|쓴 글|เขียน)/u;

const ADDRESS = /[^\s<>()[\]"'@,;:/]{1,64}@[^\s<>()[\]"'@,;:/]{1,255}/u;
const BRACKETED_ADDRESS = /[<([][^<>()[\]@]{1,80}@[^<>()[\]@]{1,255}[>)\]]/u;

const YEAR = /(?<!\d)(?:19|20|25)\d\d(?!\d)/;
const SHORT_DATE = /(?<!\d)\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{2,4}(?!\d)/;
const DAY_AND_MONTH =
  /(?<!\d)\d{1,2}\.?\s(?:de\s)?\p{L}{3,12}|\p{L}{3,12}\.?\s\d{1,2}(?!\d)|\d{1,2}[月월]/u;
const CLOCK_TIME =
  /(?<![\d.])\d{1,2}\s?[:.hH時时시点٫]\s?\d{2}(?![\d.]\d)|(?<!\d)\d{1,2}\s?[ap]\.?m/iu;

/** A person who speaks of a letter, not a client. */
const SPEAKER =
  /(?<!\p{L})(?:i|you|we|they|your|my|our|ich|wir|ihre?|meine?|j'ai|vous|nous|votre|mi|você|jullie|ik|wij|uw)(?!\p{L})/iu;

/** Horde and others: `Quoting Anna <anna@example.com>:`. */
const QUOTING =
  /^(?:quoting|zitat von|citando(?: a)?|citation de|citat (?:av|fra|från)|citerar|cytat|cytując|citace|цитирую|цитат[аы](?: от)?|citiranje)\s/iu;

/** Zoho: `---- On Fri, 22 May 2026 16:52:00 +0200 Anna <anna@example.com> wrote ----`. */
const BETWEEN_DASHES = /^-{2,8}\s?\S.{0,380}\s-{2,8}$/;

/** `2026/05/22 Anna <anna@example.com>` as Gmail wrote it in some languages. */
const DATE_AND_ADDRESS = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\s[^<]{0,80}<[^<>\s]{3,100}>$/;

/** Every attribution by the line that it starts at. */
export function attributionsIn(lines: readonly MailLine[]): ReadonlyMap<number, Attribution> {
  const found = new Map<number, Attribution>();
  lines.forEach((line, end) => {
    if (line.marked) return;
    if (isInOneLine(line)) found.set(end, { length: 1, strength: "strong" });
    if (!mayEnd(line.key)) return;
    const start = startOf(lines, end);
    if (start !== null)
      found.set(start.at, { length: end - start.at + 1, strength: start.strength });
  });
  return found;
}

const mayEnd = (key: string): boolean =>
  key.endsWith(":") ||
  key.endsWith("：") ||
  (key.endsWith("--") && BETWEEN_DASHES.test(key)) ||
  (key.endsWith(">") && DATE_AND_ADDRESS.test(key));

/** Yahoo's programs for phones go on with the quote behind the attribution: `On …, Anna<anna@example.com> wrote:   Hello`. */
function isInOneLine({ text, attributed }: MailLine): boolean {
  const before = IN_ONE_LINE.exec(text.slice(0, CHARACTERS))?.[1]?.trim();
  if (before === undefined || !BRACKETED_ADDRESS.test(before)) return false;
  return startsLike(before) && strengthOf(before, attributed) === "strong";
}

const IN_ONE_LINE = /^(\s{0,8}\S[^:：]{8,120}(?:[:：][^:：]{1,120}){0,3}[:：]) {2}/u;

function startOf(
  lines: readonly MailLine[],
  end: number,
): { at: number; strength: Attribution["strength"] } | null {
  let joined = "";
  let below = "";
  let best: { at: number; strength: Attribution["strength"]; hasDate: boolean } | null = null;
  for (let at = end; at >= 0 && at > end - LINES; at -= 1) {
    const line = lines[at];
    if (line === undefined || isBlank(line) || line.marked) break;
    // A line that ends a sentence or another attribution belongs to what stands above.
    if (
      at < end &&
      (/[:：]$/u.test(line.key) || (/(?<!\d)[.!?。]$/u.test(line.key) && !startsLike(line.key)))
    )
      break;
    if (best !== null && !isBrokenBefore(line.key, joined, best)) break;
    joined = at === end ? line.key : `${line.key} ${joined}`;
    if (joined.length > CHARACTERS) break;

    const strength = strengthOf(joined, line.attributed);
    // A name and address first, broken before the time.
    const isPart = best !== null && (best.strength === "weak" || !best.hasDate);
    const completes = isPart && strength === "strong" && ADDRESS.test(line.key);
    const opens = NAME_BEFORE_BREAK.test(line.key) && STARTS_WITH_ADDRESS.test(below);
    below = line.key;
    if (strength !== null && (best === null || completes || opens || startsLike(line.key))) {
      best = { at, strength, hasDate: hasYear(joined) };
    }
    if (best !== null && hasLead(line.key) && !lacksName(joined, lines[at - 1]?.key)) break;
  }
  return best;
}

/** A name and address first, and what follows them on the next line: `Anna <anna@example.com>`, `于2026年5月22日周五 16:52写道：`. */
const lacksName = (joined: string, above = ""): boolean =>
  !ADDRESS.test(joined) && NAME_AND_ADDRESS.test(above) && !SPEAKER.test(above);

/** Gmail breaks a line behind the bracket that opens an address. */
const NAME_BEFORE_BREAK = /^[^<>@:：]{1,100}[<(]$/u;
const STARTS_WITH_ADDRESS = /^[^\s<>()@]{1,80}@[^\s<>()@]{1,255}[>)]/u;

const NAME_AND_ADDRESS = /^[^<>()@:：]{0,80}[<(][^\s<>()@]{1,80}@[^\s<>()@]{1,255}[>)]$/u;

/**
 * Can the line `above` be the beginning of what `rest`, an attribution by itself, goes on with? A client breaks a line that is full, or
 * a date after its comma, and names one day and one time; what else stands right above are the words of a person.
 */
function isBrokenBefore(
  above: string,
  rest: string,
  { strength, hasDate }: { strength: Attribution["strength"]; hasDate: boolean },
): boolean {
  if (hasYear(above) && hasYear(rest)) return false;
  if (CLOCK_TIME.test(above) && CLOCK_TIME.test(rest)) return false;
  if (strength === "weak" || !hasDate) return true;
  if (STARTS_WITH_DAY.test(rest)) return false;
  if (/[.!?。]$/u.test(above) && above.split(" ").length >= SENTENCE_WORDS) return false;
  if (above.split(" ").length < SENTENCE_WORDS || /,$/.test(above)) return true;
  return above.length + 1 + rest.search(/\s|$/) >= FULL_LINE;
}

/** A day of the week, or another word, before the day: no client breaks a line before it. */
const STARTS_WITH_DAY = /^\p{L}[\p{L}\p{M}]{1,13}[.,]{0,2}\s(?:\p{L}{2,4}\s)?\d/u;
const SENTENCE_WORDS = 5;
const FULL_LINE = 60;

function strengthOf(joined: string, attributed: boolean): Attribution["strength"] | null {
  const hasAddress = ADDRESS.test(joined);
  const hasVerb = VERB.test(joined) || VERB_IN_CJK.test(joined);
  const hasTime = CLOCK_TIME.test(joined);
  const hasDate = hasYear(joined);
  const starts = startsLike(joined);
  if (!BRACKETED_ADDRESS.test(joined) && SPEAKER.test(joined)) {
    return hasVerb && hasDate && hasTime ? "weak" : null;
  }
  const hasDay = hasDate || DAY_AND_MONTH.test(joined);
  if (hasVerb && hasAddress && (hasDate || (starts && hasDay))) return "strong";
  if (starts && hasAddress && hasDate && hasTime) return "strong";

  if (hasVerb && (hasDay || hasTime || hasAddress || isNameAndVerb(joined))) return "weak";
  if (hasAddress && (hasDay || hasTime) && (starts || hasDate)) return "weak";
  if (starts && hasDate && hasTime) return "weak";
  if (hasAddress && QUOTING.test(joined)) return "weak";
  return attributed && (hasAddress || (/\d/.test(joined) && hasDay)) ? "weak" : null;
}

const hasYear = (words: string): boolean =>
  YEAR.test(words) || SHORT_DATE.test(words) || /\d年/u.test(words);

const hasLead = (key: string): boolean =>
  (LEAD.test(key) || LEAD_WITHOUT_SPACE.test(key)) && /\d/.test(key.slice(0, 45));

const startsLike = (key: string): boolean => hasLead(key) || DATE_START.test(key);

/** `Anna Meier schrieb:` names a person of a few words and nothing else. */
const isNameAndVerb = (joined: string): boolean =>
  joined.length < 80 && joined.split(" ").length <= 7 && VERB_AT_END.test(joined);

const VERB_AT_END = new RegExp(`\\s(?:${all("verbs")})\\s?[:：]$`, "iu");
