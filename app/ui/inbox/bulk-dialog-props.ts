import type { BulkStep } from "#app/domain/bulk/bulk-step.ts";
import type { AroundInbox } from "./around-inbox.ts";
import type { BulkAsk } from "./bulk-bar.tsx";

/** What every dialog of a change of many is given. */
export type BulkDialogProps = {
  readonly ask: BulkAsk | "reason";
  /** How many tickets it is about; null: all of the view. */
  readonly count: number | null;
  readonly around: AroundInbox | null;
  /** Tags that the picked tickets have. */
  readonly tagsHad: readonly string[];
  readonly locale: string;
  readonly onStep: (step: BulkStep) => void;
  readonly onBack: () => void;
};
