// What do the provider's reports mean for a message and its ticket?
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql, type Tx } from "#app/data/db.server.ts";
import {
  listDeliveryEvents,
  markDeliveryEventsApplied,
  type DeliveryEventRow,
} from "#app/data/records/delivery-events.server.ts";
import {
  lockOutboundMessage,
  saveDelivery,
  type OutboundMessage,
} from "#app/data/records/messages.server.ts";
import { saveSuppression } from "#app/data/records/suppressions.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import { lockTicket, refreshDeliveryTrouble } from "#app/data/records/tickets.server.ts";
import { advance } from "#app/domain/delivery/advance.ts";
import { suppressionOf, suppressionWords } from "#app/domain/delivery/suppression.ts";
import { addressKey } from "#app/domain/mail/address.ts";
import type { MessageId, ShopId } from "#app/domain/shared/ids.ts";
import type { Deps } from "#app/services/deps.ts";
import { rebuildClocks } from "#app/services/sla/rebuild-clocks.ts";
import { reopenAfterLoss } from "#app/services/sla/reopen-after-loss.ts";
import { say } from "#app/domain/words/words.ts";

type Needs = Pick<Deps, "db" | "clock" | "newId" | "openCalendar">;

/** Applies the reports that are new, in the order in which things happened; running it twice changes nothing. */
export async function applyDeliveryEvents(
  needs: Needs,
  { shopId, messageId }: { shopId: ShopId; messageId: MessageId },
): Promise<void> {
  await inShopBySql(needs.db, shopId, async (tx) => {
    const reply = await lockOutboundMessage(tx, shopId, messageId);
    if (!reply) return;
    const fresh = (await listDeliveryEvents(tx, shopId, messageId)).filter((event) => event.isNew);
    await lockTicket(tx, shopId, reply.ticketId);
    let state = reply.delivery;
    let { acceptedAt } = reply;
    for (const event of fresh) {
      await suppress(needs, tx, shopId, { reply, event });
      if (isOfAnother(reply, event)) {
        await noteCopyLost(needs, tx, shopId, { reply, event });
        continue;
      }
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
        // A forwarded mail met nothing.
        if (reply.purpose !== "forward") await reopenAfterLoss(needs, tx, shopId, reply);
        const reason = event.reason ?? say("no reason given");
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
    await announceChange(tx, shopId, reply.ticketId, "delivery");
  });
}

type Report = {
  readonly reply: OutboundMessage;
  readonly event: DeliveryEventRow;
};

/** The message's state is what became of it for whom it was written to; a copy has reports of its own. */
const isOfAnother = (reply: OutboundMessage, { recipient }: DeliveryEventRow): boolean =>
  recipient !== null && addressKey(recipient) !== addressKey(reply.to);

async function noteCopyLost(
  needs: Needs,
  tx: Tx,
  shopId: ShopId,
  { reply, event }: Report,
): Promise<void> {
  if (event.kind !== "bounce" && event.kind !== "dropped") return;
  const address = event.recipient ?? reply.to;
  const detail = {
    kind: "bounced",
    address,
    reason: event.reason ?? say("no reason given"),
  } as const;
  await saveTicketEvents(tx, shopId, [
    { id: needs.newId(), ticketId: reply.ticketId, actor: "loupe", detail, at: event.at },
  ]);
}

/** From now on no mail goes to an address that bounced for good, or whose owner complained. */
async function suppress(
  needs: Needs,
  tx: Tx,
  shopId: ShopId,
  { reply, event }: Report,
): Promise<void> {
  const reason = suppressionOf(event);
  const address = addressKey(event.recipient ?? reply.to);
  if (reason === null || address === "") return;
  const { messageId, ticketId } = reply;
  const isNew = await saveSuppression(tx, shopId, {
    ...{ address, reason, messageId, at: event.at },
    words: event.reason,
  });
  if (!isNew) return;
  const detail = {
    kind: "address-suppressed",
    address,
    words: suppressionWords(address, reason),
  } as const;
  await saveTicketEvents(tx, shopId, [
    { id: needs.newId(), ticketId, actor: "loupe", detail, at: event.at },
  ]);
}
