// A mail was forwarded by hand: is its ticket the original sender's, or that of the one who forwarded it?
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import { findForwardedMessage, hasWrittenOnTicket } from "#app/data/records/messages.server.ts";
import {
  deleteParticipant,
  saveAcceptedParticipant,
} from "#app/data/records/participants.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import { lockTicket, saveTicketCustomer } from "#app/data/records/tickets.server.ts";
import { addressKey, type Address } from "#app/domain/mail/address.ts";
import type { MessageId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { linkCustomerJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";
import { mustMayMerge, type MovingAgent } from "./moving-agent.ts";

export type FileUnder = {
  readonly shopId: ShopId;
  readonly ticketId: TicketId;
  readonly messageId: MessageId;
  readonly whom: "original" | "forwarder";
  readonly by: MovingAgent;
};

/**
 * From now on replies go there, and the customer beside the thread is looked up anew. Twice changes nothing. Throws
 * Refusal: "not-allowed", "not-found", "invalid" when the forwarded mail names no sender.
 */
export async function fileUnder(
  needs: Pick<Deps, "db" | "clock" | "newId" | "enqueue">,
  { shopId, ticketId, messageId, whom, by }: FileUnder,
): Promise<void> {
  mustMayMerge(by);
  await inShopBySql(needs.db, shopId, async (tx) => {
    const ticket = await lockTicket(tx, shopId, ticketId);
    const message = await findForwardedMessage(tx, shopId, ticketId, messageId);
    if (!ticket || !message) throw new Refusal("not-found", "This message is not here.");
    const wanted: Address | null = whom === "original" ? message.original : message.forwarder;
    if (wanted === null)
      throw new Refusal("invalid", "The forwarded mail does not name its sender.");
    const former = addressKey(ticket.customerAddress);
    if (former === addressKey(wanted.address)) return;

    const at = needs.clock();
    await saveTicketCustomer(tx, shopId, ticketId, wanted);
    await saveAcceptedParticipant(tx, shopId, ticketId, wanted, at);
    // Whoever was taken for the customer by mistake has no part in it.
    if (!(await hasWrittenOnTicket(tx, shopId, ticketId, former)))
      await deleteParticipant(tx, shopId, ticketId, former);
    await saveTicketEvents(tx, shopId, [
      {
        id: needs.newId(),
        ticketId,
        actor: by.id,
        detail: { kind: "filed-under", address: wanted.address, by: by.name },
        at,
      },
    ]);
    await needs.enqueue(tx, linkCustomerJob, { shopId, ticketId });
    await announceChange(tx, shopId, ticketId);
  });
}
