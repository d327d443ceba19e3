// The provider could not be asked for so long that no attempt is left: say so at the message.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import { lockOutboundMessage, saveDelivery } from "#app/data/records/messages.server.ts";
import { refreshDeliveryTrouble } from "#app/data/records/tickets.server.ts";
import type { MessageId, ShopId } from "#app/domain/shared/ids.ts";
import type { Deps } from "#app/services/deps.ts";

/** Only a reply that still waits in the outbox fails; one that may have gone out stays unknown. */
export async function giveUpReply(
  needs: Pick<Deps, "db" | "clock">,
  { shopId, messageId }: { shopId: ShopId; messageId: MessageId },
  reason: string,
): Promise<void> {
  await inShopBySql(needs.db, shopId, async (tx) => {
    const reply = await lockOutboundMessage(tx, shopId, messageId);
    if (reply?.delivery !== "queued") return;
    await saveDelivery(tx, shopId, messageId, { delivery: "failed", at: needs.clock(), reason });
    await refreshDeliveryTrouble(tx, shopId, reply.ticketId);
    await announceChange(tx, shopId, reply.ticketId);
  });
}
