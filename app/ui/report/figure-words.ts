/** How do the figures of the report read? */
import { actionTraits, actionKinds } from "#app/domain/action/action-kind.ts";
import { complaintOutcomeWords } from "#app/domain/complaint/complaint.ts";
import { correctionCauseWords } from "#app/domain/correction/correction-cause.ts";
import {
  actionIn,
  causeIn,
  correctionIn,
  outcomeIn,
  type ClockOutcome,
  type FigureName,
  type HonestyFigure,
  type PlainFigure,
  type PromiseFigure,
  type TimeFigure,
} from "#app/domain/report/figure.ts";
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

export const timeWords = {
  "time:first-reply": say("Time to the first reply"),
  "time:resolution": say("Time to the first resolution"),
  "time:total": say("Time to the last resolution"),
} as const satisfies Record<TimeFigure, Words>;

export const plainWords = {
  opened: say("Tickets opened"),
  received: say("Messages received"),
  replied: say("Replies sent"),
  "backlog-in": say("Came onto the desk"),
  "backlog-out": say("Left the desk"),
  asked: say("Surveys sent"),
  answered: say("Surveys answered"),
  complaint: say("Complaints"),
  bounced: say("Replies that bounced"),
  "order-touched": say("Orders changed from a ticket"),
} as const satisfies Record<PlainFigure, Words>;

const named: Readonly<Record<string, Words>> = {
  ...besideWords,
  ...promiseWords,
  ...timeWords,
  ...plainWords,
};

/** The heading over the tickets that a figure counts. */
export function figureWords(figure: FigureName, t: Translate): string {
  const whole = named[figure];
  if (whole !== undefined) return t(whole);
  const cause = causeIn(figure);
  if (cause !== null) return t("Missed because: {cause}", { cause: t(cause) });
  const correction = correctionIn(figure);
  if (correction !== null)
    return t("Corrected: {cause}", { cause: correctionWords(correction, t) });
  const outcome = outcomeIn(figure);
  if (outcome !== null)
    return t("Complaints closed: {outcome}", { outcome: outcomeOfComplaintWords(outcome, t) });
  const action = actionIn(figure);
  if (action !== null) return actionWords(action, t);
  if (figure.startsWith("rating:"))
    return t("Rated {rating} of 5", { rating: Number(figure.slice("rating:".length)) });
  const [kind = "", end = ""] = figure.split(".");
  const kinds: Readonly<Record<string, Words>> = kindWords;
  const ends: Readonly<Record<string, Words>> = outcomeWords;
  return t("{target}: {outcome}", {
    target: t(kinds[kind] ?? kind),
    outcome: t(ends[end] ?? end).toLowerCase(),
  });
}

/** What was done at Shopify, as its menu calls it. */
export function actionWords(action: string, t: Translate): string {
  const kind = actionKinds.find((one) => one === action);
  return kind === undefined ? action : t(actionTraits[kind].words);
}

/** What was wrong about an answer. A cause from another version of Loupe is called what it is stored as. */
export const correctionWords = (cause: string, t: Translate): string => {
  const known: Readonly<Record<string, Words>> = correctionCauseWords;
  return t(known[cause] ?? cause);
};

/** How a complaint ended. */
export const outcomeOfComplaintWords = (outcome: string, t: Translate): string => {
  const known: Readonly<Record<string, Words>> = complaintOutcomeWords;
  return t(known[outcome] ?? outcome);
};
