import type { ClockView } from "#app/domain/ticket/ticket-view.ts";
import type { ShownDue } from "./due-input.ts";

/** The unmet obligation that is due first: its due instant, and what people read as the time. */
export function nextDue(clocks: readonly ClockView[]): ShownDue | null {
  const open = clocks.flatMap((clock) =>
    clock.dueAt !== null && clock.metAt === null && waits(clock.state)
      ? [{ kind: clock.kind, dueAt: clock.dueAt, readBy: clock.readBy ?? clock.dueAt }]
      : [],
  );
  return open.sort((one, other) => Date.parse(one.dueAt) - Date.parse(other.dueAt))[0] ?? null;
}

/** A missed clock without an answer still waits for one. */
const waits = (state: ClockView["state"]): boolean => state === "running" || state === "missed";
