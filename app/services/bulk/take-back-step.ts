// One ticket of a change of many is put back, unless somebody changed it since.
import {
  findAssignee,
  findMemberToAssign,
  saveAssignee,
} from "#app/data/records/assignees.server.ts";
import type { BulkStep } from "#app/domain/bulk/bulk-step.ts";
import { CHANGED_SINCE, putBack } from "#app/domain/bulk/put-back.ts";
import { tagsChanged, type TicketStanding } from "#app/domain/bulk/ticket-standing.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { assignment } from "#app/domain/ticket/assignment.ts";
import {
  changeTicket,
  type AgentsStep,
  type ChangeNeeds,
} from "#app/services/ticket/change-ticket.ts";
import { tagTicket } from "#app/services/ticket/tag-ticket.ts";

export type TakeBackStep = AgentsStep & {
  readonly step: BulkStep;
  readonly was: TicketStanding;
  readonly became: TicketStanding;
};

/** A second time it changes nothing. Throws Refusal "conflict" for a ticket that was changed since, and as `changeTicket` does. */
export async function takeBackStep(needs: ChangeNeeds, input: TakeBackStep): Promise<void> {
  const { step, was, became, ...ticket } = input;
  if (step.kind === "assign") return takeBackAssignment(needs, input);
  if (step.kind === "tag") {
    const { added, removed } = tagsChanged(step, was, became);
    await tagTicket(needs, { ...ticket, add: removed, remove: added });
    return;
  }
  await changeTicket(
    needs,
    ticket,
    async ({ state, now, opening }) => {
      const { isoOf } = await opening();
      return putBack(state, { step, was, became, by: ticket.by.name, now, isoOf });
    },
    { spamToo: true },
  );
}

async function takeBackAssignment(
  needs: ChangeNeeds,
  { was, became, ...ticket }: TakeBackStep,
): Promise<void> {
  const { shopId, ticketId, by } = ticket;
  await changeTicket(
    needs,
    ticket,
    async ({ tx, state, now }) => {
      const from = await findAssignee(tx, shopId, ticketId);
      if ((from?.id ?? null) === was.assigneeId) return null;
      if ((from?.id ?? null) !== became.assigneeId) throw new Refusal("conflict", CHANGED_SINCE);
      const to =
        was.assigneeId === null ? null : await findMemberToAssign(tx, shopId, was.assigneeId);
      const event = assignment({ from, to, by: by.name });
      if (!event) return null;
      await saveAssignee(tx, shopId, ticketId, { to: to?.id ?? null, at: now });
      return { state, events: [event] };
    },
    { permission: "assign" },
  );
}
