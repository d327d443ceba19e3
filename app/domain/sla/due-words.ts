/** How does a due instant read for the people who have to keep it, and how near is it? */
import { DAY_MS, HOUR_MS, MINUTE_MS } from "#app/domain/shared/instant.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import { say } from "#app/domain/words/words.ts";
import type { ClockKind } from "./clock-kind.ts";

export type DueWords = {
  readonly words: string;
  /** `attention` from its warning on, an hour before `readBy` where there is none; `critical` after the due instant. */
  readonly tone: "info" | "attention" | "critical";
};

/** What is due; without `kind` it is a reply. */
export type Due = {
  readonly dueAt: Instant;
  readonly readBy: Instant;
  readonly kind?: ClockKind;
  readonly warnAt?: Instant | null;
};

const ATTENTION_BEFORE_MS = HOUR_MS;
/** Up to here a weekday alone can't be taken for the one a week later. */
const WEEKDAY_ALONE_MS = 6 * DAY_MS;
/** From here on hours are counted in days. */
const SPOKEN_IN_DAYS_MS = 2 * DAY_MS;

const deeds = {
  "first-reply": say("Reply by {moment}, in {span}"),
  "next-reply": say("Reply by {moment}, in {span}"),
  resolution: say("Resolve by {moment}, in {span}"),
  update: say("Update by {moment}, in {span}"),
  promise: say("Promised by {moment}, in {span}"),
} satisfies Record<ClockKind, string>;

/**
 * "Reply by Wed 10:00, in 3 h 20 min" or "2 h late". Until the last open moment has passed people read that one, then the due
 * instant itself. Weekday, month and digits are written in `locale`, clock times with 24 hours in `timeZone`, words said by `t`.
 */
export function dueWords(
  due: Due,
  now: Instant,
  timeZone: string,
  locale: string,
  t: Translate = inEnglish,
): DueWords {
  const span = (ms: number) => spanWords(ms, locale, t);
  if (now > due.dueAt)
    return { words: t("{span} late", { span: span(now - due.dueAt) }), tone: "critical" };

  const by = now <= due.readBy ? due.readBy : due.dueAt;
  const moment = momentWords(by, now, timeZone, locale);
  return {
    words: t(deeds[due.kind ?? "first-reply"], { moment, span: span(by - now) }),
    tone: now >= (due.warnAt ?? due.readBy - ATTENTION_BEFORE_MS) ? "attention" : "info",
  };
}

/** "Wed 10:00", with the date when it lies so far off that the weekday alone would mislead. */
export function momentWords(at: Instant, now: Instant, timeZone: string, locale: string): string {
  const isNear = Math.abs(at - now) < WEEKDAY_ALONE_MS;
  const day = dayFormat(timeZone, locale, isNear ? "weekday" : "date");
  return `${day.format(at)} ${timeFormat(timeZone, locale).format(at)}`;
}

const units = { d: say("{amount} d"), h: say("{amount} h"), min: say("{amount} min") } as const;

function spanWords(ms: number, locale: string, t: Translate): string {
  if (ms < MINUTE_MS) return t("less than a minute");

  const [whole, rest] =
    ms < SPOKEN_IN_DAYS_MS
      ? ([
          { ms: HOUR_MS, unit: "h" },
          { ms: MINUTE_MS, unit: "min" },
        ] as const)
      : ([
          { ms: DAY_MS, unit: "d" },
          { ms: HOUR_MS, unit: "h" },
        ] as const);
  return [
    { amount: Math.floor(ms / whole.ms), unit: whole.unit },
    { amount: Math.floor((ms % whole.ms) / rest.ms), unit: rest.unit },
  ]
    .filter(({ amount }) => amount > 0)
    .map(({ amount, unit }) => t(units[unit], { amount: numberFormat(locale).format(amount) }))
    .join(" ");
}

/** Making an Intl format takes longer than using it, and an inbox shows many rows in one zone and locale. */
function remembered<Format>(make: (timeZone: string, locale: string, style: string) => Format) {
  const formats = new Map<string, Format>();
  return (timeZone: string, locale: string, style = ""): Format => {
    const key = `${timeZone} ${locale} ${style}`;
    const known = formats.get(key);
    if (known) return known;

    const made = make(timeZone, locale, style);
    formats.set(key, made);
    return made;
  };
}

const dayFormat = remembered(
  (timeZone, locale, style) =>
    new Intl.DateTimeFormat(locale, {
      timeZone,
      weekday: "short",
      ...(style === "date" ? ({ day: "numeric", month: "short" } as const) : {}),
    }),
);

const timeFormat = remembered(
  (timeZone, locale) =>
    new Intl.DateTimeFormat(locale, {
      timeZone,
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    }),
);

const inLocale = remembered((_, locale) => new Intl.NumberFormat(locale, { useGrouping: false }));
const numberFormat = (locale: string) => inLocale("", locale);
