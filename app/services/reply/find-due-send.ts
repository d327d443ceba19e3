// Has the time of a mail in the outbox come? Before it, a send that the thread has overtaken is held already.
import { askInShop, inShopBySql, type Tx } from "#app/data/db.server.ts";
import { lockOutboundMessage } from "#app/data/records/messages.server.ts";
import { findSendTime } from "#app/data/records/outbox.server.ts";
import { lockTicket } from "#app/data/records/tickets.server.ts";
import type { MessageId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Deps } from "#app/services/deps.ts";
import { holdSend } from "./hold-send.ts";
import { whyHold } from "./why-hold.ts";

/** The job starts by the database's clock, the time was set by ours. */
const EARLY_MS = 2_000;

/** Null while there is nothing to hand over. */
export async function findDueSend(
  needs: Pick<Deps, "db" | "clock" | "newId">,
  { shopId, messageId }: { readonly shopId: ShopId; readonly messageId: MessageId },
): Promise<{ readonly ticketId: TicketId; readonly isScheduled: boolean } | null> {
  const found = await askInShop(needs.db, shopId, (tx) => findSendTime(tx, shopId, messageId));
  if (!found) return null;
  const { ticketId, sendAt, isScheduled } = found;
  if (sendAt === null || sendAt - needs.clock() <= EARLY_MS) return { ticketId, isScheduled };
  if (isScheduled)
    await inShopBySql(needs.db, shopId, (tx) => holdOvertaken(needs, tx, shopId, messageId));
  return null;
}

/** Only for what the customer wrote: what becomes of orders until then is nobody's concern yet. */
async function holdOvertaken(
  needs: Pick<Deps, "clock" | "newId">,
  tx: Tx,
  shopId: ShopId,
  messageId: MessageId,
): Promise<void> {
  const message = await lockOutboundMessage(tx, shopId, messageId);
  if (message?.delivery !== "queued" || message.heldFor !== null) return;
  const ticket = await lockTicket(tx, shopId, message.ticketId);
  const hold = ticket && (await whyHold(needs, tx, shopId, { message, ticket }));
  if (hold?.for !== "new-message") return;
  await holdSend(needs, tx, shopId, { message, heldFor: hold.for, words: hold.words });
}
