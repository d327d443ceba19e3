import { awaitedWords, type AwaitedEvent } from "#app/domain/order/awaited-event.ts";
import type { Urgency } from "#app/domain/sla/default-targets.ts";
import type { TicketStatus } from "./ticket-status.ts";

/** What happened to a ticket, with the details that the sentence needs; stored as it is. */
export type TicketEventDetail =
  | { readonly kind: "opened"; readonly because: string }
  | { readonly kind: "joined"; readonly because: string }
  | { readonly kind: "reopened" }
  | {
      readonly kind: "stranger";
      readonly number: string;
      readonly by: string;
      /** Sentences, the strongest first; absent on tickets from before. */
      readonly reasons?: readonly string[];
    }
  /** `order`: the other order that the mail names; absent where the ticket was closed long ago. */
  | { readonly kind: "follow-up"; readonly number: string; readonly order?: string }
  | { readonly kind: "reused-message-id" }
  /** `by`: the address of the member who forwarded it; `from`: the original sender, under whom it is filed. */
  | { readonly kind: "filed-under"; readonly address: string; readonly by: string }
  | { readonly kind: "forwarded-by-staff"; readonly by: string; readonly from: string }
  | { readonly kind: "merged-into"; readonly number: string; readonly by: string }
  | {
      readonly kind: "merged-here";
      readonly number: string;
      readonly messages: number;
      readonly by: string;
    }
  | {
      readonly kind: "split-off";
      readonly number: string;
      readonly messages: number;
      readonly by: string;
    }
  | { readonly kind: "split-from"; readonly number: string; readonly by: string }
  | {
      readonly kind: "move-undone";
      readonly move: "merge" | "split";
      readonly number: string;
      readonly by: string;
    }
  | { readonly kind: "proposal-kept"; readonly number: string; readonly by: string }
  | { readonly kind: "participant-accepted"; readonly address: string; readonly by: string }
  | { readonly kind: "participant-dropped"; readonly address: string; readonly by: string }
  | { readonly kind: "machine-mail"; readonly verdict: string; readonly evidence: string }
  | { readonly kind: "customer-linked"; readonly name: string; readonly because: string }
  | { readonly kind: "customer-not-found"; readonly tried: readonly string[] }
  | { readonly kind: "order-linked"; readonly order: string; readonly because: string }
  | { readonly kind: "customer-unlinked"; readonly name: string; readonly by: string }
  /** `address`: the sender for whom this customer is not suggested again. */
  | {
      readonly kind: "customer-rejected";
      readonly name: string;
      readonly address: string;
      readonly by: string;
    }
  | { readonly kind: "order-unlinked"; readonly order: string; readonly by: string }
  | {
      readonly kind: "status";
      readonly from: TicketStatus;
      readonly to: TicketStatus;
      readonly by: string;
      readonly reason?: string;
      /** A customer's message had no answer then. */
      readonly unanswered?: boolean;
      /** It undoes the change of status before it, as though that had not been. */
      readonly takenBack?: boolean;
    }
  | { readonly kind: "closed-quietly"; readonly days: number }
  /** `awaits`: what of its orders ends it sooner. */
  | {
      readonly kind: "snoozed";
      readonly until: string;
      readonly by: string;
      readonly awaits?: AwaitedEvent;
    }
  | { readonly kind: "woken"; readonly because: string }
  | {
      readonly kind: "investigating";
      readonly what: string;
      readonly until: string;
      readonly by: string;
    }
  | { readonly kind: "investigation-ended"; readonly by: string }
  /** An agent's own due date; `until` null removes it. */
  | {
      readonly kind: "own-due";
      readonly until: string | null;
      readonly reason: string;
      readonly by: string;
    }
  /** Loupe opened the ticket: no carrier has scanned a parcel's label since. `until`: when it is due. */
  | {
      readonly kind: "label-unscanned";
      readonly order: string;
      readonly days: number;
      readonly until: string;
    }
  /** `late`: lowered when the warning had begun. */
  | {
      readonly kind: "urgency";
      readonly from: Urgency;
      readonly to: Urgency;
      readonly by: string;
      readonly because?: string;
      readonly late?: boolean;
    }
  | {
      readonly kind: "category";
      readonly from: string;
      readonly to: string;
      readonly by: string;
    }
  /** `to` null: nobody's any more. `because`: the machine did it, after what `by` did. */
  | {
      readonly kind: "assigned";
      readonly to: string | null;
      readonly from: string | null;
      readonly by: string;
      readonly because?: "replied" | "left";
    }
  | {
      readonly kind: "tagged";
      readonly added: readonly string[];
      readonly removed: readonly string[];
      readonly by: string;
    }
  /** `message`: the note; `was`: the first words of what it said. */
  | {
      readonly kind: "note-edited";
      readonly message: string;
      readonly was: string;
      readonly by: string;
    }
  | { readonly kind: "note-deleted"; readonly message: string; readonly by: string }
  | { readonly kind: "spam"; readonly by: string }
  | { readonly kind: "not-spam"; readonly by: string }
  /** `clock`: the key of the clock that was missed. */
  | {
      readonly kind: "miss-cause";
      readonly clock: string;
      readonly cause: string;
      readonly by: string;
    }
  /** The mail was taken for a thank-you; somebody says that it wants an answer. */
  | { readonly kind: "wants-answer"; readonly message: string; readonly by: string }
  | {
      readonly kind: "promise-accepted";
      readonly promise: string;
      readonly until: string;
      readonly words: string;
      readonly by: string;
    }
  | {
      readonly kind: "promise-struck";
      readonly promise: string;
      readonly words: string;
      readonly by: string;
    }
  | {
      readonly kind: "promise-kept";
      readonly promise: string;
      readonly words: string;
      readonly by: string;
    }
  /** Something was done at Shopify; `words` say what, without a subject. */
  | { readonly kind: "action-done"; readonly by: string; readonly words: string }
  /** No answer came from Shopify, and it can't be seen whether it happened. */
  | { readonly kind: "action-unknown"; readonly by: string; readonly words: string }
  | {
      readonly kind: "action-decided";
      readonly by: string;
      readonly words: string;
      readonly decision: "happened" | "did-not";
    }
  | {
      readonly kind: "action-overridden";
      readonly by: string;
      readonly action: string;
      readonly level: string;
      readonly reason: string;
    }
  /** A customer's email changed: the old address hears of it, so that a thief can't do it silently. */
  | { readonly kind: "old-address-told"; readonly address: string }
  | { readonly kind: "old-address-not-told"; readonly address: string; readonly reason: string }
  | { readonly kind: "target-missed"; readonly clock: string; readonly dueAt: string }
  | { readonly kind: "reply-sent-again"; readonly by: string }
  /** Before the mail provider had it. */
  | { readonly kind: "send-taken-back"; readonly by: string }
  /** `at`: ISO 8601 with the shop's offset. */
  | { readonly kind: "send-scheduled"; readonly by: string; readonly at: string }
  | { readonly kind: "send-held"; readonly words: string }
  | { readonly kind: "held-send-released"; readonly by: string }
  | { readonly kind: "forwarded"; readonly by: string; readonly to: string }
  | { readonly kind: "address-suppressed"; readonly address: string; readonly words: string }
  | { readonly kind: "suppression-cleared"; readonly address: string; readonly by: string }
  | { readonly kind: "reply-marked-sent"; readonly by: string }
  | { readonly kind: "bounced"; readonly address: string; readonly reason: string }
  /** An agent went past what the proof of the sender allows; `reason` in words. */
  | {
      readonly kind: "proof-overridden";
      readonly by: string;
      readonly to: string;
      readonly level: string;
      readonly reason: string;
    }
  | {
      readonly kind: "confirmation-asked";
      readonly by: string;
      readonly order: string;
      readonly address: string;
    }
  | { readonly kind: "confirmation-not-sent"; readonly address: string; readonly reason: string }
  | {
      readonly kind: "confirmation-answered";
      readonly order: string;
      readonly answer: "yes" | "no";
    }
  /** `message`: the mail whose arrival was confirmed to its sender. */
  | { readonly kind: "acknowledged"; readonly address: string; readonly message: string }
  | {
      readonly kind: "acknowledgement-not-sent";
      readonly address: string;
      readonly message: string;
      readonly reason: string;
      /** True when the mail provider asked to come back later. */
      readonly later: boolean;
    };

const namedBy: Readonly<Record<string, string>> = {
  "reply-address": "it came to this ticket's own address",
  "in-reply-to": "it answers a message of this ticket",
  references: "it belongs to the thread of this ticket",
  subject: "its subject names this ticket",
  "asked-before": "its sender's earlier mail on the same matter waits here",
  "followed-before": "its sender's earlier mail into the closed ticket opened this one",
  "nothing-named-a-ticket": "it names no earlier ticket",
  "form-mail": "it came from a form, which always opens a ticket",
};

const levelWords: Readonly<Record<string, string>> = {
  unproven: "sender unproven",
  mailbox: "another address than the proven one",
};

const because = (reason: string | undefined): string => (reason === undefined ? "" : `: ${reason}`);

/** Of an ISO 8601 instant, written in the shop's zone by whoever stored it: "2026-05-22 16:52". */
const instantWords = (iso: string): string => iso.slice(0, 16).replace("T", " ");

const categoryWords = (category: string): string => category.replaceAll("_", " ");

const count = (messages: number): string => (messages === 1 ? "1 message" : `${messages} messages`);

/** One line for the thread. */
export function eventWords(event: TicketEventDetail): string {
  switch (event.kind) {
    case "opened":
      return `Ticket opened: ${namedBy[event.because] ?? event.because}`;
    case "joined":
      return `Mail joined: ${namedBy[event.because] ?? event.because}`;
    case "reopened":
      return "Reopened by the customer's mail";
    case "stranger":
      return event.reasons
        ? `A ticket of its own until somebody decides whether it belongs to ${event.number}: ${event.reasons.join(". ")}`
        : `This mail names ${event.number}, but its sender takes no part there: a ticket of its own`;
    case "follow-up":
      return event.order === undefined
        ? `Follow-up of ${event.number}, which was closed long ago`
        : `Follow-up of ${event.number}: this mail is about another order, ${event.order}`;
    case "reused-message-id":
      return "Another mail came in under the same Message-ID; this one has other words";
    case "filed-under":
      return `${event.by} filed this ticket under ${event.address}`;
    case "forwarded-by-staff":
      return `${event.by} forwarded this mail of ${event.from}: it is filed under them`;
    case "merged-into":
      return `${event.by} merged this ticket into ${event.number}`;
    case "merged-here":
      return `${event.by} merged ${event.number} into this ticket (${count(event.messages)})`;
    case "split-off":
      return `${event.by} split ${count(event.messages)} off into ${event.number}`;
    case "split-from":
      return `${event.by} split this ticket off ${event.number}`;
    case "move-undone":
      return `${event.by} undid the ${event.move} with ${event.number}`;
    case "proposal-kept":
      return `${event.by} kept this as a ticket of its own, apart from ${event.number}`;
    case "participant-accepted":
      return `${event.by} lets ${event.address} take part`;
    case "participant-dropped":
      return `${event.by} removed ${event.address} from this ticket`;
    case "machine-mail":
      return `Sent by a machine (${event.verdict}): ${event.evidence}`;
    case "customer-linked":
      return `Linked to customer ${event.name}: ${event.because}`;
    case "customer-not-found":
      return `No customer found. Tried: ${event.tried.join("; ")}`;
    case "order-linked":
      return `Linked to order ${event.order}: ${event.because}`;
    case "customer-unlinked":
      return `${event.by} unlinked customer ${event.name}`;
    case "customer-rejected":
      return `${event.by} says that ${event.address} is not ${event.name}`;
    case "order-unlinked":
      return `${event.by} unlinked order ${event.order}`;
    case "status":
      if (event.takenBack)
        return `${event.by} took back that this was ${event.from}: it is ${event.to} as before`;
      return `${event.by} set this ticket to ${event.to}${because(event.reason)}`;
    case "closed-quietly":
      return `Closed after ${event.days} quiet days`;
    case "label-unscanned":
      return `To be looked into by ${instantWords(event.until)}: ${businessDays(event.days)} without a scan of a label of order ${event.order}`;
    case "snoozed":
      return event.awaits
        ? `${event.by} snoozed this ticket until ${awaitedWords[event.awaits]}, or ${instantWords(event.until)}`
        : `${event.by} snoozed this ticket until ${instantWords(event.until)}`;
    case "woken":
      return `Back from its snooze: ${event.because}`;
    case "investigating":
      return `${event.by} put this under investigation: ${event.what}, the customer hears by ${instantWords(event.until)}`;
    case "investigation-ended":
      return `${event.by} ended the investigation`;
    case "own-due":
      return event.until === null
        ? `${event.by} removed the own due date`
        : `${event.by} set an own due date, ${instantWords(event.until)}: ${event.reason}`;
    case "urgency":
      return `${event.by} changed urgency from ${event.from} to ${event.to}${because(event.because)}`;
    case "category":
      return `${event.by} moved this from ${categoryWords(event.from)} to ${categoryWords(event.to)}`;
    case "assigned":
      return assignedWords(event);
    case "tagged":
      return taggedWords(event);
    case "note-edited":
      return `${event.by} changed their note, which said “${event.was}”`;
    case "note-deleted":
      return `${event.by} deleted their note`;
    case "spam":
      return `${event.by} marked this as spam`;
    case "not-spam":
      return `${event.by} says that this is no spam`;
    case "miss-cause":
      return `${event.by} gave the cause of the missed target: ${event.cause}`;
    case "wants-answer":
      return `${event.by} says that this message wants an answer`;
    case "promise-accepted":
      return `Promised by ${event.by}: “${event.words}”, ${instantWords(event.until)}`;
    case "promise-struck":
      return `${event.by} struck the promise “${event.words}”`;
    case "promise-kept":
      return `${event.by} marked the promise “${event.words}” as kept`;
    case "action-done":
      return `${event.by} ${event.words}`;
    case "action-unknown":
      return `No answer came from Shopify; this may have happened: ${event.by} ${event.words}`;
    case "action-decided":
      return event.decision === "happened"
        ? `${event.by} says that it happened: ${event.words}`
        : `${event.by} says that it did not happen: ${event.words}`;
    case "action-overridden":
      return `${event.by} did this (${event.action}) although the request is not proven (${levelWords[event.level] ?? event.level}): ${event.reason}`;
    case "old-address-told":
      return `Told the old address, ${event.address}, that the account’s email changed`;
    case "old-address-not-told":
      return `The mail to the old address, ${event.address}, did not go out: ${event.reason}`;
    case "target-missed":
      return `Target missed: it was due ${instantWords(event.dueAt)}`;
    case "reply-sent-again":
      return `${event.by} had the reply sent again`;
    case "send-taken-back":
      return `${event.by} took a reply back before it left`;
    case "send-scheduled":
      return `${event.by} wrote a reply that leaves at ${instantWords(event.at)}`;
    case "send-held":
      return `A reply that was to leave now is held: ${event.words}`;
    case "held-send-released":
      return `${event.by} had the held reply sent`;
    case "forwarded":
      return `${event.by} forwarded mail of this ticket to ${event.to}`;
    case "address-suppressed":
      return event.words;
    case "suppression-cleared":
      return `${event.by} says that ${event.address} takes mail again`;
    case "reply-marked-sent":
      return `${event.by} marked the reply as sent`;
    case "bounced":
      return `The reply to ${event.address} bounced: ${event.reason}`;
    case "proof-overridden":
      return `${event.by} sent facts of the order to ${event.to} (${levelWords[event.level] ?? event.level}): ${event.reason}`;
    case "confirmation-asked":
      return `${event.by} asked at ${event.address}, the address of order ${event.order}, whether the customer wrote this`;
    case "confirmation-not-sent":
      return `The question to ${event.address} did not go out, its link is void: ${event.reason}`;
    case "confirmation-answered":
      return event.answer === "yes"
        ? `The customer confirmed from the address of order ${event.order} that they wrote this`
        : "The customer says that they did not write this";
    case "acknowledged":
      return `Told ${event.address} that the mail has arrived and until when it is answered`;
    case "acknowledgement-not-sent":
      return `The acknowledgement to ${event.address} did not go out: ${event.reason}`;
  }
}

function assignedWords(event: Extract<TicketEventDetail, { kind: "assigned" }>): string {
  const { to, from, by, because: why } = event;
  if (why === "left") return `Unassigned: ${from ?? "its agent"} can't work on tickets any more`;
  if (why === "replied") return `Assigned to ${to ?? by}, who answered`;
  if (to === null)
    return from === null || from === by
      ? `${by} handed this ticket back`
      : `${by} took this ticket from ${from}`;
  return to === by ? `${by} took this ticket` : `${by} assigned this ticket to ${to}`;
}

function taggedWords(event: Extract<TicketEventDetail, { kind: "tagged" }>): string {
  const { added, removed, by } = event;
  const all = (names: readonly string[]) => names.map((name) => `“${name}”`).join(", ");
  if (removed.length === 0) return `${by} tagged this ${all(added)}`;
  if (added.length === 0) return `${by} removed the tag ${all(removed)}`;
  return `${by} tagged this ${all(added)} instead of ${all(removed)}`;
}

const businessDays = (days: number): string => `${days} business day${days === 1 ? "" : "s"}`;
