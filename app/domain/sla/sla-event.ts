/** What happens to a ticket that its clocks depend on, in the order in which it happened. */
import type { Instant } from "#app/domain/shared/instant.ts";
import type { Targets, Urgency } from "./default-targets.ts";
import type { OpenCalendar } from "./open-calendar.ts";

/** What a shop promises and when it is open, from one version on. */
export type SlaPolicy = {
  readonly calendar: OpenCalendar;
  readonly targets: Targets;
  readonly policyVersion: number;
  readonly calendarVersion: number;
};

export type SlaEvent = { readonly at: Instant } & (
  | { readonly kind: "policy"; readonly policy: SlaPolicy }
  /** `at`: when it reached us. `urgency` counts on the first one, `general` where it is absent. */
  | {
      readonly kind: "customer-message";
      readonly id: string;
      readonly urgency?: Urgency;
      /**
       * When it reached this ticket, where that is later than `at`: a merge, a redelivery, mail that was parked. No reply
       * before answers it.
       */
      readonly joinedAt?: Instant;
      /** A mere thank-you or a machine's mail: starts nothing and reopens nothing. */
      readonly thanks?: boolean;
    }
  /** A public reply by an agent. `at`: when the mail provider accepted it. */
  | {
      readonly kind: "agent-reply";
      readonly id: string;
      /** What arrived after that stays unanswered; `at` where it is absent. */
      readonly seenUpTo?: Instant;
      /** The ids of the messages that it answers, where that is known better than by `seenUpTo`. */
      readonly answers?: readonly string[];
      /** It asks the customer something. */
      readonly asks?: boolean;
      readonly promises?: readonly { readonly id: string; readonly by: Instant }[];
    }
  /** The reply bounced for good or was dropped for the customer's address. */
  | { readonly kind: "reply-bounced"; readonly id: string }
  | { readonly kind: "note" }
  | { readonly kind: "acknowledgement" }
  | { readonly kind: "waiting" }
  | { readonly kind: "not-waiting" }
  /** `by`: when the customer was told to hear of it; the target for updates counts where it is absent. */
  | { readonly kind: "investigating"; readonly by?: Instant }
  | { readonly kind: "investigation-ended" }
  /** A commitment that an agent accepted after the reply had gone. */
  | { readonly kind: "promise"; readonly id: string; readonly by: Instant }
  | { readonly kind: "promise-kept"; readonly id: string }
  | { readonly kind: "promise-struck"; readonly id: string }
  | { readonly kind: "resolved" }
  | { readonly kind: "reopened" }
  /** An agent's own due date beats the policy's until it is removed with `null`. */
  | { readonly kind: "own-due"; readonly by: Instant | null }
  /** The shop opened the ticket for itself, and nobody has written: it is to be done by then. */
  | { readonly kind: "task"; readonly by: Instant }
  | { readonly kind: "urgency"; readonly to: Urgency }
  | { readonly kind: "spam" }
  | { readonly kind: "not-spam" }
  | { readonly kind: "merged" }
);
