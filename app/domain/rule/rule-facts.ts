/** What does a rule see of a ticket? */
import type { OrderStanding } from "#app/domain/order/order-standing.ts";
import { orderStandings, statesIn } from "#app/domain/order/order-standing.ts";
import { orderStateWords } from "#app/domain/order/order-state-words.ts";
import { orderStateOf } from "#app/domain/order/order-state-of.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import { folded } from "#app/domain/search/folded.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { instantOf } from "#app/domain/shared/instant.ts";
import type { Urgency } from "#app/domain/sla/default-targets.ts";
import type { OrderState } from "#app/domain/triage/order-state.ts";
import type { TicketStatus } from "#app/domain/ticket/ticket-status.ts";
import type { RuleLanguage } from "./rule-field.ts";
import { writtenIn } from "./written-in.ts";

/** Null, and no order: not known, which meets no condition. */
export type RuleFacts = {
  readonly now: Instant;
  readonly category: string;
  readonly urgency: Urgency;
  readonly status: TicketStatus;
  readonly tags: readonly string[];
  /** Folded, as `text` is. */
  readonly subject: string;
  /** Of the message at hand, its new words alone. */
  readonly text: string;
  readonly language: RuleLanguage | null;
  readonly hasAttachment: boolean;
  readonly assigneeId: string | null;
  readonly dueAt: Instant | null;
  readonly unansweredSince: Instant | null;
  readonly newestAt: Instant;
  readonly sender: {
    readonly address: string;
    readonly isKnown: boolean;
    readonly proof: string | null;
    readonly orderCount: number | null;
    readonly tags: readonly string[] | null;
  };
  readonly order: OrderSeen | null;
};

export type OrderSeen = {
  readonly standing: OrderStanding | null;
  readonly total: number;
  readonly tags: readonly string[];
  readonly createdAt: Instant;
  readonly fulfilment: OrderState["fulfilment"];
};

/** What is written further down decides nothing; a rule looks at thousands of tickets. */
const LOOKED_AT = 20_000;

/** The words of a message as rules compare them, and their language. */
export function wordsSeen(message: {
  readonly subject: string;
  readonly text: string;
}): Pick<RuleFacts, "subject" | "text" | "language"> {
  const text = message.text.slice(0, LOOKED_AT);
  return { subject: folded(message.subject), text: folded(text), language: writtenIn(text) };
}

export function orderSeen(order: OrderFacts, now: Instant): OrderSeen {
  const words = orderStateWords(order);
  return {
    standing: orderStandings.find((standing) => statesIn(standing).includes(words)) ?? null,
    total: Number(order.total.amount),
    tags: order.tags,
    createdAt: instantOf(new Date(order.createdAt)),
    fulfilment: orderStateOf(order, now).fulfilment,
  };
}
