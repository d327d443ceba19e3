import type { OrderFactKind } from "./order-facts-in.ts";

const words: Readonly<Record<OrderFactKind, string>> = {
  number: "the order’s number",
  tracking: "a tracking number",
  amount: "an amount of the order",
  address: "the delivery address",
  item: "what was ordered",
};

/** "the order’s number and a tracking number": what a text gives away, for the person who wrote it. */
export function wordsForFacts(kinds: readonly OrderFactKind[]): string {
  const all = kinds.map((kind) => words[kind]);
  const last = all.at(-1) ?? "";
  return all.length < 2 ? last : `${all.slice(0, -1).join(", ")} and ${last}`;
}
