import type { SurveyView } from "#app/domain/csat/survey-view.ts";
import type { DeliveryState } from "#app/domain/delivery/delivery-state.ts";
import type { PromiseView } from "#app/domain/promise/promise-view.ts";
import type { HeldFor, SendLater } from "#app/domain/reply/waiting-send.ts";
import type { Calendar } from "#app/domain/sla/calendar.ts";
import type { ClockKind } from "#app/domain/sla/clock-kind.ts";
import type { SaidTraceStep } from "#app/domain/sla/trace.ts";
import type { OrderDetails } from "#app/domain/order/order-details.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import type { ReturnRules } from "#app/domain/order/order-settings.ts";
import type { CustomerFacts } from "#app/domain/customer/customer-facts.ts";
import type { ConfirmationState } from "#app/domain/proof/confirmation-state.ts";
import type { MaskedCount } from "#app/domain/privacy/sensitive.ts";
import type { ProofLevel } from "#app/domain/proof/proof-level.ts";
import type { Words } from "#app/domain/words/words.ts";
import type { TicketDesk } from "./ticket-desk.ts";
import type { TicketStatus } from "./ticket-status.ts";
import type { TriageReasons } from "./triage-reasons.ts";

/** A ticket as its page shows it; instants are ISO 8601 strings in UTC. */
export type TicketView = {
  readonly ticketId: string;
  readonly number: string;
  readonly subject: string;
  readonly status: TicketStatus;
  readonly createdAt: string;
  readonly customer: { readonly name: string; readonly address: string };
  readonly assigneeName: string | null;
  /** Null where nobody in particular looks. */
  readonly desk?: TicketDesk | null;
  /** Oldest first. */
  readonly thread: readonly ThreadEntry[];
  /** Messages between the first and the newest that did not come along. */
  readonly earlier?: EarlierMessages | null;
  readonly clocks: readonly ClockView[];
  /** From when on what is due next is shown in amber. */
  readonly warnAt?: string | null;
  /** Why it has its category and urgency. */
  readonly triage?: TriageReasons;
  readonly link: CustomerLinkView;
  readonly orders: readonly OrderLinkView[];
  /** Linked orders of which there is nothing to show. */
  readonly missingOrders?: readonly MissingOrderView[];
  /** Other tickets of this customer or about one of these orders. */
  readonly others?: OtherTickets;
  /** Whom a reply would go to, and the newest message that its writer has seen. */
  readonly reply: {
    readonly to: string;
    /** Orders' addresses that confirmed a message here: facts of the order go there. */
    readonly alsoTo?: readonly string[];
    readonly seenMessageId: string;
    /** As the mail will have it. */
    readonly subject: string;
    /** Orders of which a reply must not tell too much. */
    readonly surprises?: readonly KeptSurprise[];
  };
  /** "Belongs here?": the ticket that this mail names although its sender takes no part there. */
  readonly proposal: {
    readonly ticketId: string;
    readonly number: string;
    readonly subject: string;
    readonly reasons: readonly Words[];
  } | null;
  readonly mergedInto: { readonly ticketId: string; readonly number: string } | null;
  /** Merges and splits that brought messages here or took them away, newest first. */
  readonly moves: readonly MoveView[];
  readonly participants: readonly ParticipantView[];
  /** How it stands with asking the customer how it went. */
  readonly survey?: SurveyView | null;
  /** Open ones first, by their date. */
  readonly promises?: readonly PromiseView[];
  /** The shop's calendar, by which the dates in a draft are reckoned. */
  readonly calendar?: Calendar | null;
};

export type KeptSurprise = {
  readonly orderName: string;
  readonly because: readonly Words[];
  /** Addresses of whoever bought it, in small letters: they may be told. */
  readonly purchasers: readonly string[];
};

export type MoveView = {
  readonly moveId: string;
  readonly kind: "merge" | "split";
  readonly words: string;
  readonly at: string;
  /** False once it was undone, or when later steps stand on it. */
  readonly undoable: boolean;
};

/** Somebody who takes part; one who is pending was only named in a copy line, and gets nothing until accepted. */
export type ParticipantView = {
  readonly address: string;
  readonly name: string | null;
  readonly state: "accepted" | "pending";
};

/** `before`: the message that they come before. */
export type EarlierMessages = { readonly count: number; readonly before: string };

/** A stretch of the thread that was asked for later. */
export type EarlierThread = {
  readonly thread: readonly ThreadEntry[];
  readonly earlier: EarlierMessages | null;
};

export type ThreadEntry = MessageView | EventView;

export type MessageView = {
  readonly entry: "message";
  readonly messageId: string;
  readonly kind: "inbound" | "outbound" | "note";
  readonly at: string;
  readonly fromName: string;
  readonly fromAddress: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  /** Absent where there are none. */
  readonly bcc?: readonly string[];
  /** Always present; shown when there is no HTML. Of a folded message only its first words. */
  readonly text: string;
  /** Its words, and what they look like, are asked for when somebody opens it. */
  readonly isFolded?: boolean;
  /** Only for what staff wrote here for itself. */
  readonly note?: NoteView | null;
  /** Cleaned by us on the way in, for a sandboxed frame; null for plain mail. */
  readonly html: string | null;
  /** The sender's own new words and the rest of `text`; null for our own messages and for mail from before. */
  readonly parts: {
    readonly reply: string;
    readonly signature: string;
    readonly quoted: string;
    /** The quoted history of an HTML mail; `html` is then the new part alone. */
    readonly quotedHtml: string | null;
  } | null;
  /** How far the sender is proven; only for inbound mail that was judged. */
  readonly proof: { readonly level: ProofLevel; readonly because: Words } | null;
  /** Whether orders' own addresses can be, or were, asked who wrote this; null where there is nothing to ask. */
  readonly confirmation?: ConfirmationView | null;
  /** Set when the sender asks for answers at another address than the mail's own. */
  readonly replyTo: string | null;
  /** The mail that the sender forwarded by hand. */
  readonly forwarded: {
    readonly from: string | null;
    readonly subject: string | null;
    /** ISO 8601, where the words of the original leave no doubt. */
    readonly date: string | null;
    /** As the original says it. */
    readonly dateWords: string | null;
  } | null;
  /** Why it starts no clock and reopens nothing; null for what wants an answer. */
  readonly clockless?: string | null;
  /** Card and account numbers that are masked here. */
  readonly masked?: readonly MaskedCount[];
  /** What was written was removed, on request or because it was old. */
  readonly isErased?: boolean;
  /** Names of the limits that the mail ran into. */
  readonly limits: readonly string[];
  /** The mail as it came; null for our own messages. */
  readonly inboundEmailId: string | null;
  readonly attachments: readonly AttachmentView[];
  /** Only for outbound messages. */
  readonly delivery: {
    readonly state: DeliveryState;
    readonly at: string;
    readonly reason: Words | null;
    /** Absent or null once it has left. */
    readonly sending?: SendingView | null;
    /** True once an attempt's answer has been missing for 15 minutes: a person decides. */
    readonly asksAgent: boolean;
  } | null;
};

/** A mail that has not left: it can be taken back. */
export type SendingView = {
  /** When it leaves, or was to leave. */
  readonly at: string;
  /** In whose hours its writer chose that time; null for the seconds in which any mail can be taken back. */
  readonly later: SendLater | null;
  /** Why it waits for a person. */
  readonly heldFor: HeldFor | null;
  /** What exactly happened. */
  readonly heldWords: Words | null;
  /** The reader wrote it. */
  readonly mine: boolean;
};

export type NoteView = {
  readonly isDeleted: boolean;
  readonly editedAt: string | null;
  /** Until when the reader can change it; null for somebody else's. */
  readonly changeableUntil: string | null;
  /** Names of those who were told. */
  readonly mentions: readonly string[];
};

export type ConfirmationView = {
  /** Orders whose address can be asked now. */
  readonly askAt: readonly {
    readonly orderId: string;
    readonly orderName: string;
    readonly address: string;
  }[];
  /** What was asked about this message, the newest first. */
  readonly asked: readonly {
    readonly orderName: string;
    readonly address: string;
    readonly at: string;
    readonly expiresAt: string;
    readonly state: ConfirmationState;
  }[];
};

export type AttachmentView = {
  readonly attachmentId: string;
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: number;
  /** Without angle brackets; the mail's HTML shows it as `cid:`. */
  readonly contentId: string | null;
  readonly inline: boolean;
};

/** A line between messages: "Linked to order #1001: number in the subject". */
export type EventView = {
  readonly entry: "event";
  readonly eventId: string;
  readonly at: string;
  readonly words: string;
  /** It needs nobody's eye: several in a row are folded. */
  readonly isQuiet?: boolean;
};

export type ClockView = {
  readonly clockId: string;
  readonly kind: ClockKind;
  readonly state: "running" | "paused" | "met" | "missed" | "cancelled";
  readonly startedAt: string;
  readonly dueAt: string | null;
  readonly readBy: string | null;
  readonly metAt: string | null;
  /** Null for a promise and an agent's own due date. */
  readonly target: string | null;
  readonly trace: readonly SaidTraceStep[];
  /** What happened to it since it started. */
  readonly story: readonly ClockStepView[];
  /** Open minutes. */
  readonly pausedMinutes: number;
};

export type ClockStepView = {
  readonly at: string;
  readonly words: Words;
  readonly by: string | null;
  readonly dueAt: string | null;
};

/** What is known of the customer: asked for, found, not found (and what was tried), or Shopify can't be asked. */
export type CustomerLinkView =
  | { readonly state: "pending" }
  | {
      readonly state: "linked";
      readonly facts: CustomerFacts;
      readonly because: Words;
      readonly fetchedAt: string;
    }
  /** What was known of them was removed, on request or because it was old. */
  | { readonly state: "erased"; readonly at: string }
  | { readonly state: "no-match"; readonly tried: readonly Words[]; readonly fetchedAt: string }
  /** Linked, but there is no copy: deleted at Shopify, erased here, or not read yet. */
  | { readonly state: "missing"; readonly because: Words; readonly isGone: boolean }
  | { readonly state: "unavailable"; readonly why: Words };

export type OrderLinkView = {
  readonly orderId: string;
  readonly because: Words;
  readonly facts: OrderFacts;
  readonly fetchedAt: string;
  /** The rest of the order, as it was when somebody opened it last. */
  readonly details?: OpenedOrder | null;
  /** Why it is kept a surprise; empty or absent where it is none. */
  readonly surprise?: readonly Words[];
  /** By what its items can come back. */
  readonly returnRules?: ReturnRules;
};

export type OpenedOrder = { readonly details: OrderDetails; readonly fetchedAt: string };

/** A linked order without a copy: deleted at Shopify, or not read yet. */
export type MissingOrderView = {
  readonly orderId: string;
  readonly name: string;
  readonly because: Words;
  readonly isGone: boolean;
};

export type OtherTickets = {
  /** The newest first, a few. */
  readonly tickets: readonly OtherTicketView[];
  readonly hasMore: boolean;
};

export type OtherTicketView = {
  readonly ticketId: string;
  readonly number: string;
  readonly subject: string;
  readonly status: TicketStatus;
  readonly openedAt: string;
  readonly due: {
    readonly kind: ClockKind;
    readonly dueAt: string;
    readonly readBy: string;
    readonly warnAt: string | null;
  } | null;
  /** The first words of its newest message. */
  readonly preview?: string;
  /** False: only one of the orders is the same. */
  readonly isCustomers: boolean;
  /** Names of the orders that both are about. */
  readonly orders: readonly string[];
};
