// One ticket's part in a change of many: the same service that its own page calls.
import type { BulkStep } from "#app/domain/bulk/bulk-step.ts";
import type { TicketStatus } from "#app/domain/ticket/ticket-status.ts";
import { assignTicket } from "#app/services/ticket/assign-ticket.ts";
import { changeStatus } from "#app/services/ticket/change-status.ts";
import type { AgentsStep, ChangeNeeds } from "#app/services/ticket/change-ticket.ts";
import { markSpam } from "#app/services/ticket/mark-spam.ts";
import { snoozeTicket } from "#app/services/ticket/snooze-ticket.ts";
import { tagTicket } from "#app/services/ticket/tag-ticket.ts";
import { unmarkSpam } from "#app/services/ticket/unmark-spam.ts";

/** `seen`: its status when its turn came. Done a second time it changes nothing. Throws what the ticket's services refuse. */
export async function applyStep(
  needs: ChangeNeeds,
  ticket: AgentsStep & { readonly seen: TicketStatus },
  step: BulkStep,
): Promise<void> {
  switch (step.kind) {
    case "assign":
      await assignTicket(needs, { ...ticket, to: step.to });
      return;
    case "tag":
      await tagTicket(needs, { ...ticket, add: step.add, remove: step.remove });
      return;
    case "close":
      await changeStatus(needs, {
        ...ticket,
        to: "closed",
        reason: step.reason,
        cause: step.cause,
      });
      return;
    case "snooze":
      await snoozeTicket(needs, { ...ticket, until: step.until });
      return;
    case "spam":
      await markSpam(needs, ticket);
      return;
    case "not-spam":
      await unmarkSpam(needs, ticket);
  }
}
