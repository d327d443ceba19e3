import { z } from "zod";
import { dayEndings, weekdays } from "#app/domain/sla/calendar.ts";
import { targetFields } from "#app/domain/sla/policy-form.ts";
import type { PolicyForm } from "#app/domain/sla/policy-form.ts";
import { urgentRules } from "#app/domain/triage/urgent-rule.ts";

/** More than any shop means; what is too long to be read is no mistake of the owner's. */
const MOST_RANGES = 50;
const MOST_DAYS = 1_000;
const MOST_REGIONS = 50;

const short = z.string().max(40);
const hours = z.array(z.tuple([short, short])).max(MOST_RANGES);

/** The form of hours and targets as the page posts it, in JSON: the shape alone, the rules judge the rest. */
export const policyFormSchema: z.ZodType<PolicyForm> = z.object({
  timeZone: z.string().max(100),
  hours: z.record(z.enum(weekdays), hours),
  regions: z.array(short).max(MOST_REGIONS),
  struck: z.array(short).max(MOST_DAYS),
  closures: z.array(z.object({ from: short, to: short })).max(MOST_DAYS),
  openings: z.array(z.object({ date: short, hours, counts: z.boolean() })).max(MOST_DAYS),
  dayEnds: z.enum(dayEndings),
  nextDay: z.boolean(),
  targets: z.record(
    z.enum(targetFields),
    z.object({
      amount: short,
      unit: z.enum(["business day", "business hour", "business minute", "hour"]),
    }),
  ),
  missCauses: z.string().max(20_000),
  urgentRules: z.array(z.enum(urgentRules)).max(urgentRules.length),
  closeAfterDays: short,
});
