/** What became of a ticket's obligations, each counted once? */
import type { Instant } from "#app/domain/shared/instant.ts";
import { MINUTE_MS } from "#app/domain/shared/instant.ts";
import { clockFigure, owedFigure } from "./figure.ts";
import { aFact, type ReportFact } from "./report-fact.ts";
import type { RecordedClock, ReportRecord } from "./ticket-record.ts";

/** Open minutes between two instants by the shop's calendar. */
export type OpenMinutes = (from: Instant, to: Instant) => number;

const standings = ["missed", "met", "owed", "cancelled"] as const;
type Standing = (typeof standings)[number];

/** A miss stays a miss whatever came after it. */
function standingOf({ missedAt, metAt, dueAt, cancelledAt }: RecordedClock): Standing {
  if (missedAt !== null) return "missed";
  if (metAt !== null) return dueAt !== null && metAt > dueAt ? "missed" : "met";
  return cancelledAt === null ? "owed" : "cancelled";
}

/** The ticket's clocks by what became of them, and how long the first reply took. */
export function clockFacts(record: ReportRecord, openMinutes: OpenMinutes): readonly ReportFact[] {
  return countedClocks(record).flatMap((clock) => {
    const standing = standingOf(clock);
    const author = clock.metBy === null ? undefined : record.authors.get(clock.metBy);
    const known = { at: clock.startedAt, agentId: author ?? record.assigneeId };
    if (standing === "owed")
      return [aFact({ ...known, figure: owedFigure(clock.kind), until: clock.dueAt })];
    const counted = aFact({ ...known, figure: clockFigure(clock.kind, standing) });
    if (clock.kind !== "first-reply" || clock.metAt === null || record.isSpam) return [counted];
    return [
      counted,
      aFact({
        ...known,
        figure: "time:first-reply",
        value: openMinutes(clock.startedAt, clock.metAt),
        elapsed: Math.floor((clock.metAt - clock.startedAt) / MINUTE_MS),
        refId: clock.metBy,
      }),
    ];
  });
}

/**
 * What is owed for a mail of a ticket that was merged stands on both tickets, and as a next reply where the other one had its
 * first: it is counted where it went furthest. A clock that only the merge ended is none.
 */
function countedClocks({ ticketId, clocks, mergedAts }: ReportRecord): readonly RecordedClock[] {
  const best = new Map<string, RecordedClock>();
  const isBefore = (one: RecordedClock, other: RecordedClock): boolean => {
    const rank = standings.indexOf(standingOf(one)) - standings.indexOf(standingOf(other));
    const [mergedAt, otherAt] = [mergedAts.get(one.ticketId), mergedAts.get(other.ticketId)];
    const merged = (mergedAt ?? Infinity) - (otherAt ?? Infinity);
    if (rank !== 0) return rank < 0;
    // The ticket that goes on comes before the one that was merged last.
    if (mergedAt !== otherAt)
      return mergedAt === undefined || (otherAt !== undefined && merged < 0);
    return one.ticketId === other.ticketId ? one.key < other.key : one.ticketId < other.ticketId;
  };
  for (const clock of clocks) {
    const mergedAt = mergedAts.get(clock.ticketId);
    const endedByMerge = mergedAt !== undefined && clock.cancelledAt === mergedAt;
    if (standingOf(clock) === "cancelled" && endedByMerge) continue;
    const known = best.get(owedKey(clock));
    if (!known || isBefore(clock, known)) best.set(owedKey(clock), clock);
  }
  return [...best.values()].filter((clock) => clock.ticketId === ticketId);
}

const owedKey = ({ kind, startedBy, ticketId, key }: RecordedClock): string =>
  `${kind === "next-reply" ? "first-reply" : kind}:${startedBy ?? `${ticketId}${key}`}`;
