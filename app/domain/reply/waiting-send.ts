import type { PromiseChoice } from "#app/domain/promise/promise-choice.ts";
import type { TicketStatus } from "#app/domain/ticket/ticket-status.ts";
import { say } from "#app/domain/words/words.ts";
import type { DraftWords } from "./draft.ts";
import type { ReplyActions } from "./reply-actions.ts";

/** What is kept with a mail that is written and has not left yet? */

export const sendHours = ["shop", "customer", "own"] as const;
/** In whose hours the writer chose the time of a send: the shop's, the customer's, or a time of their own. */
export type SendHours = (typeof sendHours)[number];

/** Of a send at a chosen hour. */
export type SendLater = { readonly hours: SendHours };

/** Instants in ISO 8601. */
export type BeforeSend = {
  /** What it was: a send that is taken back is this draft again. */
  readonly draft: DraftWords & { readonly uploadIds: readonly string[] };
  /** The ticket as it was; null for a send at a chosen hour, which changes nothing before. */
  readonly ticket: TicketBeforeSend | null;
  readonly plan: SendPlan;
};

export type TicketBeforeSend = {
  readonly status: TicketStatus;
  readonly resolvedAt: string | null;
  readonly closedAt: string | null;
  readonly unansweredSince: string | null;
  readonly newestAt: string;
  readonly preview: string;
};

/** What is done when the mail leaves, and by what it is checked before. */
export type SendPlan = {
  readonly ticketId: string;
  readonly promises: readonly PromiseChoice[];
  /** Earlier promises that it keeps. */
  readonly keeps: readonly string[];
  readonly locale: string | null;
  /** What else it does to the ticket; absent: nothing. */
  readonly actions?: ReplyActions;
};

export const heldReasons = [
  "new-message",
  "order-changed",
  "suppressed",
  "merged",
  "spam",
  "author",
  "recipient",
  "proof",
] as const;
/** Why a send at a chosen hour waits for a person. */
export type HeldFor = (typeof heldReasons)[number];

const WORDS: Readonly<Record<HeldFor, string>> = {
  "new-message": say("The customer wrote first."),
  "order-changed": say("Something happened to the order since."),
  suppressed: say("A recipient takes no mail."),
  merged: say("The ticket was merged into another one."),
  spam: say("The ticket was marked as spam."),
  author: say("Its writer may not send replies any more."),
  recipient: say("A recipient takes no part in the ticket any more."),
  proof: say("What it says of an order may not go to this address."),
};

/** What agents read first at a held send. */
export const heldWords = (heldFor: HeldFor): string => WORDS[heldFor];
