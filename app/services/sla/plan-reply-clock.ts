// A customer waits for an answer: which clock does the policy set, when is it due, and why?
import type { WaitingMail } from "#app/data/records/inbound-emails.server.ts";
import type { NewClock } from "#app/data/records/sla-clocks.server.ts";
import type { MessageId, ShopId, SlaClockId, TicketId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { targetFor } from "#app/domain/sla/default-targets.ts";
import { explainDue } from "#app/domain/sla/explain-due.ts";
import { formatTarget } from "#app/domain/sla/target.ts";
import type { Deps } from "#app/services/deps.ts";

export type WaitingCustomer = {
  readonly ticketId: TicketId;
  readonly kind: "first-reply" | "next-reply";
  readonly messageId: MessageId;
  readonly receivedAt: Instant;
  readonly policy: Pick<WaitingMail, "calendar" | "targets" | "calendarVersion" | "policyVersion">;
};

/** The clock as it is to be saved; null when the policy sets none. */
export function planReplyClock(
  needs: Pick<Deps, "newId" | "openCalendar">,
  shopId: ShopId,
  waiting: WaitingCustomer,
): NewClock | null {
  const { policy, kind, receivedAt } = waiting;
  const target = targetFor(policy.targets, "general", kind);
  if (!target) return null;
  const calendar = needs.openCalendar(shopId, policy.calendarVersion, policy.calendar);
  const due = explainDue(calendar, receivedAt, target, policy);
  return {
    id: needs.newId<SlaClockId>(),
    ticketId: waiting.ticketId,
    kind,
    target: formatTarget(target),
    startedAt: receivedAt,
    startedByMessage: waiting.messageId,
    dueAt: due.dueAt,
    readBy: due.readBy,
    trace: due.trace,
    policyVersion: policy.policyVersion,
    calendarVersion: policy.calendarVersion,
  };
}
