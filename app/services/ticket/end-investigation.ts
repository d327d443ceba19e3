// An agent says that a ticket is not under investigation any more.
import { investigationEnded } from "#app/domain/ticket/investigation.ts";
import { changeTicket, type AgentsStep, type ChangeNeeds } from "./change-ticket.ts";

/** Twice changes nothing. Throws Refusal as `changeTicket` does. */
export const endInvestigation = (needs: ChangeNeeds, input: AgentsStep): Promise<void> =>
  changeTicket(needs, input, ({ state }) => investigationEnded(state, input.by.name));
