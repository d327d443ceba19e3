// Is the customer of a resolved ticket asked how it went?
import type { Verdict } from "#app/domain/mail/verdict.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { isDone } from "#app/domain/ticket/change-of-status.ts";
import type { TicketStatus } from "#app/domain/ticket/ticket-status.ts";
import type { SkipReason } from "./skip-reason.ts";
import { SURVEY_LATE_MS, SURVEY_PAUSE_MS } from "./survey-times.ts";

export type SurveyFacts = {
  /** Has the shop switched surveys on? */
  readonly enabled: boolean;
  readonly ticket: {
    readonly status: TicketStatus;
    readonly isSpam: boolean;
    readonly isMerged: boolean;
    /** "Belongs here?" was never answered: whose ticket it is is open. */
    readonly isProposed: boolean;
  };
  /** The newest mail of the customer that no screen took for a machine's; null where they wrote none. */
  readonly mail: {
    readonly verdict: Verdict;
    /** What `mayAutoRespond` says of it. */
    readonly mayAutoRespond: boolean;
    readonly proof: "contradicted" | "unproven" | "mailbox" | "order";
    /** No mail goes to that address. */
    readonly isSuppressed: boolean;
  } | null;
  /** When this address was asked last, on any ticket. */
  readonly lastAskedAt: Instant | null;
  /** When the question was to go out. */
  readonly wantedAt: Instant;
  readonly now: Instant;
};

export type SurveyDecision =
  | { readonly kind: "ask" }
  | { readonly kind: "skip"; readonly why: Exclude<SkipReason, "not-sent"> };

/** Stricter than the gate of acknowledgements: whoever is not proven is not asked, known or not. */
export function shouldAsk(facts: SurveyFacts): SurveyDecision {
  const why = objection(facts);
  return why === null ? { kind: "ask" } : { kind: "skip", why };
}

function objection(facts: SurveyFacts): Exclude<SkipReason, "not-sent"> | null {
  const { ticket, mail, now } = facts;
  if (!facts.enabled) return "switched-off";
  if (ticket.isMerged) return "merged";
  if (ticket.isSpam) return "spam";
  if (!isDone(ticket.status)) return "reopened";
  if (ticket.isProposed) return "not-sorted";
  if (now - facts.wantedAt > SURVEY_LATE_MS) return "too-late";
  if (mail === null) return "no-mail";
  if (mail.verdict.kind !== "let-in" && mail.verdict.kind !== "form") return "machine";
  if (!mail.mayAutoRespond) return "machine";
  if (mail.proof === "contradicted") return "contradicted";
  if (mail.proof === "unproven") return "unproven";
  if (mail.isSuppressed) return "suppressed";
  return wasAskedLately(facts) ? "asked-lately" : null;
}

/** A time that is yet to come (a clock was set back) counts as lately. */
const wasAskedLately = ({ lastAskedAt, now }: SurveyFacts): boolean =>
  lastAskedAt !== null && now - lastAskedAt < SURVEY_PAUSE_MS;
