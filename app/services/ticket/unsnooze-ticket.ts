// An agent takes a snoozed ticket back into sight.
import { awake } from "#app/domain/ticket/snoozing.ts";
import { say } from "#app/domain/words/words.ts";
import { changeTicket, type AgentsStep, type ChangeNeeds } from "./change-ticket.ts";

/** Twice changes nothing. Throws Refusal as `changeTicket` does. */
export const unsnoozeTicket = (needs: ChangeNeeds, input: AgentsStep): Promise<void> =>
  changeTicket(needs, input, ({ state }) =>
    awake(state, say("{by} took it back", { by: input.by.name })),
  );
