/** At which round values does a scale have its lines? */

const ROUND = [1, 2, 5, 10];

/** From 0 up to the first round value that is not below `most`: about `lines` of them, always two or more. */
export function niceSteps(most: number, lines = 4): readonly number[] {
  if (!(most > 0)) return [0, 1];
  const wanted = most / lines;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const step = Math.max(1, (ROUND.find((one) => one * power >= wanted) ?? 10) * power);
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, index) => index * step);
}
