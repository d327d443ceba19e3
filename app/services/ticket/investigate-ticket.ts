// An agent puts a ticket under investigation: what is looked into, and by when does the customer hear of it?
import { markComplaint } from "#app/data/records/complaints.server.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { hearBy } from "#app/domain/ticket/hear-by.ts";
import { investigated } from "#app/domain/ticket/investigation.ts";
import { wallTimeInForm } from "#app/domain/ticket/wall-time-in-form.ts";
import type { Words } from "#app/domain/words/words.ts";
import { changeTicket, type AgentsStep, type ChangeNeeds } from "./change-ticket.ts";

export type InvestigateTicket = AgentsStep & {
  readonly what: string;
  /** A time on the shop's wall such as `2026-11-24T09:00`; empty for when the target for updates is due. */
  readonly until: string;
};

/**
 * `told`: words for the agent when the shop is closed at that time. Asked again with other words or another time it is changed;
 * with the same nothing happens. Throws Refusal as `changeTicket` does; "conflict" for a ticket that is done, "invalid" for a time
 * that is none or has passed, and for nothing or too much said.
 */
export async function investigateTicket(
  needs: ChangeNeeds,
  { what, until, ...input }: InvestigateTicket,
): Promise<{ readonly told: Words | null }> {
  let told: Words | null = null;
  await changeTicket(needs, input, async ({ tx, state, now, opening }) => {
    const { calendar, targets, isoOf } = await opening();
    const asked = until === "" ? null : wallTimeInForm(calendar, until);
    if (asked === null && until !== "")
      throw new Refusal("invalid", "Choose by when the customer hears of it.");
    const stands = state.investigating?.until ?? now;
    // Whoever leaves the time open a second time means the one that stands.
    const heard =
      asked === null && stands > now
        ? { until: stands, told: null }
        : hearBy(calendar, { now, asked, target: targets.update });
    told = heard.told;
    const change = investigated(state, { what, until: heard.until, by: input.by.name }, isoOf);
    const step = { step: "investigated", at: now } as const;
    const isComplaints =
      state.complaint && (await markComplaint(tx, input.shopId, input.ticketId, step));
    if (!change || !isComplaints) return change;
    return {
      ...change,
      events: [...change.events, { kind: "complaint", step: step.step, by: null }],
    };
  });
  return { told };
}
