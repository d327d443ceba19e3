/** Chance that comes out the same each time. */
export type Chance = {
  /** From 0 up to, not including, `below`. */
  readonly number: (below: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly maybe: (oneIn: number) => boolean;
};

/** mulberry32: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c, public domain. */
export function seeded(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const number = (below: number): number => Math.floor(next() * below);
  return {
    number,
    pick: (list) => {
      const one = list[number(list.length)];
      if (one === undefined) throw new Error("Nothing to choose from.");
      return one;
    },
    maybe: (oneIn) => number(oneIn) === 0,
  };
}
