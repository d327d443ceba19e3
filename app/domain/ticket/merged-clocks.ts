import type { ClockKind } from "#app/domain/sla/clock-kind.ts";
import type { SlaClockId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";

/** Which clocks go along when a ticket is merged into another, and which end? */

type Clock = {
  readonly id: SlaClockId;
  readonly kind: ClockKind;
  readonly dueAt: Instant;
  readonly isRunning: boolean;
  readonly isCancelled: boolean;
};

export type MergedClocks = {
  /** Go to the other ticket: what was met or missed is a fact of its messages, what runs is still owed. */
  readonly move: readonly SlaClockId[];
  /** End: an earlier one of their kind stands for both. */
  readonly cancel: readonly SlaClockId[];
};

/** The earliest unmet clock of each kind stays, but every promise. A tie goes to the clock that is there already. */
export function mergedClocks(from: readonly Clock[], to: readonly Clock[]): MergedClocks {
  const move: SlaClockId[] = [];
  const cancel: SlaClockId[] = [];
  for (const clock of from.filter((one) => !one.isCancelled)) {
    const rival =
      clock.isRunning && clock.kind !== "promise"
        ? to.find((one) => one.isRunning && one.kind === clock.kind)
        : undefined;
    if (rival === undefined) move.push(clock.id);
    else if (clock.dueAt < rival.dueAt) {
      move.push(clock.id);
      cancel.push(rival.id);
    } else cancel.push(clock.id);
  }
  return { move, cancel };
}
