/** What happened that may set off rules, and which rules does it set off? */
import type { TicketEventDetail } from "#app/domain/ticket/event-words.ts";
import { conditionsOf, type RuleDraft, type TicketChange } from "./rule.ts";
import { isOfShopify } from "./rule-field.ts";

/** `key`: the same for the same occasion, such as a message's id. */
export type Occasion =
  | {
      readonly kind: "mail-arrives";
      readonly key: string;
      /** It opened the ticket. */
      readonly isFirst: boolean;
    }
  | {
      readonly kind: "ticket-changes";
      readonly key: string;
      /** What of the ticket, as in `ticketChanges`. */
      readonly what: readonly string[];
    };

export function isSetOff({ trigger }: Pick<RuleDraft, "trigger">, occasion: Occasion): boolean {
  if (trigger.kind === "mail-arrives")
    return occasion.kind === "mail-arrives" && (trigger.which === "any" || occasion.isFirst);
  if (trigger.kind === "ticket-changes")
    return (
      occasion.kind === "ticket-changes" &&
      (trigger.what.length === 0 || trigger.what.some((what) => occasion.what.includes(what)))
    );
  return false;
}

/** Time sets a rule off once for each newest message: what is written next begins anew. */
export const keyOfTime = (newestMessageId: string): string => `time ${newestMessageId}`;

/** Whether the rule can be judged only once Shopify was asked whose mail it is. */
export const needsShopify = ({ conditions }: Pick<RuleDraft, "conditions">): boolean =>
  conditionsOf(conditions).some(({ field }) => isOfShopify(field));

/** What these lines of the history say of a ticket, each once. */
export function changesIn(events: readonly TicketEventDetail[]): readonly TicketChange[] {
  return [...new Set(events.flatMap(({ kind }) => changeOf[kind] ?? []))];
}

const changeOf: Readonly<Partial<Record<TicketEventDetail["kind"], TicketChange>>> = {
  status: "status",
  "closed-quietly": "status",
  reopened: "status",
  spam: "status",
  "not-spam": "status",
  assigned: "assignee",
  tagged: "tags",
  urgency: "urgency",
  category: "category",
  snoozed: "snooze",
  woken: "snooze",
  "order-linked": "order",
  "order-unlinked": "order",
};
