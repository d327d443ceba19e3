// What the page for merging and splitting a ticket shows. A fixed number of queries, however long the thread.
import { firstWords } from "#app/domain/mail/first-words.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { MoveMessage, MovePageView, MoveTicket } from "#app/domain/ticket/move-page-view.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import type { TicketStatus } from "#app/domain/ticket/ticket-status.ts";
import { inShopBySql, type Db } from "#app/data/db.server.ts";

type TicketRow = {
  id: string;
  number: number;
  subject: string;
  customerName: string;
  customerAddress: string;
  status: TicketStatus;
  messages: number;
  mergedInto: number | null;
};

type MessageRow = {
  id: string;
  kind: MoveMessage["kind"];
  at: Date;
  fromName: string;
  subject: string;
  text: string;
};

/** `into` is the number of the ticket that the agent looks up. Null when there is no such ticket in this shop. */
export function readMovePage(
  db: Db,
  shopId: ShopId,
  ask: { ticketId: TicketId; into: number | null; ticketPrefix: string },
): Promise<MovePageView | null> {
  const { ticketId, into } = ask;
  return inShopBySql(db, shopId, async (tx) => {
    const [tickets, messages] = await Promise.all([
      tx.$queryRaw<TicketRow[]>`
        select t."id", t."number", t."subject", t."customerName", t."customerAddress", t."status", m."number" as "mergedInto",
          (select count(*)::int from "Message" e where e."shopId" = t."shopId" and e."ticketId" = t."id") as "messages"
        from "Ticket" t left join "Ticket" m on m."shopId" = t."shopId" and m."id" = t."mergedIntoId"
        where t."shopId" = ${shopId}::uuid and (t."id" = ${ticketId}::uuid or t."number" = ${into}::int)`,
      tx.$queryRaw<MessageRow[]>`
        select "id", "kind", "at", "fromName", "subject", left(coalesce(nullif("replyText", ''), "text"), 2000) as "text"
        from "Message" where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid order by "at", "id"`,
    ]);
    const own = tickets.find(({ id }) => id === ticketId);
    if (!own) return null;
    const found = tickets.find(({ number }) => number === into);
    const view = (row: TicketRow) => moveTicket(row, ask.ticketPrefix);
    return {
      ticket: view(own),
      messages: messages.map(moveMessage),
      found: found ? view(found) : null,
    };
  });
}

const moveTicket = (row: TicketRow, prefix: string): MoveTicket => ({
  ticketId: row.id,
  number: ticketNumber(prefix, row.number),
  subject: row.subject,
  customer: row.customerName || row.customerAddress,
  status: row.status,
  messages: row.messages,
  mergedInto: row.mergedInto === null ? null : ticketNumber(prefix, row.mergedInto),
});

const moveMessage = (row: MessageRow): MoveMessage => ({
  messageId: row.id,
  kind: row.kind,
  at: row.at.toISOString(),
  fromName: row.fromName,
  subject: row.subject,
  preview: firstWords(row.text),
});
