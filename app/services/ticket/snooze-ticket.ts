// An agent puts a ticket out of sight for a while.
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { snoozePresets } from "#app/domain/ticket/snooze-presets.ts";
import { snoozing } from "#app/domain/ticket/snoozing.ts";
import { wallTimeInForm } from "#app/domain/ticket/wall-time-in-form.ts";
import { changeTicket, type AgentsStep, type ChangeNeeds, type Opening } from "./change-ticket.ts";

export type SnoozeTicket = AgentsStep & {
  /** The key of a preset, or a time on the shop's wall such as `2026-11-24T09:00`. */
  readonly until: string;
};

/**
 * `told`: words for the agent when something is due before that time, and brings it back then. The same time again changes nothing.
 * Throws Refusal as `changeTicket` does; "conflict" for a ticket that is done or late, "invalid" for a time that is none, has
 * passed, or is more than a year away.
 */
export async function snoozeTicket(
  needs: ChangeNeeds,
  input: SnoozeTicket,
): Promise<{ readonly told: string | null }> {
  let told: string | null = null;
  await changeTicket(needs, input, async ({ state, now, clocks, opening }) => {
    const { isoOf, wordsOf, ...open } = await opening();
    const decided = snoozing(state, {
      until: untilOf(open, input.until, now),
      by: input.by.name,
      clocks: await clocks(),
      now,
      isoOf,
      wordsOf,
    });
    told = decided.told;
    return decided.change;
  });
  return { told };
}

function untilOf({ calendar }: Pick<Opening, "calendar">, asked: string, now: Instant): Instant {
  const preset = snoozePresets(calendar, now).find(({ key }) => key === asked);
  const at = preset?.at ?? wallTimeInForm(calendar, asked);
  if (at === null) throw new Refusal("invalid", "Choose until when the ticket is snoozed.");
  return at;
}
