/** An agent says what a request is about and how urgent it is: what changes, and does it come late? */
import type { Clock } from "#app/domain/sla/clock.ts";
import type { Urgency } from "#app/domain/sla/default-targets.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { TicketEventDetail } from "./event-words.ts";
import type { StateChange, TicketState } from "./ticket-state.ts";

export type Correction = {
  /** Null leaves it as it is. */
  readonly category: string | null;
  readonly urgency: Urgency | null;
  readonly by: string;
};

/** Null when the ticket stands like that already. `late`: whether the warning of a running clock had begun. */
export function correctionOfTriage(
  ticket: TicketState,
  { category, urgency, by }: Correction,
  { late }: { readonly late: boolean },
): StateChange | null {
  const to = { category: category ?? ticket.category, urgency: urgency ?? ticket.urgency };
  const events: TicketEventDetail[] = [];
  if (to.category !== ticket.category)
    events.push({ kind: "category", from: ticket.category, to: to.category, by });
  if (to.urgency !== ticket.urgency) {
    const isLowered = to.urgency === "general";
    events.push({
      kind: "urgency",
      from: ticket.urgency,
      to: to.urgency,
      by,
      ...(isLowered && late ? { late } : {}),
    });
  }
  return events.length === 0 ? null : { state: { ...ticket, ...to }, events };
}

/** Whether the first warning of a clock that is still owed has begun, or its due instant has passed. */
export function hasWarned(
  clocks: readonly Pick<Clock, "metAt" | "cancelledAt" | "dueAt" | "warnAts">[],
  now: Instant,
): boolean {
  return clocks.some(({ metAt, cancelledAt, dueAt, warnAts }) => {
    if (metAt !== null || cancelledAt !== null || dueAt === null) return false;
    return Math.min(dueAt, ...warnAts) <= now;
  });
}
