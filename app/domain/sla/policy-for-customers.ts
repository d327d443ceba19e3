/** What may customers expect? The shop's hours and targets in plain words, ready to publish. */
import type { Instant } from "#app/domain/shared/instant.ts";
import { joined } from "#app/domain/words/joined.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import { say, within, type SaidWords, type Words } from "#app/domain/words/words.ts";
import { weekdays } from "./calendar.ts";
import type { Calendar } from "./calendar.ts";
import { closedDaysAhead } from "./closed-days-ahead.ts";
import type { Targets } from "./default-targets.ts";
import { daysWithHours, sayHours } from "./hours-words.ts";
import { parseTarget } from "./target.ts";
import { sayWeekday } from "./say-date.ts";

export type PublishedPolicy = { readonly text: string; readonly html: string };

type Published = {
  readonly shopName: string;
  readonly calendar: Calendar;
  readonly targets: Targets;
  /** What the shop treats as urgent, as `urgentRuleWords` says it. */
  readonly urgentMatters: readonly string[];
  readonly now: Instant;
  /** Says it in the language of whoever publishes it. */
  readonly t: Translate;
  /** The same language, BCP 47. */
  readonly locale: string;
};

type Block =
  | { readonly kind: "heading"; readonly words: string }
  | { readonly kind: "words"; readonly words: string }
  | { readonly kind: "list"; readonly lines: readonly string[] };

/** The policy with the closed days of the year from `now` on, as text and as a piece of HTML without styles. */
export function policyForCustomers(published: Published): PublishedPolicy {
  const blocks = blocksOf(published);
  return {
    text: `${blocks.map(textOf).join("\n\n")}\n`,
    html: `${blocks.map(htmlOf).join("\n")}\n`,
  };
}

function blocksOf(published: Published): readonly Block[] {
  const { calendar, shopName, now, locale, t } = published;
  const closed = closedDaysAhead(calendar, now);
  return [
    heading(t("When {shop} answers", { shop: shopName })),
    ...targetBlocks(published),
    words(
      countingWords(calendar)
        .map((one) => t(one))
        .join(" "),
    ),
    heading(t("Our hours")),
    words(t("All times are {zone}.", { zone: zoneWords(calendar.timeZone, now, locale) })),
    list(daysWithHours(calendar.hours).map((line) => t(hoursLine(line)))),
    ...(closed.length === 0
      ? []
      : [
          heading(t("Days on which we are closed or open differently")),
          list(closed.map((one) => t(one))),
        ]),
  ];
}

function targetBlocks({ targets, urgentMatters, t }: Published): readonly Block[] {
  const { general, urgent } = targets;
  const isSame = JSON.stringify(general) === JSON.stringify(urgent);
  const lines = (of: Targets["general"]) => [
    t("We answer your first message within {span}.", { span: spanWords(of["first-reply"]) }),
    of["next-reply"] === of["first-reply"]
      ? t("We answer every message after it as fast.")
      : t("We answer every message after it within {span}.", {
          span: spanWords(of["next-reply"]),
        }),
    ...(of.resolution === undefined
      ? []
      : [
          t("We aim to have the matter settled within {span}.", { span: spanWords(of.resolution) }),
        ]),
  ];
  const looking = t(
    "When something takes us longer to look into, you hear from us at least every {span}.",
    { span: spanWords(targets.update) },
  );
  if (isSame || urgentMatters.length === 0) return [list([...lines(general), looking])];
  return [
    list([...lines(general), looking]),
    heading(t("Urgent matters")),
    words(t("Some matters can't wait. For these we are faster:")),
    list(urgentMatters.map((one) => t(one))),
    list(lines(urgent)),
  ];
}

/** "2 business days", and elapsed hours as what they are. */
function spanWords(written: string): SaidWords {
  const { amount: count, unit } = parseTarget(written);
  const hours = say("{count, plural, one {# hour} other {# hours}}", { count });
  switch (unit) {
    case "business day":
      return say("{count, plural, one {# business day} other {# business days}}", { count });
    case "business hour":
      return say("{span} of our opening hours", { span: hours });
    case "business minute":
      return say("{span} of our opening hours", {
        span: say("{count, plural, one {# minute} other {# minutes}}", { count }),
      });
    case "hour":
      return say("{span}, day and night", { span: hours });
  }
}

function countingWords({ dayEnds, afterHours }: Calendar): readonly string[] {
  const day = say("A business day is a day on which we are open.");
  const ends =
    dayEnds === "same_time"
      ? say(
          "A message that reaches us on Monday at 10:00 is answered within one business day when you have our answer by Tuesday at 10:00.",
        )
      : say(
          "A message that reaches us on Monday is answered within one business day when you have our answer before we close on Tuesday.",
        );
  const outside =
    dayEnds === "close_of_day" && afterHours !== "next_day"
      ? say(
          "A message that reaches us on a day on which we are closed counts from our next opening.",
        )
      : say("A message that reaches us while we are closed counts from our next opening.");
  return [day, ends, outside];
}

function hoursLine({ from, to, hours }: ReturnType<typeof daysWithHours>[number]): Words {
  const areNeighbours = weekdays.indexOf(to) - weekdays.indexOf(from) === 1;
  const [first, last] = [sayWeekday(from), sayWeekday(to)];
  const days =
    from === to
      ? first
      : areNeighbours
        ? joined([first, last])
        : say("{from} to {to}", { from: first, to: last });
  return say("{days}: {hours}", {
    days,
    hours: hours.length === 0 ? within(say("closed")) : sayHours(hours),
  });
}

/** "Eastern Time", as `Intl` names the zone all year round. */
function zoneWords(timeZone: string, now: Instant, locale: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: "longGeneric" });
  return parts.formatToParts(now).find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
}

const heading = (said: string): Block => ({ kind: "heading", words: said });
const words = (said: string): Block => ({ kind: "words", words: said });
const list = (lines: readonly string[]): Block => ({ kind: "list", lines });

function textOf(block: Block): string {
  if (block.kind === "list") return block.lines.map((line) => `- ${line}`).join("\n");
  return block.kind === "words"
    ? block.words
    : `${block.words}\n${"=".repeat(Math.min(block.words.length, 72))}`;
}

function htmlOf(block: Block): string {
  if (block.kind === "list")
    return `<ul>\n${block.lines.map((line) => `  <li>${htmlSafe(line)}</li>`).join("\n")}\n</ul>`;
  return block.kind === "words"
    ? `<p>${htmlSafe(block.words)}</p>`
    : `<h2>${htmlSafe(block.words)}</h2>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

const htmlSafe = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
