/** Which targets of a ticket were missed without anybody having said why, and what counts as a cause? */
import type { Clock } from "#app/domain/sla/clock.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { say } from "#app/domain/words/words.ts";

/** What every shop can choose from, beside the owner's own causes. */
const builtInCauses = [
  say("Too much mail"),
  say("Waiting for the carrier"),
  say("Waiting for a supplier"),
  say("Needed to ask the customer"),
  say("Overlooked"),
  say("Staff absent"),
  say("Technical trouble"),
] as const;

const LONGEST_CAUSE = 200;

/** The built-in causes, then the owner's, each once. */
export const causesToChoose = (own: readonly string[]): readonly string[] => [
  ...new Set<string>([...builtInCauses, ...own]),
];

/**
 * A cause as it is kept: one from the list as the list spells it, anything else as it was written, without spaces around it.
 * Throws Refusal "invalid" for more than 200 characters.
 */
export function readCause(given: string, own: readonly string[]): string {
  const cause = given.trim();
  if (cause.length > LONGEST_CAUSE)
    throw new Refusal(
      "invalid",
      say("Give the cause in at most {longestCause, number} characters.", {
        longestCause: LONGEST_CAUSE,
      }),
    );
  const listed = causesToChoose(own).find((one) => one.toLowerCase() === cause.toLowerCase());
  return listed ?? cause;
}

/** Keys of the missed clocks, those that were met late included, that have no cause yet. */
export function missesWithoutCause(
  clocks: readonly Pick<Clock, "key" | "state">[],
  explained: readonly string[],
): readonly string[] {
  return clocks
    .filter(({ key, state }) => state === "missed" && !explained.includes(key))
    .map(({ key }) => key);
}
