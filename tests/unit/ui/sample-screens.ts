import type { CustomerFacts } from "#app/domain/customer/customer-facts.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import { instantOf } from "#app/domain/shared/instant.ts";
import type { InboxRow } from "#app/domain/ticket/inbox-row.ts";
import type { TicketActions } from "#app/domain/ticket/ticket-actions.ts";
import type { ClockView, MessageView, TicketView } from "#app/domain/ticket/ticket-view.ts";
import { aShopifyCustomer } from "#tests/unit/domain/customer/a-shopify-customer.ts";
import { anOrder as aPaidOrder } from "#tests/unit/domain/order/an-order.ts";

/** Wednesday 20 May 2026, 09:00 in New York. */
export const when = {
  now: instantOf(new Date("2026-05-20T13:00:00Z")),
  timeZone: "America/New_York",
  locale: "en",
};

export const anInboxRow = (row: Partial<InboxRow> = {}): InboxRow => ({
  ticketId: "018f-ticket",
  number: "MJ-1001",
  subject: "Where is my order?",
  customerName: "Alice Andersson",
  customerAddress: "alice@customers.example",
  preview: "It should have been here last week.",
  status: "open",
  newestAt: "2026-05-20T12:00:00Z",
  waitsForUs: true,
  order: null,
  due: null,
  isPaused: false,
  snoozedUntil: null,
  isSpam: false,
  category: "other",
  urgency: "general",
  assigneeName: null,
  attachmentCount: 0,
  deliveryTrouble: false,
  proposal: null,
  ...row,
});

export const aMessage = (message: Partial<MessageView> = {}): MessageView => ({
  entry: "message",
  messageId: "018f-message",
  kind: "inbound",
  at: "2026-05-20T12:00:00Z",
  fromName: "Alice Andersson",
  fromAddress: "alice@customers.example",
  to: ["support@mejurn.example"],
  cc: [],
  text: "Hello",
  html: null,
  parts: null,
  proof: null,
  replyTo: null,
  forwarded: null,
  limits: [],
  inboundEmailId: null,
  attachments: [],
  delivery: null,
  ...message,
});

export const aClock = (clock: Partial<ClockView> = {}): ClockView => ({
  clockId: "018f-clock",
  kind: "first-reply",
  state: "running",
  startedAt: "2026-05-20T12:00:00Z",
  dueAt: "2026-05-22T12:00:00Z",
  readBy: "2026-05-22T12:00:00Z",
  metAt: null,
  target: "2 business days",
  trace: [],
  story: [],
  pausedMinutes: 0,
  ...clock,
});

export const customerFacts: CustomerFacts = aShopifyCustomer({
  id: "gid://shopify/Customer/7",
  legacyId: "7",
  displayName: "Alice Andersson",
  firstName: "Alice",
  lastName: "Andersson",
  email: "alice@customers.example",
  createdAt: "2025-05-10T12:00:00Z",
  orderCount: 4,
  spent: { amount: "1234.50", currency: "USD" },
  tags: ["VIP"],
  locale: "en",
});

export const anOrder = (order: Partial<OrderFacts> = {}): OrderFacts =>
  aPaidOrder({
    email: "alice@customers.example",
    createdAt: "2026-05-10T12:00:00Z",
    fulfillmentStatus: "FULFILLED",
    total: { amount: "184.50", currency: "USD" },
    ...order,
  });

export const aTicket = (ticket: Partial<TicketView> = {}): TicketView => ({
  ticketId: "018f-ticket",
  number: "MJ-1001",
  subject: "Where is my order?",
  status: "open",
  createdAt: "2026-05-20T12:00:00Z",
  customer: { name: "Alice Andersson", address: "alice@customers.example" },
  assigneeName: null,
  thread: [aMessage()],
  clocks: [aClock()],
  link: { state: "pending" },
  orders: [],
  reply: {
    to: "alice@customers.example",
    seenMessageId: "018f-message",
    subject: "Re: Where is my order?",
  },
  proposal: null,
  mergedInto: null,
  moves: [],
  participants: [],
  ...ticket,
});

export const someActions = (actions: Partial<TicketActions> = {}): TicketActions => ({
  status: "open",
  isSpam: false,
  asksReason: true,
  asksCause: false,
  asksOutcome: false,
  causes: ["Overlooked"],
  snoozedUntil: null,
  snoozedFor: null,
  snoozeEvents: [],
  snoozePresets: [
    { key: "in-3-hours", words: "In 3 hours", at: "2026-05-20T16:00:00Z" },
    { key: "next-day", words: "Tomorrow at opening", at: "2026-05-21T13:00:00Z" },
  ],
  investigating: null,
  hearBy: "2026-05-22T13:00:00Z",
  ownDue: null,
  category: "shipping_delivery",
  urgency: "general",
  timeZone: "America/New_York",
  ...actions,
});
