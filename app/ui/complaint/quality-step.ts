/** What somebody does about a complaint, or to make a ticket an example. */
export type QualityStep =
  | { readonly intent: "open-complaint"; readonly about: string }
  | {
      readonly intent:
        | "take-back-complaint"
        | "investigate-complaint"
        | "close-complaint"
        | "remove-example";
    }
  | {
      readonly intent: "answer-complaint";
      readonly outcome: string;
      readonly remedy: string;
      /** Empty: the newest reply. */
      readonly messageId: string;
    }
  | { readonly intent: "add-example"; readonly title: string; readonly note: string };

export type QualityStepProps = {
  readonly busy: boolean;
  /** Why the last step was not carried out, or null. */
  readonly refusal: string | null;
  /** Why this reader can't do anything here, or null. */
  readonly disabledReason: string | null;
  readonly onStep: (step: QualityStep) => void;
};
