/** When does a snoozed ticket come back? */
import type { Clock } from "#app/domain/sla/clock.ts";
import type { ClockKind } from "#app/domain/sla/clock-kind.ts";
import type { Instant } from "#app/domain/shared/instant.ts";

export type ClockToWake = Pick<Clock, "kind" | "dueAt" | "metAt" | "cancelledAt">;

/** `by`: its own time, or a due instant that comes first. */
export type Waking = { readonly at: Instant; readonly by: "time" | "due" };

const REPLIES: readonly ClockKind[] = ["first-reply", "next-reply"];

const isOwed = ({ metAt, cancelledAt }: ClockToWake): boolean =>
  metAt === null && cancelledAt === null;

/** At its time, or at the first due instant after it was snoozed, whichever is first. */
export function wakeAt(
  snooze: { readonly since: Instant; readonly until: Instant },
  clocks: readonly ClockToWake[],
): Waking {
  const dues = clocks
    .filter(isOwed)
    .flatMap(({ dueAt }) => (dueAt !== null && dueAt > snooze.since ? [dueAt] : []))
    .sort((one, other) => one - other);
  const [first] = dues;
  return first !== undefined && first < snooze.until
    ? { at: first, by: "due" }
    : { at: snooze.until, by: "time" };
}

/** The due instant that passed while a customer waits for an answer; null where none is late. */
export function lateSince(clocks: readonly ClockToWake[], now: Instant): Instant | null {
  const late = clocks.find(
    (clock) =>
      isOwed(clock) && REPLIES.includes(clock.kind) && clock.dueAt !== null && clock.dueAt < now,
  );
  return late?.dueAt ?? null;
}
