// Another ticket beside the one at hand: its newest messages, as plain text. One query.
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { TicketGlance } from "#app/domain/ticket/ticket-glance.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import type { TicketStatus } from "#app/domain/ticket/ticket-status.ts";
import { askInShop, type Db } from "#app/data/db.server.ts";

/** What somebody reads beside an answer; more of it is on the ticket's own page. */
const MESSAGES = 10;
/** A column beside the thread is no place for more. */
const LONGEST_TEXT = 4_000;

type Row = Pick<TicketGlance, "subject" | "customerName"> & {
  number: number;
  status: TicketStatus;
  messages: {
    id: string;
    kind: "inbound" | "outbound" | "note";
    at: string;
    from: string;
    text: string;
  }[];
};

/** Null when there is no such ticket in this shop. */
export async function readTicketGlance(
  db: Db,
  shopId: ShopId,
  { ticketId, ticketPrefix }: { readonly ticketId: TicketId; readonly ticketPrefix: string },
): Promise<TicketGlance | null> {
  const rows = await askInShop(
    db,
    shopId,
    (tx) => tx.$queryRaw<Row[]>`
      select t."number", t."subject", t."status", t."customerName",
        (select coalesce(jsonb_agg(jsonb_build_object('id', m."id", 'kind', m."kind", 'at', m."at",
            'from', coalesce(nullif(m."fromName", ''), m."fromAddress"),
            'text', left(coalesce(nullif(m."replyText", ''), m."text"), ${LONGEST_TEXT}::int)) order by m."at" desc, m."id" desc), '[]')
          from (select * from "Message" m where m."shopId" = t."shopId" and m."ticketId" = t."id"
            order by m."at" desc, m."id" desc limit ${MESSAGES + 1}::int) m) as "messages"
      from "Ticket" t where t."shopId" = ${shopId}::uuid and t."id" = ${ticketId}::uuid`,
  );
  const row = rows[0];
  if (!row) return null;
  return {
    ticketId,
    number: ticketNumber(ticketPrefix, row.number),
    subject: row.subject,
    status: row.status,
    customerName: row.customerName,
    messages: row.messages
      .slice(0, MESSAGES)
      .toReversed()
      .map(({ id, at, ...message }) => ({
        ...message,
        messageId: id,
        at: new Date(at).toISOString(),
      })),
    hasMore: row.messages.length > MESSAGES,
  };
}
