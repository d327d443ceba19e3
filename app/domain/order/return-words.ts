import { Temporal } from "temporal-polyfill";
import type { Instant } from "#app/domain/shared/instant.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import { say } from "#app/domain/words/words.ts";
import type { ReturnEligibility, ReturnReason } from "./return-eligibility.ts";

const NOT: Readonly<Record<Exclude<ReturnReason, "in-time" | "too-late">, string>> = {
  "day-unknown": say("Returnable: it was delivered, on which day is not known"),
  "no-returns": say("Not returnable: the shop takes nothing back"),
  "final-sale": say("Final sale: not returnable"),
  personalised: say("Personalised: not returnable"),
  gone: say("Nothing left to return"),
  "not-delivered": say("Returnable once delivered"),
};

/** How dates are written: BCP 47; a year that is not this one is named. */
type Reader = {
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
  /** English where it is left out. */
  readonly t?: Translate;
};

/** "Returnable until 12 Dec · customer pays the label", "Final sale: not returnable". */
export function returnWords(standing: ReturnEligibility, reader: Reader): string {
  const { reason, until, pieces, eligible, paidBy } = standing;
  const { t = inEnglish } = reader;
  if (reason === "too-late")
    return until === null
      ? t("Not returnable: its time is over")
      : t("Not returnable: its time was over on {day}", { day: dayOf(until, reader) });
  const what = reason === "in-time" ? endsOf(pieces, reader, t) : t(NOT[reason]);
  if (!eligible) return what;
  return paidBy === "shop"
    ? t("{what} · the shop pays the label", { what })
    : t("{what} · customer pays the label", { what });
}

function endsOf(pieces: ReturnEligibility["pieces"], reader: Reader, t: Translate): string {
  const [only] = pieces;
  if (only && pieces.length === 1)
    return only.until === null
      ? t("Returnable without a known day")
      : t("Returnable until {day}", { day: dayOf(only.until, reader) });
  const ends = pieces.map(({ quantity, until }) =>
    until === null
      ? t("{quantity} without a known day", { quantity })
      : t("{quantity} until {day}", { quantity, day: dayOf(until, reader) }),
  );
  return t("Returnable: {ends}", { ends: ends.join(", ") });
}

function dayOf(date: string, { now, timeZone, locale }: Reader): string {
  const day = Temporal.PlainDate.from(date);
  const { year } = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone);
  return day.toLocaleString(locale, {
    day: "numeric",
    month: "short",
    ...(day.year === year ? {} : { year: "numeric" }),
  });
}
