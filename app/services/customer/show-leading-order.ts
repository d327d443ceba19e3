// The list shows one order of a ticket, with its state, and how far the sender is proven: after links came or went, which?
import type { Tx } from "#app/data/db.server.ts";
import { listOrderLinks } from "#app/data/records/links.server.ts";
import { saveTicketOrder } from "#app/data/records/tickets.server.ts";
import { leadingOrder } from "#app/domain/order/leading-order.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import { orderStateWords } from "#app/domain/order/order-state-words.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { keepTicketProof } from "#app/services/proof/keep-ticket-proof.ts";

/** A step of a transaction. Returns the order; null where there is none, or no copy of it. */
export async function showLeadingOrder(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<OrderFacts | null> {
  const leading = leadingOrder(await listOrderLinks(tx, shopId, ticketId));
  const facts = leading?.facts ?? null;
  await saveTicketOrder(
    tx,
    shopId,
    ticketId,
    leading && { name: leading.name, state: facts ? orderStateWords(facts) : "" },
  );
  await keepTicketProof(tx, shopId, ticketId);
  return facts;
}
