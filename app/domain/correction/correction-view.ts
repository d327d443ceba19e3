import type { CorrectionCause } from "./correction-cause.ts";

/** A correction as the thread shows it; `at`: ISO 8601 in UTC. */
export type CorrectionView = {
  readonly correctsId: string;
  /** The reply that corrects. */
  readonly messageId: string;
  readonly cause: CorrectionCause;
  /** For the staff, in the words of whoever corrected. */
  readonly wrong: string;
  readonly at: string;
};
