// An agent sets a due date of their own, which beats the policy's until it is taken back.
import { Refusal } from "#app/domain/shared/refusal.ts";
import { ownDueDate } from "#app/domain/ticket/own-due-date.ts";
import { wallTimeInForm } from "#app/domain/ticket/wall-time-in-form.ts";
import { changeTicket, type AgentsStep, type ChangeNeeds } from "./change-ticket.ts";

export type SetOwnDue = AgentsStep & {
  /** A time on the shop's wall such as `2026-11-24T09:00`; null takes the date back. */
  readonly until: string | null;
  readonly reason: string;
};

/**
 * The same again changes nothing. Throws Refusal as `changeTicket` does; "conflict" for a ticket that is done, "invalid" for a time
 * that is none, has passed or is more than a year away, and without a reason.
 */
export function setOwnDue(
  needs: ChangeNeeds,
  { until, reason, ...input }: SetOwnDue,
): Promise<void> {
  return changeTicket(needs, input, async ({ state, now, opening }) => {
    const { calendar, isoOf } = await opening();
    const at = until === null ? null : wallTimeInForm(calendar, until);
    if (at === null && until !== null)
      throw new Refusal("invalid", "Choose the day and time when it is due.");
    return ownDueDate(state, { at, reason, by: input.by.name, now, isoOf });
  });
}
