/** One response-time obligation on a ticket, as it follows from the ticket's events. */
import type { Instant } from "#app/domain/shared/instant.ts";
import type { ClockKind } from "./clock-kind.ts";
import type { TraceStep } from "./trace.ts";

/** `missed` also when met late: then it has `metAt`. */
export const clockStates = ["running", "paused", "met", "missed", "cancelled"] as const;
export type ClockState = (typeof clockStates)[number];

/** What happened to a clock after it had started. */
export type ClockStep = { readonly at: Instant } & (
  | { readonly kind: "paused"; readonly because: string }
  | { readonly kind: "resumed" }
  /** `dueAt`: the new due instant, null while paused. */
  | { readonly kind: "retargeted"; readonly because: string; readonly dueAt: Instant | null }
  | { readonly kind: "met"; readonly by: string | null }
  | { readonly kind: "missed" }
  | { readonly kind: "opened-again"; readonly because: string }
  | { readonly kind: "cancelled"; readonly because: string }
);

export type Clock = {
  /** The same for the same obligation however often it is worked out: kind and what started it. */
  readonly key: string;
  readonly kind: ClockKind;
  readonly startedAt: Instant;
  /** The id of the message or promise that started it; null where neither did. */
  readonly startedBy: string | null;
  /** As `formatTarget` writes it; null for a promise and an own due date. */
  readonly target: string | null;
  readonly dueAt: Instant | null;
  /** What people read: the last open moment up to the due instant. */
  readonly readBy: Instant | null;
  /** When its agent is warned, each inside opening hours, the earliest first; empty where there is no due instant. */
  readonly warnAts: readonly Instant[];
  readonly metAt: Instant | null;
  /** The id of the reply that met it. */
  readonly metBy: string | null;
  /** The due instant that passed unmet. */
  readonly missedAt: Instant | null;
  readonly cancelledAt: Instant | null;
  /** Open minutes. */
  readonly pausedMinutes: number;
  readonly state: ClockState;
  readonly policyVersion: number;
  readonly calendarVersion: number;
  readonly trace: readonly TraceStep[];
  readonly steps: readonly ClockStep[];
};
