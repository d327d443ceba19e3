/** Can a merge or a split still be undone, or does later work stand on it? */

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

/** What happened to the ticket since the move left it as `left`, in words that go on after its number; null for nothing. */
export function standsOnMove(left: MoveState, now: MoveState): string | null {
  const had = new Set(left.messageIds);
  if (now.messageIds.some((id) => !had.has(id))) return "has a new message since";
  if (!sameList(left.messageIds, now.messageIds)) return "has lost messages since";
  if (left.mergedIntoId !== now.mergedIntoId) return "was merged since";
  if (!sameList(left.clocks, now.clocks)) return "was answered since";
  if (!sameList(left.participants, now.participants)) return "has other participants since";
  if (left.status !== now.status) return `was set to ${now.status} since`;
  if (left.assigneeId !== now.assigneeId) return "was handed to another agent since";
  return left.proposedId === now.proposedId ? null : "was looked at in “Belongs here?” since";
}

const sameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((value) => other.includes(value));
