/** Does a rule change one ticket too often? Two rules that undo each other would go on for ever. */
import { say, type Words } from "#app/domain/words/words.ts";
import type { RuleId } from "#app/domain/shared/ids.ts";
import { HOUR_MS } from "#app/domain/shared/instant.ts";

export const MOST_CHANGES = 20;
export const LIMIT_MS = HOUR_MS;

/** `before`: what each rule changed about the ticket within the hour. */
export const isTooMuch = (before: ReadonlyMap<RuleId, number>, more: number): boolean =>
  [...before.values()].reduce((sum, count) => sum + count, 0) + more > MOST_CHANGES;

/** Of rules that changed a ticket too often the one that did it most: it is switched off, and the others leave the ticket alone. */
export const whichToStop = (before: ReadonlyMap<RuleId, number>): RuleId | null =>
  [...before].toSorted(([a, some], [b, others]) => others - some || (a < b ? -1 : 1))[0]?.[0] ??
  null;

/** Why Loupe switched a rule off; `ticket`: the number of the ticket that it changed too often. */
export const stoppedWords = (ticket: string): Words =>
  say(
    "Switched off by Loupe: rules changed ticket {ticket} more than {count, number} times within an hour. Look at what they undo of each other, then switch it on again.",
    { ticket, count: MOST_CHANGES },
  );
