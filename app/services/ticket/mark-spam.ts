// An agent says that a ticket is spam.
import { asSpam } from "#app/domain/ticket/spam-standing.ts";
import { changeTicket, type AgentsStep, type ChangeNeeds } from "./change-ticket.ts";

/** It is closed and its clocks end. Twice changes nothing. Throws Refusal as `changeTicket` does. */
export const markSpam = (needs: ChangeNeeds, input: AgentsStep): Promise<void> =>
  changeTicket(needs, input, ({ state, now }) => asSpam(state, input.by.name, now), {
    spamToo: true,
  });
