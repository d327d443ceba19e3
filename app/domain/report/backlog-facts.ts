/** When was a ticket on the desk, and how long did it take to be resolved? */
import type { Instant } from "#app/domain/shared/instant.ts";
import { MINUTE_MS } from "#app/domain/shared/instant.ts";
import type { OpenMinutes } from "./clock-facts.ts";
import { aFact, type ReportFact } from "./report-fact.ts";
import type { RecordedEvent, ReportRecord } from "./ticket-record.ts";

/** What ends a ticket without resolving it, and what takes that back. */
const MISTAKES: ReadonlySet<string> = new Set(["spam", "not-spam", "merged-into", "move-undone"]);

type Span = { readonly from: Instant; readonly to: Instant | null };

/** Opening, coming onto and leaving the desk, and both times of resolution. Spam and what was merged into another ticket take no time. */
export function backlogFacts(
  record: ReportRecord,
  openMinutes: OpenMinutes,
): readonly ReportFact[] {
  const { assigneeId: agentId, openedAt } = record;
  const spans = spansOnDesk(record);
  const facts = spans.flatMap(({ from, to }) => [
    aFact({ figure: "backlog-in", at: from, agentId }),
    ...(to === null ? [] : [aFact({ figure: "backlog-out", at: to, agentId })]),
  ]);
  if (record.isSpam || record.isMerged) return facts;
  // That it was spam or merged was a mistake: it waited all the while.
  const unresolved = spansOnDesk({
    ...record,
    events: record.events.filter(({ kind }) => !MISTAKES.has(kind)),
  });
  const times = [
    { figure: "time:resolution", spans: unresolved.slice(0, 1) },
    { figure: "time:total", spans: unresolved },
  ].flatMap((time) => {
    if (time.spans.length === 0 || time.spans.some(({ to }) => to === null)) return [];
    const sum = (minutes: (from: Instant, to: Instant) => number) =>
      time.spans.reduce((all, { from, to }) => all + minutes(from, to ?? from), 0);
    return [
      aFact({
        figure: time.figure,
        at: openedAt,
        agentId,
        value: sum(openMinutes),
        elapsed: sum((from, to) => Math.floor((to - from) / MINUTE_MS)),
      }),
    ];
  });
  return [aFact({ figure: "opened", at: openedAt, agentId }), ...facts, ...times];
}

/** From the opening on, without the time in which it was done, spam or merged; the last span may still last. */
function spansOnDesk({ openedAt, events, isDone, isSpam, isMerged, doneAt }: ReportRecord): Span[] {
  const spans: Span[] = [];
  const state = { isDone: false, isSpam: false, isMerged: false };
  let from: Instant | null = openedAt;
  const follow = (at: Instant): void => {
    const isOff = state.isDone || state.isSpam || state.isMerged;
    if (isOff && from !== null) {
      spans.push({ from, to: at });
      from = null;
    } else if (!isOff) from ??= at;
  };
  for (const event of withoutTakenBack(events)) {
    if (event.kind === "status") state.isDone = event.to === "resolved" || event.to === "closed";
    else if (event.kind === "reopened") state.isDone = false;
    else if (event.kind === "closed-quietly") state.isDone = true;
    else if (event.kind === "spam") state.isSpam = true;
    else if (event.kind === "not-spam") state.isSpam = false;
    else if (event.kind === "merged-into") state.isMerged = true;
    else if (event.kind === "move-undone") state.isMerged = false;
    follow(event.at);
  }
  // What no event tells of, such as a bounce that opens a ticket again, shows in the ticket itself.
  Object.assign(state, { isDone, isSpam, isMerged });
  follow(Math.max(doneAt, spans.at(-1)?.to ?? openedAt) as Instant);
  return from === null ? spans : [...spans, { from, to: null }];
}

/** A change of status that was undone, and its undoing, are as though they had not been. */
function withoutTakenBack(events: readonly RecordedEvent[]): readonly RecordedEvent[] {
  const kept: RecordedEvent[] = [];
  for (const event of events) {
    const undone = event.isTakenBack ? kept.findLastIndex(({ kind }) => kind === "status") : -1;
    if (undone < 0) kept.push(event);
    else kept.splice(undone, 1);
  }
  return kept;
}
