// Whoever answers a ticket that is nobody's has taken it.
import {
  findAssignee,
  findMemberToAssign,
  saveAssignee,
} from "#app/data/records/assignees.server.ts";
import type { Tx } from "#app/data/db.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import { canBeAssigned } from "#app/domain/ticket/assignment.ts";
import type { Deps } from "#app/services/deps.ts";
import type { ActingAgent, AgentsStep } from "./change-ticket.ts";

/** A step of a transaction, with the ticket locked: true when it became theirs. Somebody else's ticket stays theirs. */
export async function assignToReplier(
  needs: Pick<Deps, "clock" | "newId">,
  tx: Tx,
  {
    shopId,
    ticketId,
    by,
  }: Pick<AgentsStep, "shopId" | "ticketId"> & { readonly by: Pick<ActingAgent, "id" | "name"> },
): Promise<boolean> {
  if (await findAssignee(tx, shopId, ticketId)) return false;
  const member = await findMemberToAssign(tx, shopId, by.id);
  if (!member || !canBeAssigned(member.role)) return false;
  const at = needs.clock();
  await saveAssignee(tx, shopId, ticketId, { to: member.id, at });
  const detail = {
    kind: "assigned",
    to: member.name,
    from: null,
    by: by.name,
    because: "replied",
  } as const;
  await saveTicketEvents(tx, shopId, [{ id: needs.newId(), ticketId, actor: by.id, detail, at }]);
  return true;
}
