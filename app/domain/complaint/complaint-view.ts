import type { ComplaintOutcome, ComplaintStep } from "./complaint.ts";

/** A complaint as pages show it; instants are ISO 8601 in UTC. */
export type ComplaintView = {
  readonly openedAt: string;
  /** Null: triage saw it. */
  readonly openedBy: string | null;
  readonly about: string;
  readonly step: ComplaintStep;
  readonly acknowledgedAt: string | null;
  readonly investigatedAt: string | null;
  readonly answeredAt: string | null;
  /** Which reply told the customer. */
  readonly answerMessageId: string | null;
  readonly outcome: ComplaintOutcome | null;
  readonly remedy: string;
  readonly closedAt: string | null;
};

/** What was written to the customer since a complaint was opened. */
export type ReplySince = { readonly messageId: string; readonly at: string; readonly by: string };
