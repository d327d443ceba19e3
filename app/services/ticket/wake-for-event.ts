// Something happened to an order: did a snoozed ticket wait for it?
import type { Tx } from "#app/data/db.server.ts";
import type { OrderEvent } from "#app/domain/order/order-event.ts";
import { orderEventWords } from "#app/domain/order/order-event-words.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { awake } from "#app/domain/ticket/snoozing.ts";
import { applyChange, takeTicket, type ChangeNeeds } from "./change-ticket.ts";

export type NewsOfOrder = {
  readonly ticketId: TicketId;
  readonly orderName: string;
  /** What was not known of the order before. */
  readonly news: readonly OrderEvent[];
};

/** Its history is in English. */
const LOCALE = "en";

/** A step of a transaction; locks the ticket where there is news. True when it came back just now. Twice changes nothing. */
export async function wakeForEvent(
  needs: Omit<ChangeNeeds, "db">,
  tx: Tx,
  shopId: ShopId,
  { ticketId, orderName, news }: NewsOfOrder,
): Promise<boolean> {
  if (news.length === 0) return false;
  const ticket = await takeTicket(needs, tx, shopId, ticketId);
  const awaited = news.find(({ kind }) => kind === ticket?.state.snoozedFor);
  if (!ticket || !awaited) return false;
  const change = awake(ticket.state, orderEventWords(awaited, { orderName, locale: LOCALE }));
  if (change) await applyChange(needs, tx, { shopId, ticketId, actor: "loupe", change });
  return change !== null;
}
