import type { Instant } from "#app/domain/shared/instant.ts";

/** A due instant as somebody reads it who knows nothing of the shop's hours: "Wednesday 20 May at 10:00 CEST". */
export const dueForCustomers = (dueAt: Instant, timeZone: string, locale = "en-GB"): string =>
  new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZoneName: "short",
  }).format(dueAt);
