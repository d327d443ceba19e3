/** How do the figures of the report read? */
import type { ClockOutcome, HonestyFigure, PromiseFigure } from "#app/domain/report/honesty.ts";
import type { ClockKind } from "#app/domain/sla/clock-kind.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import { say, type Words } from "#app/domain/words/words.ts";

export const kindWords = {
  "first-reply": say("First reply"),
  "next-reply": say("Next replies"),
  resolution: say("Resolution"),
  update: say("Updates while investigating"),
  promise: say("Promises"),
} as const satisfies Record<ClockKind, Words>;

export const outcomeWords = {
  met: say("Met"),
  missed: say("Missed"),
  running: say("Still running"),
  cancelled: say("Cancelled"),
} as const satisfies Record<ClockOutcome, Words>;

export const besideWords = {
  "resolved-unanswered": say("Resolved or closed without a reply"),
  "paused-without-question": say("Set to waiting without a question to the customer"),
  "urgency-lowered-late": say("Urgency lowered after the warning had begun"),
  "late-spam": say("Late tickets marked as spam"),
} as const satisfies Record<HonestyFigure, Words>;

export const promiseWords = {
  "promises-kept": say("Promises kept"),
  "promises-broken": say("Promises broken or kept late"),
} as const satisfies Record<PromiseFigure, Words>;

/** The heading over the tickets that a figure counts. */
export function figureWords(figure: string, t: Translate): string {
  if (figure.startsWith("cause:"))
    return t("Missed because: {cause}", { cause: figure.slice("cause:".length) });
  const named: Readonly<Record<string, Words>> = { ...besideWords, ...promiseWords };
  const [kind = "", outcome = ""] = figure.split(".");
  const kinds: Readonly<Record<string, Words>> = kindWords;
  const outcomes: Readonly<Record<string, Words>> = outcomeWords;
  const whole = named[figure];
  if (whole !== undefined) return t(whole);
  return `${t(kinds[kind] ?? kind)}: ${t(outcomes[outcome] ?? outcome).toLowerCase()}`;
}
