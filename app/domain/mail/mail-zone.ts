/** Which offset from UTC do the words after a time name? */

/** Hours east of Greenwich: RFC 5322 §4.3, and abbreviations of the tz database that mean one zone in mail. */
const ZONES: Readonly<Record<string, number>> = {
  ...{ ut: 0, utc: 0, gmt: 0, z: 0, wet: 0, est: -5, edt: -4, cst: -6, cdt: -5 },
  ...{ mst: -7, mdt: -6, pst: -8, pdt: -7, akst: -9, akdt: -8, hst: -10, nst: -3.5, ndt: -2.5 },
  ...{ west: 1, bst: 1, cet: 1, met: 1, mez: 1, cest: 2, mest: 2, mesz: 2, eet: 2, sast: 2 },
  ...{ eest: 3, msk: 3, msd: 4, jst: 9, kst: 9, hkt: 8, sgt: 8, awst: 8, acst: 9.5, acdt: 10.5 },
  ...{ aest: 10, aedt: 11, nzst: 12, nzdt: 13, brt: -3, brst: -2, art: -3 },
};

/** No place on earth is further from Greenwich. */
const MAX_MINUTES = 14 * 60;

/**
 * Minutes east of Greenwich: `+0530`, `+05:30`, `-5`, `GMT+2`, `EST`. Words that are no known zone, and none at all,
 * count as UTC (RFC 5322 §4.3). Null for an offset that no clock has.
 */
export function zoneMinutes(words: string): number | null {
  const numeric = /(?<![\w:])(?:(?:UTC?|GMT)\s?)?([+-])\s?(\d{1,2}):?(\d{2})?(?!\d)/i.exec(words);
  if (numeric !== null) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
    if (minutes > MAX_MINUTES || Number(numeric[3] ?? 0) > 59) return null;
    return numeric[1] === "-" ? -minutes : minutes;
  }
  for (const [name] of words.matchAll(/[a-z]{1,5}/gi)) {
    const key = name.toLowerCase();
    const hours = Object.hasOwn(ZONES, key) ? ZONES[key] : undefined;
    if (hours !== undefined) return hours * 60;
  }
  return 0;
}
