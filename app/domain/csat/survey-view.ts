import type { SkipReason } from "./skip-reason.ts";

/** What a ticket's page shows of the question how it went; instants are ISO 8601. */
export type SurveyView = {
  /** When it is, or was, to be asked. */
  readonly dueAt: string;
  readonly sentAt: string | null;
  readonly skippedFor: SkipReason | null;
  readonly rating: number | null;
  /** Masked. */
  readonly comment: string | null;
  readonly answeredAt: string | null;
  readonly changedAt: string | null;
  /** Of the ticket that was asked about, where it was merged into this one. */
  readonly number: string | null;
};
