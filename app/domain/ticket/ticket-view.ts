import type { DeliveryState } from "#app/domain/delivery/delivery-state.ts";
import type { ClockKind } from "#app/domain/sla/clock-kind.ts";
import type { TraceStep } from "#app/domain/sla/trace.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import type { CustomerFacts } from "#app/domain/customer/customer-facts.ts";
import type { TicketStatus } from "./ticket-status.ts";

/** A ticket as its page shows it; instants are ISO 8601 strings in UTC. */
export type TicketView = {
  readonly ticketId: string;
  readonly number: string;
  readonly subject: string;
  readonly status: TicketStatus;
  readonly createdAt: string;
  readonly customer: { readonly name: string; readonly address: string };
  readonly assigneeName: string | null;
  /** Oldest first. */
  readonly thread: readonly ThreadEntry[];
  readonly clocks: readonly ClockView[];
  readonly link: CustomerLinkView;
  readonly orders: readonly OrderLinkView[];
  /** Whom a reply would go to, and the newest message that its writer has seen. */
  readonly reply: { readonly to: string; readonly seenMessageId: string; readonly subject: string };
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
  /** Always present; shown when there is no HTML. */
  readonly text: string;
  /** Cleaned by us on the way in, for a sandboxed frame; null for plain mail. */
  readonly html: string | null;
  readonly attachments: readonly AttachmentView[];
  /** Only for outbound messages. */
  readonly delivery: {
    readonly state: DeliveryState;
    readonly at: string;
    readonly reason: string | null;
    /** True once an attempt's answer has been missing for 15 minutes: a person decides. */
    readonly asksAgent: boolean;
  } | null;
};

export type AttachmentView = {
  readonly attachmentId: string;
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: number;
};

/** A line between messages: "Linked to order #1001: number in the subject". */
export type EventView = {
  readonly entry: "event";
  readonly eventId: string;
  readonly at: string;
  readonly words: string;
};

export type ClockView = {
  readonly clockId: string;
  readonly kind: ClockKind;
  readonly state: "running" | "paused" | "met" | "missed" | "cancelled";
  readonly startedAt: string;
  readonly dueAt: string | null;
  readonly readBy: string | null;
  readonly metAt: string | null;
  readonly target: string;
  readonly trace: readonly TraceStep[];
};

/** What is known of the customer: asked for, found, not found (and what was tried), or Shopify can't be asked. */
export type CustomerLinkView =
  | { readonly state: "pending" }
  | {
      readonly state: "linked";
      readonly facts: CustomerFacts;
      readonly because: string;
      readonly fetchedAt: string;
    }
  | { readonly state: "no-match"; readonly tried: readonly string[]; readonly fetchedAt: string }
  | { readonly state: "unavailable"; readonly why: string };

export type OrderLinkView = {
  readonly orderId: string;
  readonly because: string;
  readonly facts: OrderFacts;
  readonly fetchedAt: string;
};
