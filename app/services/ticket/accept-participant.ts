// An agent lets somebody who was named in a copy line take part in the ticket.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import { findParticipant, markParticipantAccepted } from "#app/data/records/participants.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import { lockTicket } from "#app/data/records/tickets.server.ts";
import { addressKey } from "#app/domain/mail/address.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { say } from "#app/domain/words/words.ts";
import type { Deps } from "#app/services/deps.ts";
import { mustMayMerge, type MovingAgent } from "./moving-agent.ts";

export type ParticipantDecision = {
  readonly shopId: ShopId;
  readonly ticketId: TicketId;
  readonly address: string;
  readonly by: MovingAgent;
};

/** From now on: what was written before stays unseen. Twice changes nothing. Throws Refusal: "not-allowed", "not-found". */
export async function acceptParticipant(
  needs: Pick<Deps, "db" | "clock" | "newId">,
  { shopId, ticketId, address, by }: ParticipantDecision,
): Promise<void> {
  mustMayMerge(by);
  const key = addressKey(address);
  await inShopBySql(needs.db, shopId, async (tx) => {
    if (!(await lockTicket(tx, shopId, ticketId)))
      throw new Refusal("not-found", "This ticket is not here.");
    const participant = await findParticipant(tx, shopId, ticketId, key);
    if (!participant)
      throw new Refusal("not-found", say("{key} is not on this ticket any more.", { key }));
    if (participant.state === "accepted") return;
    await markParticipantAccepted(tx, shopId, ticketId, key);
    await saveTicketEvents(tx, shopId, [
      {
        id: needs.newId(),
        ticketId,
        actor: by.id,
        detail: { kind: "participant-accepted", address: key, by: by.name },
        at: needs.clock(),
      },
    ]);
    await announceChange(tx, shopId, ticketId);
  });
}
