// An agent says that a ticket is no spam.
import { asNoSpam } from "#app/domain/ticket/spam-standing.ts";
import { changeTicket, type AgentsStep, type ChangeNeeds } from "./change-ticket.ts";

/** It stands as before, with the clocks that it would have had. Twice changes nothing. Throws Refusal as `changeTicket` does. */
export const unmarkSpam = (needs: ChangeNeeds, input: AgentsStep): Promise<void> =>
  changeTicket(needs, input, ({ state }) => asNoSpam(state, input.by.name), { spamToo: true });
