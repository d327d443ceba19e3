import { Temporal } from "temporal-polyfill";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { ReturnEligibility, ReturnReason } from "./return-eligibility.ts";

const NOT: Readonly<Record<Exclude<ReturnReason, "in-time" | "too-late">, string>> = {
  "day-unknown": "Returnable: it was delivered, on which day is not known",
  "no-returns": "Not returnable: the shop takes nothing back",
  "final-sale": "Final sale: not returnable",
  personalised: "Personalised: not returnable",
  gone: "Nothing left to return",
  "not-delivered": "Returnable once delivered",
};

/** How dates are written: BCP 47; a year that is not this one is named. */
type Reader = { readonly now: Instant; readonly timeZone: string; readonly locale: string };

/** "Returnable until 12 Dec · customer pays the label", "Final sale: not returnable". */
export function returnWords(standing: ReturnEligibility, reader: Reader): string {
  const { reason, until, pieces, eligible, paidBy } = standing;
  const payer = eligible ? ` · ${paidBy === "shop" ? "the shop" : "customer"} pays the label` : "";
  if (reason === "too-late")
    return until === null
      ? "Not returnable: its time is over"
      : `Not returnable: its time was over on ${dayOf(until, reader)}`;
  if (reason !== "in-time") return `${NOT[reason]}${payer}`;
  const ends = pieces.map(({ quantity, until: to }) => {
    const count = pieces.length === 1 ? "" : `${quantity} `;
    return to === null ? `${count}without a known day` : `${count}until ${dayOf(to, reader)}`;
  });
  return `Returnable${pieces.length === 1 ? "" : ":"} ${ends.join(", ")}${payer}`;
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
