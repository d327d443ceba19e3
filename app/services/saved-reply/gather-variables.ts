// What can be told on a ticket now: of each of its orders, and of itself.
import type { Tx } from "#app/data/db.server.ts";
import { findOrderSettings } from "#app/data/records/order-settings.server.ts";
import { getPolicy } from "#app/data/records/policies.server.ts";
import { findMessageToProve, readProofFacts } from "#app/data/records/proof-facts.server.ts";
import { getShop } from "#app/data/records/shops.server.ts";
import { readTicketVariables } from "#app/data/records/ticket-variables.server.ts";
import type { VariableFacts } from "#app/domain/reply/variable/variable-facts.ts";
import { whyOrderWithheld } from "#app/domain/reply/variable/why-order-withheld.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { OpenCalendar } from "#app/domain/sla/open-calendar.ts";
import type { LocalDate } from "#app/domain/sla/local-date.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { Deps } from "#app/services/deps.ts";

export type TicketVariables = {
  /** Without an order; the language is the saved reply's. */
  readonly ticket: Omit<VariableFacts, "order" | "orderRefusal" | "language">;
  /** The one that the inbox shows comes first. */
  readonly orders: readonly Pick<VariableFacts, "order" | "orderRefusal">[];
};

/**
 * A step of a transaction. `agent`: null for a mail that a rule sends. `asksNobody`: what wants a reason is withheld, though
 * somebody writes. Throws Refusal "not-found".
 */
export async function gatherVariables(
  needs: Pick<Deps, "clock" | "openCalendar">,
  tx: Tx,
  shopId: ShopId,
  given: {
    readonly ticketId: TicketId;
    readonly agent: { readonly name: string } | null;
    readonly asksNobody?: boolean;
  },
): Promise<TicketVariables> {
  const { ticketId, agent } = given;
  const stored = await readTicketVariables(tx, shopId, ticketId);
  if (!stored) throw new Refusal("not-found", "This ticket is not here.");
  const shop = await getShop(tx, shopId);
  const policy = await getPolicy(tx, shopId);
  const proof = await readProofFacts(tx, shopId, ticketId);
  const surprises = await findOrderSettings(tx, shopId);
  const { newestMessageId } = stored;
  const answers = newestMessageId && (await findMessageToProve(tx, shopId, newestMessageId));
  const now = needs.clock();
  const calendar = needs.openCalendar(shopId, policy.calendarVersion, policy.calendar);
  const orders = stored.orders.map((order) => ({
    order,
    orderRefusal: whyOrderWithheld({
      ...{ order: order.facts, to: stored.customerAddress, answers, surprises },
      ...{ facts: proof.facts, reasonsGivenFor: proof.reasonsGivenFor },
      isWritten: agent !== null && given.asksNobody !== true,
    }),
  }));
  // What Shopify knows of its customer is nothing for whoever may not even hear of the order.
  const isTrusted = orders.every(({ orderRefusal }) => orderRefusal === null);
  const customer = isTrusted ? stored.customer : null;
  return {
    ticket: {
      now,
      timeZone: policy.calendar.timeZone,
      customer: {
        name: stored.customerName || (customer?.displayName ?? ""),
        firstName: customer?.firstName ?? null,
        email: stored.customerAddress,
      },
      agent,
      shop: { name: shop.name, email: stored.mailboxAddress },
      ticket: { number: stored.number, dueAt: stored.dueAt },
      nextBusinessDay: nextBusinessDay(calendar, now),
    },
    orders,
  };
}

/** Null for a shop that never opens again. */
function nextBusinessDay(calendar: OpenCalendar, now: Instant): LocalDate | null {
  try {
    return calendar.businessDayAfter(calendar.wallTimeAt(now).date, 1).date;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
