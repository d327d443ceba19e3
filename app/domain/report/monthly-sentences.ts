/** What does a month's report say in plain sentences? */
import { say, type Words } from "#app/domain/words/words.ts";
import type { Urgency } from "#app/domain/sla/default-targets.ts";
import { clockFigure, ratings, ratingFigure } from "./figure.ts";
import { averageRating } from "./ratings.ts";
import { countOf, type FigureCount, type Times } from "./report-view.ts";
import { shareOf } from "./share.ts";

export type MonthFigures = {
  readonly all: readonly FigureCount[];
  readonly byUrgency: Readonly<Record<Urgency, readonly FigureCount[]>>;
  readonly firstReplies: Times | null;
  /** What both kinds of mail are answered within, in words; null where that changed within the month. */
  readonly targets: Readonly<Record<Urgency, Words>> | null;
};

/** The most important first. Of what there was nothing of, nothing is said. */
export function monthlySentences(month: MonthFigures): readonly Words[] {
  const { all } = month;
  return [
    answered(month, "urgent"),
    answered(month, "general"),
    solved(month.byUrgency.urgent),
    waited(month.firstReplies),
    volume(all),
    promises(all),
    rated(all),
    corrected(all),
  ].filter((sentence) => sentence !== null);
}

const judged = (
  figures: readonly FigureCount[],
  kinds: readonly ("first-reply" | "next-reply" | "resolution")[],
) => {
  const sum = (outcome: "met" | "missed") =>
    kinds.reduce((all, kind) => all + countOf(figures, clockFigure(kind, outcome)), 0);
  return shareOf(sum("met"), sum("met") + sum("missed"));
};

function answered({ byUrgency, targets }: MonthFigures, urgency: Urgency): Words | null {
  const share = judged(byUrgency[urgency], ["first-reply", "next-reply"]);
  if (share.kind === "nothing") return null;
  const { whole } = share;
  const target = targets === null ? null : wordsOf(targets[urgency]);
  if (share.kind === "counts") {
    const { part } = share;
    return target === null
      ? say(
          "{part, number} of {whole, number} {urgency, select, urgent {urgent} other {general}} messages were answered in time.",
          { part, whole, urgency },
        )
      : say(
          "{part, number} of {whole, number} {urgency, select, urgent {urgent} other {general}} messages were answered within {target}.",
          { part, whole, urgency, target },
        );
  }
  const percent = share.percent / 100;
  return target === null
    ? say(
        "{percent, number, ::percent .0} of {whole, number} {urgency, select, urgent {urgent} other {general}} messages were answered in time.",
        { percent, whole, urgency },
      )
    : say(
        "{percent, number, ::percent .0} of {whole, number} {urgency, select, urgent {urgent} other {general}} messages were answered within {target}.",
        { percent, whole, urgency, target },
      );
}

const wordsOf = (words: Words) => (typeof words === "string" ? { text: words, values: {} } : words);

function solved(urgent: readonly FigureCount[]): Words | null {
  const share = judged(urgent, ["resolution"]);
  if (share.kind === "nothing") return null;
  return share.kind === "counts"
    ? say("{part, number} of {whole, number} urgent tickets were resolved in time.", {
        part: share.part,
        whole: share.whole,
      })
    : say(
        "{percent, number, ::percent .0} of {whole, number} urgent tickets were resolved in time.",
        {
          percent: share.percent / 100,
          whole: share.whole,
        },
      );
}

const MINUTES_OF_HOUR = 60;

function waited(times: Times | null): Words | null {
  if (times === null || times.count === 0) return null;
  const hours = (minutes: number) => Math.round((minutes * 10) / MINUTES_OF_HOUR) / 10;
  return say(
    "Half of all first replies went out within {median, number} hours of business time, nine of ten within {p90, number}.",
    { median: hours(times.median), p90: hours(times.p90) },
  );
}

function volume(all: readonly FigureCount[]): Words | null {
  const [opened, replied] = [countOf(all, "opened"), countOf(all, "replied")];
  if (opened + replied === 0) return null;
  return say(
    "{opened, plural, one {# ticket was} other {# tickets were}} opened and {replied, plural, one {# reply} other {# replies}} sent.",
    { opened, replied },
  );
}

function promises(all: readonly FigureCount[]): Words | null {
  const kept = countOf(all, "promises-kept");
  const whole = kept + countOf(all, "promises-broken");
  if (whole === 0) return null;
  return say(
    "{kept, number} of {whole, plural, one {# promise} other {# promises}} were kept by the promised date.",
    { kept, whole },
  );
}

function rated(all: readonly FigureCount[]): Words | null {
  const average = averageRating(all);
  const count = ratings.reduce((sum, rating) => sum + countOf(all, ratingFigure(rating)), 0);
  if (average === null) return null;
  return say(
    "{count, plural, one {# customer} other {# customers}} rated us {average, number} of 5 on average.",
    { count, average },
  );
}

function corrected(all: readonly FigureCount[]): Words | null {
  const count = all
    .filter(({ figure }) => figure.startsWith("correction:"))
    .reduce((sum, one) => sum + one.count, 0);
  if (count === 0) return null;
  return say(
    "{count, plural, one {# answer was} other {# answers were}} corrected openly in the thread.",
    { count },
  );
}
