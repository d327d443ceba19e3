import { say, type Said } from "./words.ts";

/** How is a list told in a sentence? */

/** "a", "a and b", "a, b and c"; empty for nothing. */
export function joined(all: readonly Said[]): Said {
  const last = all.at(-1) ?? "";
  const [first, ...others] = all.slice(0, -1);
  if (first === undefined) return last;
  const before = others.reduce(
    (some, next) => say("{before}, {next}", { before: some, next }),
    first,
  );
  return say("{before} and {last}", { before, last });
}
