// A complaint has its outcome: it is closed, while its ticket goes on.
import { closeAnsweredComplaint } from "#app/data/records/complaints.server.ts";
import { mustHaveOutcome } from "#app/domain/complaint/complaint-gate.ts";
import {
  changeTicket,
  type AgentsStep,
  type ChangeNeeds,
} from "#app/services/ticket/change-ticket.ts";

/** Twice changes nothing. Throws Refusal as `changeTicket` does; "conflict" while it has no outcome. */
export function closeComplaint(needs: ChangeNeeds, input: AgentsStep): Promise<void> {
  const { shopId, ticketId, by } = input;
  return changeTicket(needs, input, async ({ tx, state, now }) => {
    mustHaveOutcome(state.complaint);
    const isClosed = await closeAnsweredComplaint(tx, shopId, ticketId, { at: now, byId: by.id });
    if (!isClosed) return null;
    return {
      state: { ...state, complaint: null },
      events: [{ kind: "complaint", step: "closed", by: by.name }],
    };
  });
}
