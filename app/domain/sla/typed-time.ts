/** Which time of day did somebody type? */

const TIME = /^(\d{1,2})(?:[:.h]?(\d{2}))?$/;

/** "09:00" of "9", "9:00", "9.00" or "0900", up to "24:00"; null for anything else. */
export function readTime(typed: string): string | null {
  const [, hours, minutes = "00"] = TIME.exec(typed.trim().toLowerCase()) ?? [];
  if (hours === undefined || Number(minutes) > 59) return null;
  if (Number(hours) > 24 || (Number(hours) === 24 && minutes !== "00")) return null;
  return `${hours.padStart(2, "0")}:${minutes}`;
}
