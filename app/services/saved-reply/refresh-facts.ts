// Before a saved reply is filled: what Shopify says of the ticket's orders, as young as can be had.
import { inShopBySql } from "#app/data/db.server.ts";
import { readTicketVariables } from "#app/data/records/ticket-variables.server.ts";
import type { OrderOfReply } from "#app/domain/reply/variable/variable-facts.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { isZero } from "#app/domain/shared/money.ts";
import type { Deps } from "#app/services/deps.ts";
import { readOrderDetails } from "#app/services/order/read-order-details.ts";
import { refreshOrders } from "#app/services/reply/refresh-orders.ts";

export type RefreshNeeds = Pick<
  Deps,
  "db" | "clock" | "newId" | "openCalendar" | "enqueue" | "shopify" | "log"
>;

/** Nobody waits for more orders than these; of the others the copies tell. */
const MOST_ASKED = 3;

/** Never throws for what Shopify does: what stays old says its age. */
export async function refreshFacts(
  needs: RefreshNeeds,
  { shopId, ticketId }: { readonly shopId: ShopId; readonly ticketId: TicketId },
): Promise<void> {
  await refreshOrders(needs, { shopId, ticketId });
  const stored = await inShopBySql(needs.db, shopId, (tx) =>
    readTicketVariables(tx, shopId, ticketId),
  );
  const refunded = (stored?.orders ?? []).filter(hasRefunds).slice(0, MOST_ASKED);
  await Promise.all(
    refunded.map(({ facts }) =>
      readOrderDetails(needs, { shopId, ticketId, orderGid: facts.id }).catch((error: unknown) => {
        // Without them the date of a refund is missing, which stops the send and says so.
        needs.log.info("refunds-not-read", { shopId, orderGid: facts.id, reason: String(error) });
      }),
    ),
  );
}

const hasRefunds = ({ facts }: OrderOfReply): boolean => !isZero(facts.refunded);
