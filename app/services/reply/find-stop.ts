// What must the writer of a mail look at before it leaves: new messages, changed orders, addresses that take no mail?
import type { Tx } from "#app/data/db.server.ts";
import { listMessagesAfter } from "#app/data/records/messages.server.ts";
import { listSuppressed } from "#app/data/records/suppressions.server.ts";
import type { TicketProof } from "#app/data/records/proof-facts.server.ts";
import { suppressionWords } from "#app/domain/delivery/suppression.ts";
import { addressKey } from "#app/domain/mail/address.ts";
import { firstWords } from "#app/domain/mail/first-words.ts";
import { seenOrder, whatChanged, type SeenOrder } from "#app/domain/reply/seen-order.ts";
import type { SendStop } from "#app/domain/reply/send-stopped.ts";
import type { MessageId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { isoOf } from "#app/domain/shared/instant.ts";

/** A step of a transaction. `newest`: of the customer, now; without `seen` the thread may have moved. */
export async function findStop(
  tx: Tx,
  shopId: ShopId,
  given: {
    readonly ticketId: TicketId;
    readonly seen: { readonly messageId: MessageId | null } | null;
    readonly newest: MessageId | null;
    readonly seenOrders: readonly SeenOrder[];
    readonly orders: TicketProof["orders"];
    readonly addresses: readonly string[];
  },
): Promise<SendStop> {
  const { ticketId, seen, newest, orders, addresses } = given;
  const moved = seen !== null && seen.messageId !== newest;
  const messages = moved ? await listMessagesAfter(tx, shopId, ticketId, seen.messageId) : [];
  const seenOrders = orders.map(seenOrder);
  const suppressed = await listSuppressed(tx, shopId, addresses.map(addressKey));
  return {
    moved,
    messages: messages.map(({ messageId, fromName, at, words }) => ({
      messageId,
      fromName,
      at: isoOf(at),
      words: firstWords(words),
    })),
    newestMessageId: newest ?? "",
    orders: whatChanged(given.seenOrders, seenOrders),
    seenOrders,
    suppressed: suppressed.map(({ address, reason }) => ({
      address,
      words: suppressionWords(address, reason),
    })),
  };
}
