/** What did a rule do to a ticket, and what could it not do? Stored as it is; no words of people. */
import type { RefusalKind } from "#app/domain/shared/refusal.ts";
import type { ActionKind } from "./rule.ts";

export type WhyNot =
  | RefusalKind
  /** Nobody who could take it is here. */
  | "nobody-here"
  /** An automatic mail is written to nobody whom no machine may answer. */
  | "no-mail"
  | "stranger"
  | "machine"
  | "contradicted"
  | "told-within-a-day"
  | "too-many"
  | "incomplete"
  | "suppressed"
  | "too-late"
  | "not-sent";

export type RuleOutcome = {
  readonly did: readonly ActionKind[];
  /** Of its automatic mail: the provider was asked to send it, or it was found that it may not go. Absent until then. */
  readonly mail?: "sent" | "kept";
  readonly refused: readonly { readonly action: ActionKind; readonly why: WhyNot }[];
};

/** As it is kept; that of a ticket whose customer was erased is empty. */
export const readOutcome = (kept: Partial<RuleOutcome>): RuleOutcome => ({
  ...kept,
  did: kept.did ?? [],
  refused: kept.refused ?? [],
});
