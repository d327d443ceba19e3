// Instants on the way in and out of the command: ISO 8601 with an offset.
import type { Instant } from "#app/domain/shared/instant.ts";
import { parseLocalDate } from "#app/domain/sla/local-date.ts";

const ISO =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** The instant of an ISO 8601 text with its offset, cut to the millisecond. Throws, naming the field, for anything else. */
export function readInstant(value: unknown, field: string): Instant {
  const [, date] = typeof value === "string" ? (ISO.exec(value) ?? []) : [];
  if (date === undefined || parseLocalDate(date) === null)
    throw new Error(`\`${field}\` is no instant such as 2026-05-22T16:52:00-04:00`);
  return Date.parse(value as string) as Instant;
}
