// The figures of generated tickets, counted the slow way: ticket by ticket, day by day, from what was generated.
import type { GeneratedClock, GeneratedTicket } from "./generated-tickets.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;

export type Window = {
  /** Local dates, both included. */
  readonly from: string;
  readonly until: string;
  readonly timeZone: string;
  readonly now: number;
};

export type Kept = (ticket: GeneratedTicket) => boolean;

const formats = new Map<string, Intl.DateTimeFormat>();

/** The date and the clock on the wall, by the platform's own calendar. */
export function wallOf(at: number, timeZone: string): { date: string; minutes: number } {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-CA", {
      timeZone,
      dateStyle: "short",
      timeStyle: "short",
      hourCycle: "h23",
    });
    formats.set(timeZone, format);
  }
  const parts = Object.fromEntries(
    format.formatToParts(at).map(({ type, value }) => [type, value]),
  );
  return {
    date: `${parts.year ?? ""}-${parts.month ?? ""}-${parts.day ?? ""}`,
    minutes: Number(parts.hour) * 60 + Number(parts.minute),
  };
}

const isIn = ({ from, until, timeZone }: Window, at: number): boolean => {
  const { date } = wallOf(at, timeZone);
  return from <= date && date <= until;
};

const agentOf = (ticket: GeneratedTicket, clock: GeneratedClock): string | null =>
  authors.get(clock.metBy ?? "") ?? ticket.assignee;

const authors = new Map<string, string | null>();

/** Every figure that is counted, by its name. */
export function countByHand(
  tickets: readonly GeneratedTicket[],
  window: Window,
  kept: { readonly ticket: Kept; readonly agent: string | null },
): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (name: string, at: number, agent: string | null): void => {
    if (!isIn(window, at) || (kept.agent !== null && agent !== kept.agent)) return;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  authors.clear();
  for (const { replies } of tickets) for (const { id, author } of replies) authors.set(id, author);
  for (const { ticket, clock, outcome } of obligationsByHand(tickets, window.now))
    if (kept.ticket(ticket))
      count(`${clock.kind}.${outcome}`, clock.startedAt, agentOf(ticket, clock));
  for (const ticket of tickets.filter(kept.ticket)) {
    const { assignee } = ticket;
    if (!ticket.isSpam && ticket.mergedInto === null) count("opened", ticket.openedAt, assignee);
    if (!ticket.isSpam) for (const { at } of ticket.mails) count("received", at, assignee);
    for (const { at, author, isLost, lostAt } of ticket.replies) {
      if (author !== null) count("replied", at, author);
      if (isLost) count("bounced", lostAt, author);
    }
    for (const { at, detail } of ticket.events)
      countEvent(detail, (name) => count(name, at, "owner"));
    for (const { byAt, keptAt, state } of ticket.isSpam ? [] : ticket.promises) {
      const isKept = state === "kept" && keptAt !== null && keptAt <= byAt;
      const isBroken = state === "kept" ? !isKept : state === "accepted" && byAt < window.now;
      if (isKept || isBroken)
        count(
          isKept ? "promises-kept" : "promises-broken",
          isKept ? (keptAt ?? byAt) : byAt,
          assignee,
        );
    }
    const survey = ticket.survey;
    if (!survey || survey.sentAt === null) continue;
    count("asked", survey.sentAt, assignee);
    if (survey.answeredAt === null || survey.rating === null) continue;
    count("answered", survey.sentAt, assignee);
    count(`rating:${survey.rating}`, survey.answeredAt, assignee);
  }
  return counts;
}

function countEvent(
  detail: Readonly<Record<string, unknown>>,
  count: (name: string) => void,
): void {
  if (detail.kind === "miss-cause") count(`cause:${String(detail.cause)}`);
  if (detail.kind === "urgency" && detail.late === true) count("urgency-lowered-late");
  if (detail.kind === "status" && detail.unanswered === true) count("resolved-unanswered");
}

type Obligation = {
  readonly ticket: GeneratedTicket;
  readonly clock: GeneratedClock;
  readonly outcome: "met" | "missed" | "running" | "cancelled";
};

/** Each mail's obligation once, wherever its ticket went: a miss counts before all else, an end by merging not at all. */
function obligationsByHand(tickets: readonly GeneratedTicket[], now: number): Obligation[] {
  const ofMail = new Map<string, Obligation[]>();
  for (const ticket of tickets)
    for (const clock of ticket.clocks) {
      const outcome = outcomeByHand(clock, now);
      if (
        outcome === "cancelled" &&
        ticket.mergedAt !== null &&
        clock.cancelledAt === ticket.mergedAt
      )
        continue;
      const what = clock.kind === "resolution" ? "resolution" : "reply";
      const key = `${what} ${clock.startedBy ?? ""}`;
      ofMail.set(key, [...(ofMail.get(key) ?? []), { ticket, clock, outcome }]);
    }
  const order = ["missed", "met", "running", "cancelled"];
  // What has not come to its end stands behind what has, though its instant may have passed.
  const rank = ({ clock, outcome }: Obligation) =>
    clock.missedAt === null && clock.metAt === null && clock.cancelledAt === null
      ? 2
      : order.indexOf(outcome);
  return [...ofMail.values()].flatMap((all) => {
    const [first] = all.toSorted(
      (a, b) =>
        rank(a) - rank(b) ||
        Number(a.ticket.mergedAt !== null) - Number(b.ticket.mergedAt !== null),
    );
    return first ? [first] : [];
  });
}

function outcomeByHand(clock: GeneratedClock, now: number): Obligation["outcome"] {
  const { dueAt, metAt, missedAt, cancelledAt } = clock;
  if (missedAt !== null || (metAt !== null && dueAt !== null && metAt > dueAt)) return "missed";
  if (metAt !== null) return "met";
  if (cancelledAt !== null) return "cancelled";
  return dueAt !== null && dueAt < now ? "missed" : "running";
}

/** How many tickets were on the desk at an instant. */
export const deskByHand = (tickets: readonly GeneratedTicket[], at: number): number =>
  tickets.filter((ticket) => {
    if (ticket.openedAt >= at || (ticket.mergedAt !== null && ticket.mergedAt < at)) return false;
    const before = ticket.events.filter((event) => event.at < at).map(({ detail }) => detail);
    if (before.some(({ kind }) => kind === "spam")) return false;
    const status = before.findLast(({ kind }) => kind === "status")?.to ?? "open";
    return status !== "resolved" && status !== "closed";
  }).length;

/** Open minutes, one day after the other. `isOpenOn`: whether the shop is open 9 to 17 on a date. */
export function openMinutesByHand(
  from: number,
  to: number,
  {
    timeZone,
    isOpenOn,
  }: { readonly timeZone: string; readonly isOpenOn: (date: string) => boolean },
): number {
  let sum = 0;
  for (let noon = Math.floor(from / DAY) * DAY - DAY / 2; noon < to + DAY; noon += DAY) {
    const { date, minutes } = wallOf(noon, timeZone);
    if (!isOpenOn(date)) continue;
    // Noon in Greenwich lies on every date once; no zone of the tests jumps between nine and five.
    const opens = noon - (minutes - 9 * 60) * MINUTE;
    const closes = opens + 8 * 60 * MINUTE;
    sum += Math.max(0, Math.min(to, closes) - Math.max(from, opens));
  }
  return Math.floor(sum / MINUTE);
}

/** The smallest that this share of all does not exceed. */
export function quantileByHand(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN;
}
