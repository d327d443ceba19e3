import type { ProofLevel } from "#app/domain/proof/proof-level.ts";
import { say, type Words } from "#app/domain/words/words.ts";
import type { ActionLine, FieldProblem } from "./action-field.ts";
import type { ActionState } from "./action-state.ts";
import type { Request } from "./what-fits.ts";

/** What was done at Shopify from a ticket, and what its request makes fit. Instants are ISO 8601. */
export type TicketActionLog = {
  readonly request: Request;
  /** Newest first. */
  readonly entries: readonly ActionEntry[];
};

export type ActionEntry = {
  readonly actionId: string;
  /** In words, such as "refunded $49.00 of #1001". */
  readonly words: Words;
  readonly by: string;
  readonly at: string;
  readonly state: ActionState;
  readonly proofLevel: ProofLevel | null;
  readonly reason: string | null;
  readonly before: readonly ActionLine[];
  readonly after: readonly ActionLine[];
  readonly problems: readonly FieldProblem[];
  /** In Shopify's admin, such as `orders/1001`. */
  readonly adminPath: string;
};

export type StateWords = {
  readonly badge: string;
  readonly tone: "success" | "critical" | "attention" | "info";
};

export const stateWords: Readonly<Record<ActionState, StateWords>> = {
  queued: { badge: say("Waits for Shopify"), tone: "info" },
  running: { badge: say("Under way"), tone: "info" },
  unanswered: { badge: say("No answer yet"), tone: "attention" },
  unknown: { badge: say("May have happened"), tone: "attention" },
  done: { badge: say("Done"), tone: "success" },
  refused: { badge: say("Refused by Shopify"), tone: "critical" },
  "given-up": { badge: say("Not done"), tone: "critical" },
};
