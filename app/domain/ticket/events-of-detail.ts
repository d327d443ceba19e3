import { instantOf, type Instant } from "#app/domain/shared/instant.ts";
import type { SlaEvent } from "#app/domain/sla/sla-event.ts";
import type { HistoryEvent } from "./ticket-history.ts";
import type { TicketStatus } from "./ticket-status.ts";

/** What does an entry of a ticket's history do to its clocks? */
export function eventsOfDetail({ at, detail }: HistoryEvent): readonly SlaEvent[] {
  switch (detail.kind) {
    case "status":
      return statusEvents(at, detail.from, detail.to);
    case "spam":
    case "not-spam":
    case "investigation-ended":
      return [{ at, kind: detail.kind }];
    case "investigating":
      return [{ at, kind: "investigating", by: instantIn(detail.until) }];
    case "own-due":
      return [{ at, kind: "own-due", by: detail.until === null ? null : instantIn(detail.until) }];
    case "label-unscanned":
      return [{ at, kind: "task", by: instantIn(detail.until) }];
    case "urgency":
      return [{ at, kind: "urgency", to: detail.to }];
    case "promise-accepted":
      return [{ at, kind: "promise", id: detail.promise, by: instantIn(detail.until) }];
    case "promise-struck":
    case "promise-kept":
      return [{ at, kind: detail.kind, id: detail.promise }];
    default:
      return [];
  }
}

const isDone = (status: TicketStatus): boolean => status === "resolved" || status === "closed";

function statusEvents(at: Instant, from: TicketStatus, to: TicketStatus): readonly SlaEvent[] {
  if (isDone(to)) return isDone(from) ? [] : [{ at, kind: "resolved" }];
  const reopened: SlaEvent[] = isDone(from) ? [{ at, kind: "reopened" }] : [];
  return [...reopened, { at, kind: to === "waiting" ? "waiting" : "not-waiting" }];
}

/** Details hold instants as ISO 8601 with the shop's offset. */
const instantIn = (iso: string): Instant => instantOf(new Date(iso));
