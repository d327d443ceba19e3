import type { Instant } from "#app/domain/shared/instant.ts";
import type { Clock } from "#app/domain/sla/clock.ts";
import type { OpenCalendar } from "#app/domain/sla/open-calendar.ts";

/** What are people told of one clock, and when at the earliest? */

export const alertKinds = ["warn-1", "warn-2", "missed", "missed-again"] as const;
export type AlertKind = (typeof alertKinds)[number];

export type ComingAlert = {
  readonly clockKey: string;
  readonly kind: AlertKind;
  /** Inside opening hours. */
  readonly at: Instant;
};

/**
 * The earliest first: the warnings before the due instant, the miss at it, and the miss once more when the shop opens the next time.
 * Outside opening hours nobody is told anything. None for a clock without a due instant. Throws Refusal.
 */
export function clockAlerts(
  { key, warnAts, dueAt }: Pick<Clock, "key" | "warnAts" | "dueAt">,
  calendar: OpenCalendar,
): readonly ComingAlert[] {
  if (dueAt === null) return [];
  const missedAt = calendar.openAtOrAfter(dueAt);
  const closeAt = calendar.spanOf(calendar.wallTimeAt(missedAt).date)?.closeAt ?? missedAt;
  const times = [
    ...warnAts.slice(0, 2),
    ...Array<null>(Math.max(0, 2 - warnAts.length)).fill(null),
    missedAt,
    calendar.openAtOrAfter(closeAt),
  ];
  return alertKinds.flatMap((kind, index) => {
    const at = times[index] ?? null;
    return at === null ? [] : [{ clockKey: key, kind, at }];
  });
}

/** Those that nobody was told of. */
export const untold = (
  alerts: readonly ComingAlert[],
  told: readonly { readonly clockKey: string; readonly kind: string }[],
): readonly ComingAlert[] =>
  alerts.filter(
    ({ clockKey, kind }) => !told.some((one) => one.clockKey === clockKey && one.kind === kind),
  );
