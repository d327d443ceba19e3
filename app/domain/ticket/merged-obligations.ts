import { instantOf } from "#app/domain/shared/instant.ts";
import { isoInZone } from "#app/domain/sla/zone-time.ts";
import type { Urgency } from "#app/domain/sla/default-targets.ts";
import { say } from "#app/domain/words/words.ts";
import type { TicketEventDetail } from "./event-words.ts";
import type { TicketStatus } from "./ticket-status.ts";

/** What somebody decided about a ticket's clocks: what of it goes along when it is merged, and what an undo takes back? */

export type Obligations = {
  readonly urgency: Urgency;
  readonly investigating: { readonly what: string; readonly until: string } | null;
  /** ISO 8601. */
  readonly ownDueAt: string | null;
  readonly ownDueReason: string | null;
};

export type MergedObligations = {
  readonly obligations: Obligations;
  /** For the history of the ticket that goes on. */
  readonly details: readonly TicketEventDetail[];
};

type Side = { readonly ticket: Obligations & { readonly status: string }; readonly number: string };

/**
 * The stricter one holds: urgent beats general; an investigation and an own due date go along unless the other ticket has one.
 * Of a ticket that was done nothing goes along. `status`: how the ticket stands that goes on.
 */
export function mergedObligations(
  from: Side,
  to: Side,
  given: { readonly status: TicketStatus; readonly by: string; readonly timeZone: string },
): MergedObligations {
  const { by } = given;
  const because = say("{number} was merged into this ticket", { number: from.number });
  const details: TicketEventDetail[] = [];
  const was = to.ticket.status as TicketStatus;
  if (isDone(was) && !isDone(given.status))
    details.push({ kind: "status", from: was, to: given.status, by, reason: because });
  if (isDone(from.ticket.status)) return { obligations: to.ticket, details };

  const { urgency, investigating, ownDueAt, ownDueReason } = from.ticket;
  const obligations = { ...to.ticket };
  if (urgency === "urgent" && obligations.urgency === "general") {
    obligations.urgency = urgency;
    details.push({ kind: "urgency", from: "general", to: urgency, by, because });
  }
  if (investigating && !obligations.investigating) {
    obligations.investigating = investigating;
    const { what, until } = investigating;
    details.push({ kind: "investigating", what, until: inZone(given.timeZone, until), by });
  }
  if (ownDueAt !== null && obligations.ownDueAt === null) {
    obligations.ownDueAt = ownDueAt;
    obligations.ownDueReason = ownDueReason;
    details.push({
      kind: "own-due",
      until: inZone(given.timeZone, ownDueAt),
      reason: ownDueReason ?? because,
      by,
    });
  }
  return { obligations, details };
}

const inZone = (timeZone: string, iso: string): string =>
  isoInZone(timeZone, instantOf(new Date(iso)));

const isDone = (status: string): boolean => status === "resolved" || status === "closed";

/** What the history says when a ticket that took over obligations gets back those that it had. */
export function undoneObligations(
  now: Obligations & { readonly status: string },
  before: Obligations & { readonly status: string },
  { by, timeZone }: { readonly by: string; readonly timeZone: string },
): readonly TicketEventDetail[] {
  const details: TicketEventDetail[] = [];
  if (now.urgency !== before.urgency)
    details.push({ kind: "urgency", from: now.urgency, to: before.urgency, by });
  if (now.investigating && !before.investigating) details.push({ kind: "investigation-ended", by });
  if (now.ownDueAt !== before.ownDueAt)
    details.push({
      kind: "own-due",
      until: before.ownDueAt === null ? null : inZone(timeZone, before.ownDueAt),
      reason: before.ownDueReason ?? "",
      by,
    });
  if (isDone(before.status) && !isDone(now.status))
    details.push({
      kind: "status",
      from: now.status as TicketStatus,
      to: before.status as TicketStatus,
      by,
    });
  return details;
}
