// What the steps of a rule are given, and what they answer.
import type { WhyNot } from "#app/domain/rule/rule-outcome.ts";
import type { Rule } from "#app/domain/rule/rule.ts";
import type { MessageId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { TicketEventDetail } from "#app/domain/ticket/event-words.ts";
import type { TicketState } from "#app/domain/ticket/ticket-state.ts";
import type { Deps } from "#app/services/deps.ts";
import type { TicketAtHand } from "#app/services/ticket/change-ticket.ts";

export type RuleNeeds = Pick<Deps, "clock" | "newId" | "openCalendar" | "enqueue">;

export type RuleAtWork = {
  readonly shopId: ShopId;
  readonly ticketId: TicketId;
  readonly ticket: TicketAtHand;
  readonly rule: Rule;
  /** The customer's message that an automatic mail would answer; null where there is none. */
  readonly messageId: MessageId | null;
  readonly key: string;
};

/** What an action changed: null where all was so already. */
export type Acted =
  | { readonly state?: TicketState; readonly events?: readonly TicketEventDetail[] }
  | { readonly why: WhyNot }
  | null;
