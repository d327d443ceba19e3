import { say, within, type Words } from "#app/domain/words/words.ts";
import type { OrderFactKind } from "./order-facts-in.ts";

const words: Readonly<Record<OrderFactKind, string>> = {
  number: say("the order’s number"),
  tracking: say("a tracking number"),
  amount: say("an amount of the order"),
  address: say("the delivery address"),
  item: say("what was ordered"),
};

/** "the order’s number and a tracking number": what a text gives away, for the person who wrote it. */
export function wordsForFacts(kinds: readonly OrderFactKind[]): Words {
  const all = kinds.map((kind) => within(words[kind]));
  const last = all.at(-1);
  if (last === undefined) return "";
  if (all.length === 1) return last;
  const before = all
    .slice(0, -1)
    .reduce((one, next) => say("{before}, {next}", { before: one, next }));
  return say("{before} and {last}", { before, last });
}
