// An agent gives a ticket to a member of the staff, or to nobody.
import {
  findAssignee,
  findMemberToAssign,
  saveAssignee,
} from "#app/data/records/assignees.server.ts";
import type { MemberId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { assignment } from "#app/domain/ticket/assignment.ts";
import { noticeMembers } from "#app/services/notice/notice-members.ts";
import { changeTicket, type AgentsStep, type ChangeNeeds } from "./change-ticket.ts";

export type AssignTicket = AgentsStep & { readonly to: MemberId | null };

/**
 * `was`: whose it was before. The same again changes nothing. Throws Refusal as `changeTicket` does; "not-found" for a member who is
 * not of this shop, "conflict" for one who can't answer customers.
 */
export async function assignTicket(
  needs: ChangeNeeds,
  input: AssignTicket,
): Promise<{ readonly was: MemberId | null }> {
  const { shopId, ticketId, by } = input;
  let was: MemberId | null = null;
  await changeTicket(
    needs,
    input,
    async ({ tx, state, now }) => {
      const from = await findAssignee(tx, shopId, ticketId);
      was = from?.id ?? null;
      const to = input.to === null ? null : await findMemberToAssign(tx, shopId, input.to);
      if (input.to !== null && to === null)
        throw new Refusal("not-found", "Nobody of the staff goes by this name any more.");
      const event = assignment({ from, to, by: by.name });
      if (!event) return null;
      await saveAssignee(tx, shopId, ticketId, { to: to?.id ?? null, at: now });
      const memberIds = to === null ? [] : [to.id];
      await noticeMembers(needs, tx, shopId, { kind: "assigned", ticketId, by, memberIds });
      return { state, events: [event] };
    },
    { permission: "assign" },
  );
  return { was };
}
