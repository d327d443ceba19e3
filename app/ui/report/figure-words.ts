/** How do the figures of the report read? */
import type { ClockOutcome, HonestyFigure, PromiseFigure } from "#app/domain/report/honesty.ts";
import type { ClockKind } from "#app/domain/sla/clock-kind.ts";

export const kindWords = {
  "first-reply": "First reply",
  "next-reply": "Next replies",
  resolution: "Resolution",
  update: "Updates while investigating",
  promise: "Promises",
} as const satisfies Record<ClockKind, string>;

export const outcomeWords = {
  met: "Met",
  missed: "Missed",
  running: "Still running",
  cancelled: "Cancelled",
} as const satisfies Record<ClockOutcome, string>;

export const besideWords = {
  "resolved-unanswered": "Resolved or closed without a reply",
  "paused-without-question": "Set to waiting without a question to the customer",
  "urgency-lowered-late": "Urgency lowered after the warning had begun",
  "late-spam": "Late tickets marked as spam",
} as const satisfies Record<HonestyFigure, string>;

export const promiseWords = {
  "promises-kept": "Promises kept",
  "promises-broken": "Promises broken or kept late",
} as const satisfies Record<PromiseFigure, string>;

/** The heading over the tickets that a figure counts. */
export function figureWords(figure: string): string {
  if (figure.startsWith("cause:")) return `Missed because: ${figure.slice("cause:".length)}`;
  const named: Readonly<Record<string, string>> = { ...besideWords, ...promiseWords };
  const [kind = "", outcome = ""] = figure.split(".");
  const kinds: Readonly<Record<string, string>> = kindWords;
  const outcomes: Readonly<Record<string, string>> = outcomeWords;
  return named[figure] ?? `${kinds[kind] ?? kind}: ${(outcomes[outcome] ?? outcome).toLowerCase()}`;
}
