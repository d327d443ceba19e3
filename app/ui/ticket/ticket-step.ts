import type { AwaitedEvent } from "#app/domain/order/awaited-event.ts";
import type { TicketStatus } from "#app/domain/ticket/ticket-status.ts";

/** What an agent does with a ticket beside answering it. */
export type TicketStep =
  | {
      readonly intent: "change-status";
      readonly to: TicketStatus;
      /** The status that the agent saw. */
      readonly seen: TicketStatus;
      readonly reason?: string;
      readonly cause?: string;
      /** Of the complaint on it. */
      readonly outcome?: string;
      readonly remedy?: string;
    }
  /** `awaits`: what of its orders brings it back sooner. */
  | { readonly intent: "snooze"; readonly until: string; readonly awaits?: AwaitedEvent }
  | {
      readonly intent: "unsnooze" | "end-investigation" | "mark-spam" | "not-spam";
    }
  | { readonly intent: "remove-own-due" }
  | { readonly intent: "investigate"; readonly what: string; readonly until: string }
  | { readonly intent: "set-own-due"; readonly until: string; readonly reason: string }
  | { readonly intent: "correct-triage"; readonly category: string }
  | { readonly intent: "correct-triage"; readonly urgency: "general" | "urgent" }
  | { readonly intent: "block-sender"; readonly sender: string }
  | { readonly intent: "wants-answer"; readonly messageId: string };

/** How the last step went; null before the first, and while one is on its way. */
export type StepAnswer = {
  readonly refusal: string | null;
  /** `reason-wanted`: the step asks for words. */
  readonly kind?: string | null;
} | null;

export type StepProps = {
  readonly answer: StepAnswer;
  readonly busy: boolean;
  /** Why this reader can't do anything here, or null. */
  readonly disabledReason: string | null;
  readonly onStep: (step: TicketStep) => void;
};
