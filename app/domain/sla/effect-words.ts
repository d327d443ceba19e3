import type { PolicyEffect } from "./policy-effect.ts";

/** What a change does to the open tickets, a sentence each; empty when it moves none of them. */
export function effectWords(effect: PolicyEffect): readonly string[] {
  const { open, looked, earlier, later, dueToday, overdue } = effect;
  if (earlier + later === 0) return [];
  return [
    ...said(earlier, "becomes due earlier", "become due earlier"),
    ...said(later, "becomes due later, or not at all", "become due later, or not at all"),
    ...said(dueToday, "is then due today", "are then due today"),
    ...said(overdue, "is then overdue at once", "are then overdue at once"),
    looked < open
      ? `Counted among the ${looked} tickets that are due first, of ${open} in all.`
      : `Of ${tickets(open)} on which something is due. What is answered, or missed already, stays as it was judged.`,
  ];
}

const said = (count: number, one: string, many: string): readonly string[] =>
  count === 0 ? [] : [`${tickets(count)} ${count === 1 ? one : many}.`];

const tickets = (count: number): string => `${count} ticket${count === 1 ? "" : "s"}`;
