/** How is a part of a whole told honestly? */

/** Of fewer a percentage says more than is known: the counts are told instead. */
const FEWEST_FOR_PERCENT = 20;

export type Share =
  | { readonly kind: "nothing" }
  | { readonly kind: "counts"; readonly part: number; readonly whole: number }
  | {
      readonly kind: "percent";
      /** One decimal, cut and never rounded up: 99.96 is not 100. */
      readonly percent: number;
      readonly part: number;
      readonly whole: number;
    };

/** Never a percentage of nothing, and none of a few. */
export function shareOf(part: number, whole: number): Share {
  if (whole === 0) return { kind: "nothing" };
  if (whole < FEWEST_FOR_PERCENT) return { kind: "counts", part, whole };
  return { kind: "percent", percent: Math.floor((part * 1_000) / whole) / 10, part, whole };
}
