import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { Money } from "#app/domain/shared/money.ts";
import type { LocalDate } from "#app/domain/sla/local-date.ts";
import type { Words } from "#app/domain/words/words.ts";
import type { ReplyLanguage } from "./reply-language.ts";

/** What is true of a ticket, as far as variables ask. */
export type VariableFacts = {
  readonly now: Instant;
  /** IANA name of the shop's. */
  readonly timeZone: string;
  readonly language: ReplyLanguage;
  readonly customer: {
    /** As their mail says it, or as Shopify does; empty where nobody knows. */
    readonly name: string;
    /** Shopify's; null where it isn't known from there. */
    readonly firstName: string | null;
    readonly email: string;
  };
  /** The order that the reply is about; null where the ticket has none, or none was chosen. */
  readonly order: OrderOfReply | null;
  /** Why nothing of an order may go out, in words for the agent; null where it may. */
  readonly orderRefusal: Words | null;
  /** Who writes; null for a mail that a rule sends. */
  readonly agent: { readonly name: string } | null;
  readonly shop: { readonly name: string; readonly email: string };
  readonly ticket: { readonly number: string; readonly dueAt: Instant | null };
  /** Null for a shop that never opens. */
  readonly nextBusinessDay: LocalDate | null;
};

export type OrderOfReply = {
  readonly facts: OrderFacts;
  /** When Shopify said so. */
  readonly asOf: Instant;
  /** Oldest first, as Shopify's order says them (ISO 8601); null where nobody has asked for them. */
  readonly refunds: readonly { readonly createdAt: string; readonly total: Money }[] | null;
};
