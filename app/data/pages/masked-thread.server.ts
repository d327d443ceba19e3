// A ticket's thread for those who learn from it: without the names of the people in it. One query.
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import { knownPeople } from "#app/domain/review/known-people.ts";
import { maskPeople } from "#app/domain/review/mask-people.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Tx } from "#app/data/db.server.ts";

export type MaskedMessage = {
  readonly messageId: string;
  readonly from: "customer" | "shop";
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly text: string;
};

export type MaskedThread = {
  readonly subject: string;
  /** Oldest first. */
  readonly messages: readonly MaskedMessage[];
  /** Masks other words about the same people. */
  readonly mask: (text: string) => string;
};

/** More is no example that anybody reads. */
const MOST_MESSAGES = 60;
/** As much of a message as is masked at all. */
const READ_CHARACTERS = 40_000;

type Row = {
  subject: string;
  customerName: string;
  participants: string[];
  messages:
    | { id: string; kind: "inbound" | "outbound"; at: string; fromName: string; text: string }[]
    | null;
  customer: { displayName?: string; defaultAddress?: OrderFacts["shippingAddress"] } | null;
  orderNames: string[];
  orders: OrderFacts[] | null;
};

/** Null when there is no such ticket in this shop. */
export async function readMaskedThread(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<MaskedThread | null> {
  const rows = await tx.$queryRaw<Row[]>`
    select t."subject", t."customerName",
      array(select p."name" from "Participant" p where p."shopId" = t."shopId" and p."ticketId" = t."id"
        and p."name" is not null) as "participants",
      (select jsonb_agg(jsonb_build_object('id', m."id", 'kind', m."kind", 'at', m."at", 'fromName', m."fromName",
          'text', left(coalesce(m."replyText", m."text"), ${READ_CHARACTERS}::int)) order by m."at", m."id")
        from (select * from "Message" m where m."shopId" = t."shopId" and m."ticketId" = t."id"
          and m."kind" in ('inbound', 'outbound') order by m."at", m."id" limit ${MOST_MESSAGES}::int) m) as "messages",
      (select c."facts" from "CustomerLink" l join "CustomerCopy" c on c."shopId" = l."shopId" and c."customerGid" = l."customerGid"
        where l."shopId" = t."shopId" and l."ticketId" = t."id") as "customer",
      array(select o."orderName" from "OrderLink" o where o."shopId" = t."shopId" and o."ticketId" = t."id") as "orderNames",
      (select jsonb_agg(c."facts") from "OrderLink" o join "OrderCopy" c on c."shopId" = o."shopId" and c."orderGid" = o."orderGid"
        where o."shopId" = t."shopId" and o."ticketId" = t."id") as "orders"
    from "Ticket" t where t."shopId" = ${shopId}::uuid and t."id" = ${ticketId}::uuid`;
  const [row] = rows;
  if (!row) return null;
  const messages = row.messages ?? [];
  const writers = messages.flatMap(({ kind, fromName }) => (kind === "inbound" ? [fromName] : []));
  const known = knownPeople({
    names: [row.customerName, row.customer?.displayName ?? "", ...row.participants, ...writers],
    orderNames: row.orderNames,
    orders: row.orders ?? [],
  });
  const mask = (text: string) => maskPeople(text, known);
  return {
    subject: mask(row.subject),
    messages: messages.map(({ id, kind, at, text }) => ({
      messageId: id,
      from: kind === "inbound" ? "customer" : "shop",
      at: new Date(at).toISOString(),
      text: mask(text),
    })),
    mask,
  };
}
