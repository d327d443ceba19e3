import { say, type Words } from "#app/domain/words/words.ts";
import type { PolicyEffect } from "./policy-effect.ts";

/** What a change does to the open tickets, a sentence each; empty when it moves none of them. */
export function effectWords(effect: PolicyEffect): readonly Words[] {
  const { open, looked, earlier, later, dueToday, overdue } = effect;
  if (earlier + later === 0) return [];
  return [
    ...(earlier === 0 ? [] : [say(EARLIER, { count: earlier })]),
    ...(later === 0 ? [] : [say(LATER, { count: later })]),
    ...(dueToday === 0 ? [] : [say(DUE_TODAY, { count: dueToday })]),
    ...(overdue === 0 ? [] : [say(OVERDUE, { count: overdue })]),
    looked < open
      ? say(
          "Counted among the {looked, number} tickets that are due first, of {open, number} in all.",
          { looked, open },
        )
      : say(
          "Of {open, plural, one {# ticket} other {# tickets}} on which something is due. What is answered, or missed already, stays as it was judged.",
          { open },
        ),
  ];
}

const EARLIER = say(
  "{count, plural, one {# ticket becomes due earlier.} other {# tickets become due earlier.}}",
);
const LATER = say(
  "{count, plural, one {# ticket becomes due later, or not at all.} other {# tickets become due later, or not at all.}}",
);
const DUE_TODAY = say(
  "{count, plural, one {# ticket is then due today.} other {# tickets are then due today.}}",
);
const OVERDUE = say(
  "{count, plural, one {# ticket is then overdue at once.} other {# tickets are then overdue at once.}}",
);
