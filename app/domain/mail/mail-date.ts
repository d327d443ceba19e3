import type { Instant } from "#app/domain/shared/instant.ts";

/** Which instant does a date in a mail header name? */

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** RFC 5322 §4.3, hours east of Greenwich. */
const ZONES: Readonly<Record<string, number>> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
};

/** `Fri, 22 May 2026 16:52:00.123 -0400`, day name, seconds and fraction optional (RFC 5322 §3.3). */
const MAIL_DATE =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})\s+(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s+([+-]\d{4}|[a-z]{1,3})$/i;

/** `2026-05-22 20:52:00.123456 +0000 UTC`, as SendGrid's relays stamp. */
const STAMP =
  /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?\s*([+-]\d{4}|Z)(?:\s+UTC)?$/i;

/** The instant of an RFC 5322 date (comments allowed) or a relay's stamp; null for anything else, impossible dates included. */
export function readMailDate(value: string): Instant | null {
  const text = value.replace(/\([^()]*\)/g, " ").trim();
  const mail = MAIL_DATE.exec(text);
  if (mail !== null) {
    const [, day, month = "", year, hour, minute, second, fraction, zone] = mail;
    const monthIndex = MONTHS.indexOf(month.toLowerCase());
    return instantFrom(year, monthIndex, day, hour, minute, second, fraction, zone);
  }
  const stamp = STAMP.exec(text);
  if (stamp === null) return null;
  const [, year, month, day, hour, minute, second, fraction, zone] = stamp;
  return instantFrom(year, Number(month) - 1, day, hour, minute, second, fraction, zone);
}

function instantFrom(
  year = "",
  monthIndex: number,
  day = "",
  hour = "",
  minute = "",
  second = "0",
  fraction = "0",
  zone = "",
): Instant | null {
  const offset = offsetMinutes(zone);
  if (offset === null || monthIndex < 0 || monthIndex > 11) return null;
  const [h, m, s] = [Number(hour), Number(minute), Number(second)];
  // A leap second is written as 60 (RFC 5322 §3.3); the platform has none, so it counts as the next minute's first.
  if (h > 23 || m > 59 || s > 60) return null;
  const dayOnly = new Date(Date.UTC(Number(year), monthIndex, Number(day)));
  if (dayOnly.getUTCDate() !== Number(day)) return null;

  const ms = Math.floor(Number(`0.${fraction}`) * 1000);
  return (dayOnly.getTime() + ((h * 60 + m - offset) * 60 + s) * 1000 + ms) as Instant;
}

function offsetMinutes(zone: string): number | null {
  const numeric = /^([+-])(\d{2})(\d{2})$/.exec(zone);
  if (numeric === null) {
    const hours = ZONES[zone.toLowerCase()];
    return hours === undefined ? null : hours * 60;
  }
  const minutes = Number(numeric[2]) * 60 + Number(numeric[3]);
  return numeric[1] === "-" ? -minutes : minutes;
}
