/** How does a shop write its order numbers, now and in earlier times? */

/** What stands before and after the number (Shopify's `orderNumberFormatPrefix` and `…Suffix`). */
export type NumberFrame = { readonly prefix: string; readonly suffix: string };

export type OrderNumberFormat = NumberFrame & {
  /** Of older orders: they keep the name that they were given. */
  readonly earlier?: readonly NumberFrame[];
};

/** Shopify's own, which every shop begins with. */
const FIRST: NumberFrame = { prefix: "#", suffix: "" };

/** A shop changes its format a few times in its life. */
const FRAMES = 6;

/** The frames that the names of known orders have and the current format has not, each once; names without a number tell nothing. */
export function earlierFrames(
  names: readonly string[],
  current: NumberFrame,
): readonly NumberFrame[] {
  const frames = new Map<string, NumberFrame>();
  for (const name of names) {
    const frame = frameOf(name);
    if (frame && keyOf(frame) !== keyOf(current)) frames.set(keyOf(frame), frame);
  }
  return [...frames.values()].slice(0, FRAMES);
}

/** The last long run of digits is the number: a prefix may hold a year's two. */
function frameOf(name: string): NumberFrame | null {
  const runs = [...name.slice(0, LONGEST_NAME).matchAll(/\d{3,}/g)];
  const run = runs.at(-1);
  return run
    ? { prefix: name.slice(0, run.index), suffix: name.slice(run.index + run[0].length) }
    : null;
}

const LONGEST_NAME = 100;

/** The names that an order of this number may have, the likeliest first. */
export function namesOf(number: string, format: OrderNumberFormat): readonly string[] {
  const frames = [format, ...(format.earlier ?? []), FIRST];
  return [...new Set(frames.map(({ prefix, suffix }) => `${prefix}${number}${suffix}`))];
}

const keyOf = ({ prefix, suffix }: NumberFrame): string => `${prefix}\u0000${suffix}`.toLowerCase();
