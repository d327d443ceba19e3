/** The owner's form of hours, holidays and targets: what it holds, and what it shows of a policy that is kept. */
import type { UrgentRule } from "#app/domain/triage/urgent-rule.ts";
import type { Calendar, DayEnding, OpenHours, SpecialOpening, Weekday } from "./calendar.ts";
import { dateRuns, type DateRun } from "./date-runs.ts";
import type { Targets } from "./default-targets.ts";
import type { SlaSettings } from "./sla-settings.ts";
import { parseTarget, type TargetUnit } from "./target.ts";

export const targetFields = [
  "general.first-reply",
  "general.next-reply",
  "general.resolution",
  "urgent.first-reply",
  "urgent.next-reply",
  "urgent.resolution",
  "update",
] as const;
export type TargetField = (typeof targetFields)[number];

/** `amount` as it was typed; empty for no target. */
export type TargetInput = { readonly amount: string; readonly unit: TargetUnit };

export type PolicyForm = {
  readonly timeZone: string;
  readonly hours: Readonly<Record<Weekday, readonly OpenHours[]>>;
  readonly regions: readonly string[];
  /** Dates of public holidays on which the shop is open as ever. */
  readonly struck: readonly string[];
  readonly closures: readonly DateRun[];
  readonly openings: readonly SpecialOpening[];
  readonly dayEnds: DayEnding;
  readonly nextDay: boolean;
  readonly targets: Readonly<Record<TargetField, TargetInput>>;
  /** One a line. */
  readonly missCauses: string;
  readonly urgentRules: readonly UrgentRule[];
  readonly closeAfterDays: string;
};

/** Targets that may be left out. */
export const mayBeAbsent = (field: TargetField): boolean => field.endsWith(".resolution");

export type KeptPolicy = {
  readonly calendar: Calendar;
  readonly targets: Targets;
  readonly settings: SlaSettings;
};

/** The form that shows a policy. */
export function policyForm({ calendar, targets, settings }: KeptPolicy): PolicyForm {
  const { holidays } = calendar;
  return {
    timeZone: calendar.timeZone,
    hours: calendar.hours,
    regions: holidays.regions,
    struck: holidays.struck ?? [],
    closures: dateRuns(holidays.closed),
    openings: holidays.open,
    dayEnds: calendar.dayEnds,
    nextDay: calendar.afterHours === "next_day",
    targets: targetInputs(targets),
    missCauses: settings.missCauses.join("\n"),
    urgentRules: settings.urgentRules,
    closeAfterDays: String(settings.closeAfterDays),
  };
}

function targetInputs({ general, urgent, update }: Targets): PolicyForm["targets"] {
  return {
    "general.first-reply": targetInput(general["first-reply"]),
    "general.next-reply": targetInput(general["next-reply"]),
    "general.resolution": targetInput(general.resolution),
    "urgent.first-reply": targetInput(urgent["first-reply"]),
    "urgent.next-reply": targetInput(urgent["next-reply"]),
    "urgent.resolution": targetInput(urgent.resolution),
    update: targetInput(update),
  };
}

function targetInput(written: string | undefined): TargetInput {
  if (written === undefined) return { amount: "", unit: "business day" };
  const { amount, unit } = parseTarget(written);
  return { amount: String(amount), unit };
}
