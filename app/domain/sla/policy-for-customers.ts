/** What may customers expect? The shop's hours and targets in plain words, ready to publish. */
import type { Instant } from "#app/domain/shared/instant.ts";
import { weekdayNames, weekdays } from "./calendar.ts";
import type { Calendar } from "./calendar.ts";
import { closedDaysAhead } from "./closed-days-ahead.ts";
import type { Targets } from "./default-targets.ts";
import { daysWithHours } from "./hours-words.ts";
import { parseTarget } from "./target.ts";
import { listWords } from "./trace-words.ts";

export type PublishedPolicy = { readonly text: string; readonly html: string };

type Published = {
  readonly shopName: string;
  readonly calendar: Calendar;
  readonly targets: Targets;
  /** What the shop treats as urgent, as `urgentRuleWords` says it. */
  readonly urgentMatters: readonly string[];
  readonly now: Instant;
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
  const { calendar } = published;
  const closed = closedDaysAhead(calendar, published.now);
  return [
    heading(`When ${published.shopName} answers`),
    ...targetBlocks(published),
    words(countingWords(calendar)),
    heading("Our hours"),
    words(`All times are ${zoneWords(calendar.timeZone, published.now)}.`),
    list(daysWithHours(calendar.hours).map(hoursLine)),
    ...(closed.length === 0
      ? []
      : [heading("Days on which we are closed or open differently"), list(closed)]),
  ];
}

function targetBlocks({ targets, urgentMatters }: Published): readonly Block[] {
  const { general, urgent } = targets;
  const isSame = JSON.stringify(general) === JSON.stringify(urgent);
  const lines = (of: Targets["general"]) => [
    `We answer your first message within ${spanWords(of["first-reply"])}.`,
    of["next-reply"] === of["first-reply"]
      ? "We answer every message after it as fast."
      : `We answer every message after it within ${spanWords(of["next-reply"])}.`,
    ...(of.resolution === undefined
      ? []
      : [`We aim to have the matter settled within ${spanWords(of.resolution)}.`]),
  ];
  const looking = `When something takes us longer to look into, you hear from us at least every ${spanWords(targets.update)}.`;
  if (isSame || urgentMatters.length === 0) return [list([...lines(general), looking])];
  return [
    list([...lines(general), looking]),
    heading("Urgent matters"),
    words("Some matters can't wait. For these we are faster:"),
    list(urgentMatters),
    list(lines(urgent)),
  ];
}

/** "2 business days", and elapsed hours as what they are. */
function spanWords(written: string): string {
  const { amount, unit } = parseTarget(written);
  const plain = {
    "business day": "business day",
    "business hour": "hour",
    "business minute": "minute",
    hour: "hour",
  }[unit];
  const span = `${amount} ${plain}${amount === 1 ? "" : "s"}`;
  if (unit === "hour") return `${span}, day and night`;
  return unit === "business day" ? span : `${span} of our opening hours`;
}

function countingWords({ dayEnds, afterHours }: Calendar): string {
  const day = "A business day is a day on which we are open.";
  const ends =
    dayEnds === "same_time"
      ? "A message that reaches us on Monday at 10:00 is answered within one business day when you have our answer by Tuesday at 10:00."
      : "A message that reaches us on Monday is answered within one business day when you have our answer before we close on Tuesday.";
  const outside =
    dayEnds === "close_of_day" && afterHours !== "next_day"
      ? "A message that reaches us on a day on which we are closed counts from our next opening."
      : "A message that reaches us while we are closed counts from our next opening.";
  return `${day} ${ends} ${outside}`;
}

function hoursLine({ from, to, hours }: ReturnType<typeof daysWithHours>[number]): string {
  const areNeighbours = weekdays.indexOf(to) - weekdays.indexOf(from) === 1;
  const days =
    from === to
      ? weekdayNames[from]
      : `${weekdayNames[from]} ${areNeighbours ? "and" : "to"} ${weekdayNames[to]}`;
  return `${days}: ${hours.length === 0 ? "closed" : listWords(hours.map(([open, close]) => `${open} to ${close}`))}`;
}

/** "Eastern Time", as `Intl` names the zone all year round. */
function zoneWords(timeZone: string, now: Instant): string {
  const parts = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longGeneric" });
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
