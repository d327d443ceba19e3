import { defaultCalendar, type Calendar } from "#app/domain/sla/calendar.ts";
import { defaultTargets } from "#app/domain/sla/default-targets.ts";
import type { KeptPolicy } from "#app/domain/sla/policy-form.ts";
import { defaultSlaSettings } from "#app/domain/sla/sla-settings.ts";

/** What a new shop in New York has, with other hours and days where given. */
export const aPolicy = (calendar: Partial<Calendar> = {}): KeptPolicy => ({
  calendar: { ...defaultCalendar("America/New_York"), ...calendar },
  targets: defaultTargets,
  settings: defaultSlaSettings,
});
