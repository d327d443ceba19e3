// What do the provider's reports mean for a message and its ticket?
import { announceChange } from "#app/data/changes.server.ts";
import { inShop } from "#app/data/db.server.ts";
import {
  listDeliveryEvents,
  markDeliveryEventsApplied,
} from "#app/data/records/delivery-events.server.ts";
import { lockOutboundMessage, saveDelivery } from "#app/data/records/messages.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import { lockTicket, refreshDeliveryTrouble } from "#app/data/records/tickets.server.ts";
import { advance } from "#app/domain/delivery/advance.ts";
import type { MessageId, ShopId } from "#app/domain/shared/ids.ts";
import type { Deps } from "#app/services/deps.ts";
import { rebuildClocks } from "#app/services/sla/rebuild-clocks.ts";
import { reopenAfterLoss } from "#app/services/sla/reopen-after-loss.ts";

/** Applies the reports that are new, in the order in which things happened; running it twice changes nothing. */
export async function applyDeliveryEvents(
  needs: Pick<Deps, "db" | "clock" | "newId" | "openCalendar">,
  { shopId, messageId }: { shopId: ShopId; messageId: MessageId },
): Promise<void> {
  await inShop(needs.db, shopId, async (tx) => {
    const reply = await lockOutboundMessage(tx, shopId, messageId);
    if (!reply) return;
    const fresh = (await listDeliveryEvents(tx, shopId, messageId)).filter((event) => event.isNew);
    await lockTicket(tx, shopId, reply.ticketId);
    let state = reply.delivery;
    let { acceptedAt } = reply;
    for (const event of fresh) {
      const next = advance(state, event.kind);
      const accepts = acceptedAt === null && event.kind !== "dropped";
      if (accepts) acceptedAt = event.at;
      if (next !== state || accepts)
        await saveDelivery(tx, shopId, messageId, {
          delivery: next,
          at: event.at,
          reason: event.reason,
          ...(accepts ? { acceptedAt: event.at } : {}),
          providerMessageId: event.providerMessageId,
        });
      if (accepts) await rebuildClocks(needs, tx, shopId, reply.ticketId);
      const lost = next !== state && (event.kind === "bounce" || event.kind === "dropped");
      state = next;
      if (lost) {
        await reopenAfterLoss(needs, tx, shopId, reply);
        const reason = event.reason ?? "no reason given";
        const detail = { kind: "bounced", address: reply.to, reason } as const;
        await saveTicketEvents(tx, shopId, [
          { id: needs.newId(), ticketId: reply.ticketId, actor: "loupe", detail, at: event.at },
        ]);
      }
    }
    await markDeliveryEventsApplied(
      tx,
      shopId,
      fresh.map((event) => event.id),
      needs.clock(),
    );
    if (fresh.length === 0) return;
    await refreshDeliveryTrouble(tx, shopId, reply.ticketId);
    await announceChange(tx, shopId, reply.ticketId);
  });
}
