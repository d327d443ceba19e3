// Tickets that no mail of a customer opened, and notes that no mail brought.
import type { MessageId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { dateOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";
import { saveNewTicket, type NewTicket } from "./tickets.server.ts";

/** A new open ticket on which nobody waits for an answer. Returns its number. */
export async function saveOwnTicket(tx: Tx, shopId: ShopId, ticket: NewTicket): Promise<number> {
  await saveNewTicket(tx, shopId, ticket);
  const rows = await tx.$queryRaw<{ number: number }[]>`
    update "Ticket" set "unansweredSince" = null
    where "shopId" = ${shopId}::uuid and "id" = ${ticket.id}::uuid returning "number"`;
  return rows[0]?.number ?? 0;
}

export type NewNote = {
  readonly id: MessageId;
  readonly ticketId: TicketId;
  readonly at: Instant;
  /** Whose note it is, in words: it has no address. */
  readonly from: string;
  readonly subject: string;
  readonly text: string;
};

/** A note that only staff see. */
export async function saveNote(tx: Tx, shopId: ShopId, note: NewNote): Promise<void> {
  await tx.$executeRaw`
    insert into "Message" ("shopId", "id", "ticketId", "kind", "at", "fromName", "fromAddress", "to", "cc", "subject",
      "text", "references", "limits")
    values (${shopId}::uuid, ${note.id}::uuid, ${note.ticketId}::uuid, 'note', ${dateOf(note.at)}, ${note.from}, '',
      '{}', '{}', ${note.subject}, ${note.text}, '{}', '{}')`;
}
