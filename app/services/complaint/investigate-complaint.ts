// An agent looks into what a customer complains about.
import { markComplaint } from "#app/data/records/complaints.server.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import {
  changeTicket,
  type AgentsStep,
  type ChangeNeeds,
} from "#app/services/ticket/change-ticket.ts";

/** Twice changes nothing. Throws Refusal as `changeTicket` does; "conflict" where no complaint is open. */
export function investigateComplaint(needs: ChangeNeeds, input: AgentsStep): Promise<void> {
  const { shopId, ticketId, by } = input;
  return changeTicket(needs, input, async ({ tx, state, now }) => {
    if (!state.complaint) throw new Refusal("conflict", "No complaint is open on this ticket.");
    const isNew = await markComplaint(tx, shopId, ticketId, { step: "investigated", at: now });
    if (!isNew) return null;
    return { state, events: [{ kind: "complaint", step: "investigated", by: by.name }] };
  });
}
