// A customer waits for an answer: start the clock that the policy sets, with its due instant and why.
import type { Tx } from "#app/data/db.server.ts";
import type { WaitingMail } from "#app/data/records/inbound-emails.server.ts";
import { saveNewClock } from "#app/data/records/sla-clocks.server.ts";
import type { MessageId, ShopId, SlaClockId, TicketId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { targetFor } from "#app/domain/sla/default-targets.ts";
import { explainDue } from "#app/domain/sla/explain-due.ts";
import { formatTarget } from "#app/domain/sla/target.ts";
import type { Deps } from "#app/services/deps.ts";

type Needs = Pick<Deps, "newId" | "openCalendar">;

export type WaitingCustomer = {
  readonly ticketId: TicketId;
  readonly kind: "first-reply" | "next-reply";
  readonly messageId: MessageId;
  readonly receivedAt: Instant;
  readonly policy: Pick<WaitingMail, "calendar" | "targets" | "calendarVersion" | "policyVersion">;
};

/** A step of a transaction. A clock of the kind that runs already stands: it is the older obligation. */
export async function startReplyClock(
  needs: Needs,
  tx: Tx,
  shopId: ShopId,
  waiting: WaitingCustomer,
): Promise<void> {
  const { policy, kind, receivedAt } = waiting;
  const target = targetFor(policy.targets, "general", kind);
  if (!target) return;
  const calendar = needs.openCalendar(shopId, policy.calendarVersion, policy.calendar);
  const due = explainDue(calendar, receivedAt, target, policy);
  await saveNewClock(tx, shopId, {
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
  });
}
