/** Is what the owner typed a policy that the shop can keep, and if not, what is wrong at which field? */
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { say, type Words } from "#app/domain/words/words.ts";
import { weekdays } from "./calendar.ts";
import type { Calendar, PublicHoliday } from "./calendar.ts";
import { datesOfRun, type DateRun } from "./date-runs.ts";
import type { Targets } from "./default-targets.ts";
import { requireOpening } from "./open-calendar.ts";
import { mayBeAbsent, targetFields } from "./policy-form.ts";
import type { KeptPolicy, PolicyForm, TargetField } from "./policy-form.ts";
import { readCloseAfterDays, readMissCauses } from "./sla-settings.ts";
import { formatTarget, parseTarget } from "./target.ts";
import { validateCalendar } from "./validate-calendar.ts";

/**
 * Why a field can't be kept, for the person who typed it. Fields are named as in the form: `hours.mon`, `closures.0`,
 * `openings.2`, `targets.urgent.first-reply`; `calendar` for what no single field can mend.
 */
export type PolicyErrors = Readonly<Record<string, Words>>;

export type ReadPolicy =
  | ({ readonly kind: "valid" } & KeptPolicy)
  | { readonly kind: "invalid"; readonly errors: PolicyErrors };

/** Longer ones are a slip of the pen: a calendar without an opening in 400 days is refused anyway. */
const MOST_CLOSED_DAYS = 400;
const CLOSURE_WORDS = say(
  "Enter the first and the last closed day; the last is not before the first.",
);

/** `holidays`: those of the form's regions. `now` is when the calendar has to open again from. */
export function readPolicyForm(
  form: PolicyForm,
  holidays: readonly PublicHoliday[],
  now: Instant,
): ReadPolicy {
  const targets = readTargets(form.targets);
  const missCauses = readMissCauses(form.missCauses);
  const closeAfterDays = readCloseAfterDays(form.closeAfterDays);
  const errors: Record<string, Words> = {
    ...fieldErrors(form),
    ...targets.errors,
    ...(missCauses.kind === "invalid" ? { missCauses: missCauses.error } : {}),
    ...(closeAfterDays.kind === "invalid" ? { closeAfterDays: closeAfterDays.error } : {}),
  };
  const calendar = Object.keys(fieldErrors(form)).length > 0 ? null : calendarOf(form, holidays);
  const never = calendar && refusalOf(() => requireOpening(calendar, now));
  if (never !== null) errors.calendar = never;
  if (calendar === null || targets.targets === null || Object.keys(errors).length > 0)
    return { kind: "invalid", errors };
  if (missCauses.kind === "invalid" || closeAfterDays.kind === "invalid")
    return { kind: "invalid", errors };
  return {
    kind: "valid",
    calendar,
    targets: targets.targets,
    settings: {
      missCauses: missCauses.value,
      urgentRules: form.urgentRules,
      closeAfterDays: closeAfterDays.value,
    },
  };
}

/** Each part as a calendar of its own, so that its refusal stands at its field. */
function fieldErrors(form: PolicyForm): Record<string, Words> {
  const parts: [field: string, json: object][] = [
    ["timeZone", { timeZone: form.timeZone, hours: {} }],
    ["regions", { timeZone: "UTC", hours: {}, holidays: { regions: form.regions } }],
    ...weekdays.map((day): [string, object] => [
      `hours.${day}`,
      { timeZone: "UTC", hours: { [day]: form.hours[day] } },
    ]),
    ...form.openings.map((opening, index): [string, object] => [
      `openings.${index}`,
      // Those before it too: a date may have one opening only.
      { timeZone: "UTC", hours: {}, holidays: { open: openingsUpTo(form, index, opening.date) } },
    ]),
  ];
  const errors: Record<string, Words> = {};
  for (const [field, json] of parts) {
    const why = refusalOf(() => validateCalendar(json));
    if (why !== null) errors[field] = why;
  }
  form.closures.forEach((run, index) => {
    if (datesOfRun(run, MOST_CLOSED_DAYS) === null) errors[`closures.${index}`] = CLOSURE_WORDS;
  });
  return errors;
}

const openingsUpTo = ({ openings }: PolicyForm, index: number, date: string) => [
  ...openings.slice(0, index).filter((one) => one.date === date && one.hours.length > 0),
  ...openings.slice(index, index + 1),
];

function calendarOf(form: PolicyForm, holidays: readonly PublicHoliday[]): Calendar {
  const known = new Set(holidays.map(({ date }) => date));
  const struck = [...new Set(form.struck)].filter((date) => known.has(date)).sort();
  return validateCalendar({
    timeZone: form.timeZone,
    hours: form.hours,
    holidays: {
      regions: form.regions,
      ...(struck.length > 0 ? { struck } : {}),
      closed: closedDates(form.closures),
      open: form.openings,
    },
    holidayDates: holidays,
    dayEnds: form.dayEnds,
    ...(form.nextDay ? { afterHours: "next_day" } : {}),
  });
}

const closedDates = (closures: readonly DateRun[]): readonly string[] => [
  ...new Set(closures.flatMap((run) => datesOfRun(run, MOST_CLOSED_DAYS) ?? [])),
];

type ReadTargets = { readonly targets: Targets | null; readonly errors: Record<string, Words> };

function readTargets(inputs: PolicyForm["targets"]): ReadTargets {
  const errors: Record<string, Words> = {};
  const read = (field: TargetField): string => {
    const { amount, unit } = inputs[field];
    const why = refusalOf(() => parseTarget(`${amount.trim()} ${unit}`));
    if (why === null) return formatTarget(parseTarget(`${amount.trim()} ${unit}`));
    errors[`targets.${field}`] =
      amount.trim() === "" ? say("Enter a whole number, such as 2.") : why;
    return "";
  };
  const written = Object.fromEntries(
    targetFields
      .filter((field) => !mayBeAbsent(field) || inputs[field].amount.trim() !== "")
      .map((field) => [field, read(field)]),
  ) as Partial<Record<TargetField, string>>;
  return Object.keys(errors).length > 0
    ? { targets: null, errors }
    : { targets: targetsOf(written), errors };
}

function targetsOf(written: Partial<Record<TargetField, string>>): Targets {
  const of = (urgency: "general" | "urgent") => {
    const resolution = written[`${urgency}.resolution`];
    return {
      "first-reply": written[`${urgency}.first-reply`] ?? "",
      "next-reply": written[`${urgency}.next-reply`] ?? "",
      ...(resolution === undefined ? {} : { resolution }),
    };
  };
  return { general: of("general"), urgent: of("urgent"), update: written.update ?? "" };
}

/** The words of a refusal; null when the work was done. */
function refusalOf(work: () => unknown): Words | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.words;
    throw error;
  }
}
