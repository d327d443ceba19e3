/** Can a merge or a split still be undone, or does later work stand on it? */
import { say, type Words } from "#app/domain/words/words.ts";

/** A ticket as far as work on it shows: who takes part and how its clocks stand are lists of words to compare. */
export type MoveState = {
  readonly status: string;
  readonly assigneeId: string | null;
  readonly mergedIntoId: string | null;
  readonly proposedId: string | null;
  readonly messageIds: readonly string[];
  readonly participants: readonly string[];
  readonly clocks: readonly string[];
};

/** What happened to the ticket since the move left it as `left`, for whoever wants to undo the move; `number`: the ticket's. Null for nothing. */
export function standsOnMove(left: MoveState, now: MoveState, number: string): Words | null {
  const had = new Set(left.messageIds);
  if (now.messageIds.some((id) => !had.has(id)))
    return say("{number} has a new message since, so this can't be undone any more.", { number });
  if (!sameList(left.messageIds, now.messageIds))
    return say("{number} has lost messages since, so this can't be undone any more.", { number });
  if (left.mergedIntoId !== now.mergedIntoId)
    return say("{number} was merged since, so this can't be undone any more.", { number });
  if (!sameList(left.clocks, now.clocks))
    return say("{number} was answered since, so this can't be undone any more.", { number });
  if (!sameList(left.participants, now.participants))
    return say("{number} has other participants since, so this can't be undone any more.", {
      number,
    });
  if (left.status !== now.status)
    return say(
      "{number} was set to {status, select, open {open} waiting {waiting} resolved {resolved} other {closed}} since, so this can't be undone any more.",
      { number, status: now.status },
    );
  if (left.assigneeId !== now.assigneeId)
    return say("{number} was handed to another agent since, so this can't be undone any more.", {
      number,
    });
  return left.proposedId === now.proposedId
    ? null
    : say("{number} was looked at in “Belongs here?” since, so this can't be undone any more.", {
        number,
      });
}

const sameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((value) => other.includes(value));
