// An agent takes somebody off a ticket: what they write about it later asks "Belongs here?" first.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import { deleteParticipant, findParticipant } from "#app/data/records/participants.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import { lockTicket } from "#app/data/records/tickets.server.ts";
import { addressKey } from "#app/domain/mail/address.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { Deps } from "#app/services/deps.ts";
import type { ParticipantDecision } from "./accept-participant.ts";
import { mustMayMerge } from "./moving-agent.ts";

/** Twice changes nothing. Throws Refusal: "not-allowed", "not-found", "invalid" for the ticket's own customer. */
export async function dropParticipant(
  needs: Pick<Deps, "db" | "clock" | "newId">,
  { shopId, ticketId, address, by }: ParticipantDecision,
): Promise<void> {
  mustMayMerge(by);
  const key = addressKey(address);
  await inShopBySql(needs.db, shopId, async (tx) => {
    const ticket = await lockTicket(tx, shopId, ticketId);
    if (!ticket) throw new Refusal("not-found", "This ticket is not here.");
    if (addressKey(ticket.customerAddress) === key)
      throw new Refusal("invalid", "This is the ticket's customer, who always takes part.");
    if (!(await findParticipant(tx, shopId, ticketId, key))) return;
    await deleteParticipant(tx, shopId, ticketId, key);
    await saveTicketEvents(tx, shopId, [
      {
        id: needs.newId(),
        ticketId,
        actor: by.id,
        detail: { kind: "participant-dropped", address: key, by: by.name },
        at: needs.clock(),
      },
    ]);
    await announceChange(tx, shopId, ticketId);
  });
}
