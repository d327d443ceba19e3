// The shop's own staff wrote on a ticket from outside: agents do not answer from there, so it is a note.
import type { Tx } from "#app/data/db.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import { lockTicketOfMail } from "#app/data/records/tickets.server.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Deps } from "#app/services/deps.ts";
import { mailEvents, saveMailMessage } from "./save-mail-message.ts";
import type { PlannedWrite, TakenMail } from "./taken-mail.ts";

/** A step of a transaction: locks the ticket, or the one that it was merged into; nothing is written before `write`. */
export async function addStaffNote(
  needs: Pick<Deps, "newId">,
  tx: Tx,
  shopId: ShopId,
  taken: TakenMail,
  found: TicketId,
): Promise<PlannedWrite> {
  const { read, remarks } = taken;
  const ticketId = (await lockTicketOfMail(tx, shopId, found))?.ticketId ?? found;
  const write = async () => {
    await Promise.all([
      saveMailMessage(tx, shopId, taken, { ticketId, kind: "note", judged: null }),
      saveTicketEvents(tx, shopId, mailEvents(needs, read, ticketId, remarks)),
    ]);
  };
  return { ticketId, write };
}
