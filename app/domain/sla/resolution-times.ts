/** How long did a ticket take to be resolved, first and in all? */
import type { Instant } from "#app/domain/shared/instant.ts";
import { openMinutesOf } from "./open-minutes.ts";
import { replayTicket } from "./replay-clocks.ts";
import type { SlaEvent } from "./sla-event.ts";

export type ResolutionTimes = {
  /** Null while it never was resolved. `openMinutes` from the first message on. */
  readonly first: { readonly at: Instant; readonly openMinutes: number } | null;
  /** Goes on when the ticket is reopened, without the time in between. `at` is null while it is not resolved. */
  readonly total: { readonly at: Instant | null; readonly openMinutes: number };
};

/**
 * First and total resolution time of a ticket as they stand at `upTo`, waiting for the customer included; null without a customer
 * message. Throws as `replayClocks` does.
 */
export function resolutionTimes(
  events: readonly SlaEvent[],
  upTo: Instant,
): ResolutionTimes | null {
  const { policy, unresolved } = replayTicket(events, upTo);
  const [first] = unresolved;
  if (!first) return null;

  const bounds = { from: first.from, to: upTo };
  return {
    first:
      first.to === null
        ? null
        : { at: first.to, openMinutes: openMinutesOf(policy.calendar, [first], bounds) },
    total: {
      at: unresolved.at(-1)?.to ?? null,
      openMinutes: openMinutesOf(policy.calendar, unresolved, bounds),
    },
  };
}
