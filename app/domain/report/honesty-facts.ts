/** What in a ticket's history could make the figures look better than they are, and why were targets missed? */
import { causeFigure, type HonestyFigure } from "./figure.ts";
import { aFact, type ReportFact } from "./report-fact.ts";
import type { RecordedEvent, ReportRecord } from "./ticket-record.ts";

export function honestyFacts(record: ReportRecord): readonly ReportFact[] {
  return record.events.flatMap((event) => {
    const figure = event.cause === null ? honestyOf(record, event) : causeFigure(event.cause);
    if (figure === null) return [];
    const agentId = isMember(event.actor) ? event.actor : record.assigneeId;
    return [aFact({ figure, at: event.at, agentId, refId: event.id })];
  });
}

const isMember = (actor: string): boolean => actor !== "loupe" && actor !== "customer";

function honestyOf(record: ReportRecord, event: RecordedEvent): HonestyFigure | null {
  if (event.kind === "status") {
    if ((event.to === "resolved" || event.to === "closed") && event.isUnanswered)
      return "resolved-unanswered";
    return event.to === "waiting" && !wasAsked(record, event) ? "paused-without-question" : null;
  }
  if (event.kind === "urgency") return event.isLate ? "urgency-lowered-late" : null;
  if (event.kind !== "spam") return null;
  const { ticketId, clocks } = record;
  return clocks.some(
    (clock) => clock.ticketId === ticketId && clock.missedAt !== null && clock.missedAt <= event.at,
  )
    ? "late-spam"
    : null;
}

/** A reply went out with it, or one before asked something and the customer has not written since. */
const wasAsked = ({ messages }: ReportRecord, { at }: RecordedEvent): boolean =>
  messages.some(
    (reply) =>
      reply.kind === "outbound" &&
      (reply.at === at ||
        (reply.asks &&
          reply.at < at &&
          !messages.some(
            (mail) =>
              mail.kind === "inbound" &&
              mail.clockless === null &&
              mail.at > reply.at &&
              mail.at <= at,
          ))),
  );
