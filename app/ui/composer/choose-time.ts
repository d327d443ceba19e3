import type { Calendar } from "#app/domain/sla/calendar.ts";
import type { SendTime } from "#app/domain/reply/send-times.ts";
import type { Instant } from "#app/domain/shared/instant.ts";

// The reckoning of zones and opening hours comes only to those who choose a time.

/** The instant that a field for date and time means in the shop's zone, in ISO 8601; null for what is none. */
export async function readWallTime(
  typed: string,
  calendar: Calendar | null,
): Promise<string | null> {
  if (calendar === null) return null;
  const [{ wallTimeInForm }, { compileCalendar }] = await Promise.all([
    import("#app/domain/ticket/wall-time-in-form.ts"),
    import("#app/domain/sla/open-calendar.ts"),
  ]);
  const at = wallTimeInForm(compileCalendar(calendar), typed);
  return at === null ? null : new Date(at).toISOString();
}

/** The times at which a mail can leave with one click. `country`: of the customer's orders, ISO 3166-1, or null. */
export async function findSendTimes(
  calendar: Calendar | null,
  country: string | null,
): Promise<readonly SendTime[]> {
  if (calendar === null) return [];
  const [{ sendTimes }, { zoneOfCountry }, { compileCalendar }] = await Promise.all([
    import("#app/domain/reply/send-times.ts"),
    import("#app/domain/reply/zone-of-country.ts"),
    import("#app/domain/sla/open-calendar.ts"),
  ]);
  const customerZone = country === null ? null : zoneOfCountry(country);
  return sendTimes({
    now: Date.now() as Instant,
    calendar: compileCalendar(calendar),
    customerZone,
  });
}
