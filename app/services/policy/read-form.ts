// Is what the owner typed a policy that the shop can keep, with the public holidays of its regions?
import type { PublicHoliday } from "#app/domain/sla/calendar.ts";
import { holidayYears } from "#app/domain/sla/holiday-reach.ts";
import type { PolicyForm } from "#app/domain/sla/policy-form.ts";
import { readPolicyForm, type ReadPolicy } from "#app/domain/sla/read-policy-form.ts";
import { knownTimeZone } from "#app/domain/sla/zone-time.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { Deps } from "#app/services/deps.ts";

/** The policy, or what is wrong at which field. */
export function readForm(needs: Pick<Deps, "clock" | "holidays">, form: PolicyForm): ReadPolicy {
  const now = needs.clock();
  const years = holidayYears(knownTimeZone(form.timeZone) ?? "UTC", now);
  let holidays: readonly PublicHoliday[] = [];
  let unknown: string | null = null;
  try {
    holidays = needs.holidays.list(form.regions, years);
  } catch (error) {
    // What is wrong with the rest of the form is said in the same answer.
    if (!(error instanceof Refusal)) throw error;
    unknown = error.message;
  }
  const read = readPolicyForm(form, holidays, now);
  if (unknown === null) return read;
  const errors = read.kind === "invalid" ? read.errors : {};
  return { kind: "invalid", errors: { ...errors, regions: unknown } };
}
