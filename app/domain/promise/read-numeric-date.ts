/** Which date is written in digits from a place of the text on: 3/14, 14.03., 2026-03-14? */
import type { Fit } from "./match-pattern.ts";
import type { Token } from "./tokens.ts";

/** A year of two digits is one of this century. */
const CENTURY = 2000;

/**
 * `monthFirst`: as it is written in the United States; a number above 12 settles it anyway. `afterLead`: a word such as "by" stands
 * before it; without one only a date with its year is taken for one.
 */
export function readNumericDate(
  tokens: readonly Token[],
  at: number,
  how: { readonly monthFirst: boolean; readonly afterLead: boolean },
): Fit | null {
  const [first, mark, second] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (first?.kind !== "number" || second?.kind !== "number" || !mark) return null;
  if (mark.spaced || second.spaced || !["/", ".", "-"].includes(mark.plain)) return null;
  const [again, third] = [tokens[at + 3], tokens[at + 4]];
  const closes = again?.plain === mark.plain && !again.spaced;
  const hasThird = closes && third?.kind === "number" && !third.spaced;

  if (first.end - first.start === 4) {
    const [year, month, day] = [first, second, third].map((token) => Number(token?.plain));
    return hasThird && mark.plain !== "." ? dateFit({ end: at + 5, day, month, year }) : null;
  }
  const [a, b] = [Number(first.plain), Number(second.plain)];
  const dayFirst = mark.plain === "." || !how.monthFirst;
  const [day, month] = (dayFirst && b <= 12) || a > 12 ? [a, b] : [b, a];
  if (hasThird) {
    const written = Number(third.plain);
    const digits = third.end - third.start;
    const year = digits === 4 ? written : digits === 2 ? CENTURY + written : undefined;
    return year === undefined ? null : dateFit({ end: at + 5, day, month, year });
  }
  if (!how.afterLead || mark.plain === "-") return null;
  // 2.5 alone may be a length or a price; a date has its second dot.
  if (mark.plain === "." && !closes) return null;
  return dateFit({ end: at + (mark.plain === "." ? 4 : 3), day, month });
}

function dateFit(date: {
  end: number;
  day: number | undefined;
  month: number | undefined;
  year?: number | undefined;
}): Fit | null {
  const { end, day = 0, month = 0, year } = date;
  if (day < 1 || day > 31 || month < 1 || month > 12) return null;
  return { end, captured: { day, month, ...(year === undefined ? {} : { year }) } };
}
