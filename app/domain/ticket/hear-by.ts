/** By when does the customer of a ticket under investigation hear from the shop? */
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { dueAt } from "#app/domain/sla/due.ts";
import type { OpenCalendar } from "#app/domain/sla/open-calendar.ts";
import { readBy } from "#app/domain/sla/read-by.ts";
import { parseTarget } from "#app/domain/sla/target.ts";
import { sayWallTime } from "#app/domain/sla/say-date.ts";
import { say, type Words } from "#app/domain/words/words.ts";

export type HearBy = {
  readonly until: Instant;
  /** What to tell the agent where it is not the instant that was asked for. */
  readonly told: Words | null;
};

/**
 * Without `asked`, when the target for updates is due. An instant outside opening hours becomes the last open moment before it.
 * Throws Refusal "invalid" when that lies behind us.
 */
export function hearBy(
  calendar: OpenCalendar,
  { now, asked, target }: { now: Instant; asked: Instant | null; target: string },
): HearBy {
  if (asked === null) {
    const due = dueAt(calendar, now, parseTarget(target));
    return { until: readBy(calendar, now, due), told: null };
  }
  const words = (at: Instant) => sayWallTime(calendar.wallTimeAt(at));
  if (asked <= now)
    throw new Refusal(
      "invalid",
      say("{asked} has passed. Choose a later time.", { asked: words(asked) }),
    );

  const until = calendar.openUpTo(asked);
  if (until === null || until <= now)
    throw new Refusal(
      "invalid",
      say("The shop does not open before {asked}. Choose a later time.", { asked: words(asked) }),
    );
  return {
    until,
    told:
      until === asked
        ? null
        : say("The shop is closed then, so the customer hears by {until}.", {
            until: words(until),
          }),
  };
}
