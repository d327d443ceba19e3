/** How does a due instant's trace read, in any language? */
import { joined } from "#app/domain/words/joined.ts";
import { say, type Said, type SaidWords, type Words } from "#app/domain/words/words.ts";
import { weekdays } from "./calendar.ts";
import { addDays, parseLocalDate, weekdayOf } from "./local-date.ts";
import type { LocalDate } from "./local-date.ts";
import { sayDate, sayWeekday } from "./say-date.ts";
import { parseTarget, type TargetUnit } from "./target.ts";
import type { ClockStart, OldTraceStep, SaidTraceStep, TraceFact, TraceStep } from "./trace.ts";

/** Steps as they were kept; those from before there were facts are said as they stand. */
export const sayTrace = (
  trace: readonly (TraceStep | OldTraceStep)[],
): readonly SaidTraceStep[] => {
  const year = Number(trace[0]?.at.slice(0, 4));
  return trace.map((step) => {
    if ("says" in step) return step;
    // The year of the start is named there, and goes without saying after it.
    return { at: step.at, says: factWords(step, step.kind === "started" ? undefined : year) };
  });
};

function factWords(fact: TraceFact, year: number | undefined): Words {
  switch (fact.kind) {
    case "started":
      return startWords(fact.by, wall(fact.on, year));
    case "closed-week":
      return weekWords(fact, year);
    case "closed-by-shop":
      return fact.from === fact.to
        ? say("{date} closed by the shop", { date: day(fact.from, year) })
        : say("{from} to {to} closed by the shop", {
            from: day(fact.from, year),
            to: day(fact.to, year),
          });
    case "holiday":
      return say("{date} public holiday ({holidays})", {
        date: day(fact.on, year),
        holidays: fact.holidays.map(({ name, region }) => `${name}, ${region}`).join("; "),
      });
    case "special-opening": {
      const given = { date: day(fact.on, year), hours: joined(fact.hours) };
      return fact.counts
        ? say("{date} special opening {hours}", given)
        : say("{date} special opening {hours}, not a business day", given);
    }
    case "skipped-by-zone":
      return say("{date} left out by the time zone", { date: day(fact.on, year) });
    case "and-so-on":
      return say("and so on, until {date}", { date: day(fact.until, year) });
    case "counted-from-receipt":
      return say("counted from {date}, a business day", { date: day(fact.on, year) });
    case "counted-from-opening":
      return say("counted from the next opening, {moment}", { moment: wall(fact.on, year) });
    case "before-opening":
      return say("before the day's first opening at {time}", { time: fact.clock });
    case "after-closing":
      return say("after the day's last closing at {time}", { time: fact.clock });
    case "in-break":
      return say("in a break that ends at {time}", { time: fact.clock });
    case "target":
      return targetWords(fact);
    case "due":
      return fact.people === null
        ? say("due {moment}", { moment: wall(fact.on, year) })
        : say("due {moment}, for people by {people}, the last open moment before", {
            moment: wall(fact.on, year),
            people: wall(fact.people, year),
          });
    case "paused":
      return say("paused {moment}, waiting for the customer", { moment: wall(fact.on, year) });
    case "resumed":
      return say(
        "resumed {moment} after {count, plural, one {{minutes} open minute} other {{minutes} open minutes}}",
        {
          moment: wall(fact.on, year),
          count: fact.openMinutes,
          minutes: String(fact.openMinutes),
        },
      );
    case "not-due-while-paused":
      return say("no due instant while it is paused");
    case "own-due":
      return say("due date set by an agent {moment}", { moment: wall(fact.on, year) });
    case "hear-by":
      return say("date set by an agent when it was put under investigation, {moment}", {
        moment: wall(fact.on, year),
      });
    case "versions":
      return say("policy version {policy}, calendar version {calendar}", {
        policy: String(fact.policy),
        calendar: String(fact.calendar),
      });
  }
}

function startWords(by: ClockStart, moment: Said): SaidWords {
  switch (by) {
    case "mail":
      return say("received {moment}", { moment });
    case "loupe":
      return say("opened by Loupe {moment}", { moment });
    case "investigation":
      return say("under investigation, counted from {moment}", { moment });
    case "promise":
      return say("promised {moment}", { moment });
  }
}

/** Days of one week by their names, a longer run by its first and last date. */
function weekWords(
  { from, to }: { readonly from: string; readonly to: string },
  year: number | undefined,
): SaidWords {
  const [first, last] = [dateOf(from), dateOf(to)];
  if (last - first >= weekdays.length)
    return say("{from} to {to} closed", { from: day(from, year), to: day(to, year) });
  const names: SaidWords[] = [];
  for (let date = first; date <= last; date = addDays(date, 1))
    names.push(sayWeekday(weekdayOf(date)));
  return say("{days} closed", { days: joined(names) });
}

const spans = {
  "business day": say(
    "{count, plural, one {{amount} business day} other {{amount} business days}}",
  ),
  "business hour": say(
    "{count, plural, one {{amount} business hour} other {{amount} business hours}}",
  ),
  "business minute": say(
    "{count, plural, one {{amount} business minute} other {{amount} business minutes}}",
  ),
  hour: say("{count, plural, one {{amount} hour} other {{amount} hours}}"),
} satisfies Record<TargetUnit, string>;

function targetWords(fact: Extract<TraceFact, { kind: "target" }>): SaidWords {
  const { amount, unit } = parseTarget(fact.target);
  const target = say(spans[unit], { count: amount, amount: String(amount) });
  switch (fact.how) {
    case "plain":
      return target;
    case "open-or-closed":
      return say("{target}, open or closed", { target });
    case "close-of-day":
      return say("{target}, until the day's last closing", { target });
    case "not-before":
      return say("{target}, but not before the day's first opening at {time}", {
        target,
        time: fact.clock,
      });
    case "not-after":
      return say("{target}, but not after the day's last closing at {time}", {
        target,
        time: fact.clock,
      });
    case "skipped-hour":
      return say("{target}; daylight saving skips {time} on that day", {
        target,
        time: fact.clock,
      });
  }
}

const day = (iso: string, year: number | undefined): SaidWords => sayDate(dateOf(iso), year);

const wall = (iso: string, year: number | undefined): SaidWords =>
  say("{date} {time}", { date: day(iso.slice(0, 10), year), time: iso.slice(11) });

function dateOf(iso: string): LocalDate {
  const date = parseLocalDate(iso);
  if (date === null) throw new RangeError(`${iso} is no date`);
  return date;
}
