/** Which fields of a stored thing differ from the same thing made anew? */

/**
 * The names of the fields of `after` whose value in `before` is another one. Objects are compared without regard to the
 * order of their keys, and half a surrogate pair like the U+FFFD that a database keeps instead.
 */
export const changedFields = <T extends object>(before: T, after: T): (keyof T & string)[] =>
  (Object.keys(after) as (keyof T & string)[]).filter(
    (field) => canonical(before[field]) !== canonical(after[field]),
  );

const HALF_PAIR = /\p{Surrogate}/gu;

function canonical(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.replace(HALF_PAIR, "\ufffd"));
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== "object" || value === null) return String(value);
  const entries = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`);
  return `{${entries.sort().join()}}`;
}
