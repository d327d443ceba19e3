import type { Urgency } from "#app/domain/sla/default-targets.ts";
import { becauseWords } from "#app/domain/triage/because.ts";
import type { Triaged } from "#app/domain/triage/triage.ts";
import type { Words } from "#app/domain/words/words.ts";

/** Why does a ticket have its category and urgency? */

/** What triage made of a customer's message, and what an agent made of that. */
export type JudgedMessage = {
  readonly triage: Triaged | null;
  readonly correctedTriage: { readonly by: string } | null;
};

export type TriageReasons = {
  /** Each as an agent reads it. */
  readonly reasons: readonly Words[];
  /** Who corrected it last; null while it is as triage said. */
  readonly correctedBy: string | null;
};

/**
 * Of the first message; and where the ticket is urgent, of the newest one that made it so. `messages`: the customer's, oldest
 * first.
 */
export function triageReasons(messages: readonly JudgedMessage[], urgency: Urgency): TriageReasons {
  const judged = messages.flatMap(({ triage }) => (triage === null ? [] : [triage]));
  const raised = urgency === "urgent" ? judged.findLast((one) => one.urgency === "urgent") : null;
  const because = [judged[0], raised].flatMap((one) => one?.because ?? []);
  const once = new Map(because.map((one) => [`${one.rule} ${one.words}`, becauseWords(one)]));
  const corrected = messages.findLast(({ correctedTriage }) => correctedTriage !== null);
  return {
    reasons: [...once.values()],
    correctedBy: corrected?.correctedTriage?.by ?? null,
  };
}
