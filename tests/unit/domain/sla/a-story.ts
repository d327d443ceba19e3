import type { Instant } from "#app/domain/shared/instant.ts";
import { instantOf } from "#app/domain/shared/instant.ts";
import type { ClockKind } from "#app/domain/sla/clock-kind.ts";
import type { Clock } from "#app/domain/sla/clock.ts";
import { defaultTargets } from "#app/domain/sla/default-targets.ts";
import type { Urgency } from "#app/domain/sla/default-targets.ts";
import { replayClocks } from "#app/domain/sla/replay-clocks.ts";
import type { SlaEvent, SlaPolicy } from "#app/domain/sla/sla-event.ts";
import { anOpenCalendar } from "./a-calendar.ts";

/** A time of day on a date in New York in summer. The stories play in the week of Monday 18 May 2026; no day is a holiday here. */
export const timeOn =
  (date: string) =>
  (time: string): Instant =>
    instantOf(new Date(`${date}T${time}-04:00`));

export const mon = timeOn("2026-05-18");
export const tue = timeOn("2026-05-19");
export const wed = timeOn("2026-05-20");
export const thu = timeOn("2026-05-21");
export const fri = timeOn("2026-05-22");
export const sat = timeOn("2026-05-23");
export const sun = timeOn("2026-05-24");
export const nextMon = timeOn("2026-05-25");
export const nextTue = timeOn("2026-05-26");
/** A month after the story. */
const muchLater = timeOn("2026-06-22")("12:00");

/** Mon-Fri 09:00-17:00; general mail in 2 business days, urgent mail in 1. */
export const aPolicy = (changes: Partial<SlaPolicy> = {}): SlaPolicy => ({
  calendar: anOpenCalendar(),
  targets: defaultTargets,
  policyVersion: 1,
  calendarVersion: 1,
  ...changes,
});

export const policyFrom = (at: Instant, policy: SlaPolicy): SlaEvent => ({
  kind: "policy",
  at,
  policy,
});

type Of<Kind extends SlaEvent["kind"]> = Partial<Extract<SlaEvent, { kind: Kind }>>;

export const message = (id: string, at: Instant, more: Of<"customer-message"> = {}): SlaEvent => ({
  ...more,
  kind: "customer-message",
  id,
  at,
});

export const urgentMessage = (id: string, at: Instant): SlaEvent =>
  message(id, at, { urgency: "urgent" });

export const reply = (id: string, at: Instant, more: Of<"agent-reply"> = {}): SlaEvent => ({
  ...more,
  kind: "agent-reply",
  id,
  at,
});

export const bounce = (id: string, at: Instant): SlaEvent => ({ kind: "reply-bounced", id, at });

export const urgency = (to: Urgency, at: Instant): SlaEvent => ({ kind: "urgency", to, at });

export const ownDue = (by: Instant | null, at: Instant): SlaEvent => ({ kind: "own-due", by, at });

type Plain = Extract<
  SlaEvent["kind"],
  | "note"
  | "acknowledgement"
  | "waiting"
  | "not-waiting"
  | "investigating"
  | "investigation-ended"
  | "resolved"
  | "reopened"
  | "spam"
  | "not-spam"
  | "merged"
>;

export const event = (kind: Plain, at: Instant): SlaEvent => ({ kind, at });

/** The clocks of a ticket under the usual policy, unless the story brings its own. */
export function clocksOf(events: readonly SlaEvent[], upTo: Instant = muchLater): readonly Clock[] {
  const own = events.some(({ kind }) => kind === "policy");
  return replayClocks(own ? events : [policyFrom(mon("00:00"), aPolicy()), ...events], upTo);
}

/** The one clock of a kind. Throws when there is none or another. */
export function clockOf(
  kind: ClockKind,
  events: readonly SlaEvent[],
  upTo: Instant = muchLater,
): Clock {
  const [clock, ...others] = clocksOf(events, upTo).filter((one) => one.kind === kind);
  if (!clock || others.length > 0) throw new Error(`There is not one clock ${kind}.`);
  return clock;
}

/** What people ask first of clocks: which, and how they stand. */
export const standings = (clocks: readonly Clock[]): string[] =>
  clocks.map(({ kind, startedBy, state }) => `${kind} of ${startedBy ?? "the ticket"}: ${state}`);
