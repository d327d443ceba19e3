// An agent says that a ticket is no complaint: somebody, or triage, was mistaken.
import { deleteComplaint, findOpenComplaint } from "#app/data/records/complaints.server.ts";
import {
  changeTicket,
  type AgentsStep,
  type ChangeNeeds,
} from "#app/services/ticket/change-ticket.ts";

/** The history keeps that it was taken for one. Twice changes nothing. Throws Refusal as `changeTicket` does. */
export function takeBackComplaint(needs: ChangeNeeds, input: AgentsStep): Promise<void> {
  const { shopId, ticketId, by } = input;
  return changeTicket(needs, input, async ({ tx, state }) => {
    const complaint = await findOpenComplaint(tx, shopId, ticketId);
    if (!complaint) return null;
    await deleteComplaint(tx, shopId, complaint.id);
    return {
      state: { ...state, complaint: null },
      events: [{ kind: "complaint", step: "taken-back", by: by.name }],
    };
  });
}
