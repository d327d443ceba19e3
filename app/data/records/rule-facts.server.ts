// What rules see of tickets, each with the message of the customer that they look at.
import type { CustomerFacts } from "#app/domain/customer/customer-facts.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import { orderSeen, wordsSeen, type RuleFacts } from "#app/domain/rule/rule-facts.ts";
import type { MessageId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { instantOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Urgency } from "#app/domain/sla/default-targets.ts";
import type { TicketStatus } from "#app/domain/ticket/ticket-status.ts";
import type { Tx } from "#app/data/db.server.ts";

/** `messageId` null: the customer's newest message. */
export type Asked = { readonly ticketId: TicketId; readonly messageId: MessageId | null };

export type SeenTicket = {
  readonly ticketId: TicketId;
  readonly number: number;
  /** The customer's message that was looked at; null where none is. */
  readonly message: { readonly id: MessageId; readonly at: Instant } | null;
  /** Of the newest message of anybody but notes; null where there is none. */
  readonly newestMessageId: MessageId | null;
  /** Whether Shopify was asked whose mail it is, and answered. */
  readonly isLooked: boolean;
  readonly facts: RuleFacts;
};

type Row = {
  ticketId: TicketId;
  number: number;
  category: string;
  urgency: Urgency;
  status: TicketStatus;
  tags: string[];
  assigneeId: string | null;
  dueAt: Date | null;
  unansweredSince: Date | null;
  newestAt: Date;
  proof: string | null;
  messageId: MessageId | null;
  messageAt: Date | null;
  subject: string;
  text: string;
  from: string;
  hasAttachment: boolean;
  newestMessageId: MessageId | null;
  linkState: "linked" | "no-match" | "unavailable" | null;
  customer: Pick<CustomerFacts, "tags" | "orderCount"> | null;
  order: OrderFacts | null;
};

/** Two questions, in the order in which it was asked; tickets that are not in this shop are not in the answer. */
export async function readRuleFacts(
  tx: Tx,
  shopId: ShopId,
  asked: readonly Asked[],
  now: Instant,
): Promise<readonly SeenTicket[]> {
  if (asked.length === 0) return [];
  const ticketIds = asked.map(({ ticketId }) => ticketId);
  const messageIds = asked.map(({ messageId }) => messageId);
  const rows = await tx.$queryRaw<Row[]>`
    select t."id" as "ticketId", t."number", t."category", t."urgency", t."status", t."assigneeId", t."dueAt", t."unansweredSince",
      t."newestAt", t."proof", m."id" as "messageId", m."at" as "messageAt", coalesce(m."subject", t."subject") as "subject",
      coalesce(m."said", '') as "text", coalesce(m."fromAddress", t."customerAddress") as "from",
      exists (select 1 from "Attachment" a where a."shopId" = t."shopId" and a."messageId" = m."id" and not a."inline") as "hasAttachment",
      (select n."id" from "Message" n where n."shopId" = t."shopId" and n."ticketId" = t."id" and n."kind" in ('inbound', 'outbound')
        order by n."at" desc, n."id" desc limit 1) as "newestMessageId",
      case when l."state" = 'unavailable' and l."because" is null then null else l."state" end as "linkState",
      array(select g."name" from "TicketTag" a join "Tag" g on g."shopId" = a."shopId" and g."id" = a."tagId"
        where a."shopId" = t."shopId" and a."ticketId" = t."id" order by g."key") as "tags",
      case when l."state" = 'linked' then jsonb_build_object('tags', c."facts"->'tags', 'orderCount', c."facts"->'orderCount') end as "customer",
      (select oc."facts" from "OrderLink" o join "OrderCopy" oc on oc."shopId" = o."shopId" and oc."orderGid" = o."orderGid"
        and oc."deletedAt" is null
        where o."shopId" = t."shopId" and o."ticketId" = t."id" and o."orderName" = t."orderName" limit 1) as "order"
    from unnest(${ticketIds}::uuid[], ${messageIds}::uuid[]) with ordinality as asked("ticketId", "messageId", "place")
    join "Ticket" t on t."shopId" = ${shopId}::uuid and t."id" = asked."ticketId"
    left join lateral (
      select m."id", m."at", m."subject", m."fromAddress", left(coalesce(nullif(m."replyText", ''), m."text"), 20000) as "said"
      from "Message" m where m."shopId" = t."shopId" and m."ticketId" = t."id" and m."kind" = 'inbound'
        and (asked."messageId" is null or m."id" = asked."messageId")
      order by m."at" desc, m."id" desc limit 1) m on true
    left join "CustomerLink" l on l."shopId" = t."shopId" and l."ticketId" = t."id"
    left join "CustomerCopy" c on c."shopId" = l."shopId" and c."customerGid" = l."customerGid"
    order by asked."place"`;
  const answered = await listAnswered(tx, shopId, rows);
  return rows.map((row) => seen(row, now, answered));
}

/** Tickets on which somebody of the shop has answered these addresses, by address in lower case. */
async function listAnswered(
  tx: Tx,
  shopId: ShopId,
  rows: readonly Row[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  // Asked by value: behind the tenant wall lower() over a column finds nothing by an index.
  const addresses = [
    ...new Set(
      rows.flatMap(({ from, linkState }) => (linkState === "linked" ? [] : [from.toLowerCase()])),
    ),
  ];
  const answered = new Map<string, Set<string>>();
  if (addresses.length === 0) return answered;
  const found = await tx.$queryRaw<{ address: string; ticketId: string }[]>`
    select p."address", p."ticketId" from "Participant" p
    where p."shopId" = ${shopId}::uuid and p."address" = any(${addresses}::text[]) and p."state" = 'accepted'
      and exists (select 1 from "Message" s where s."shopId" = p."shopId" and s."ticketId" = p."ticketId"
        and s."kind" = 'outbound' and s."acceptedAt" is not null)`;
  for (const { address, ticketId } of found)
    answered.set(address, (answered.get(address) ?? new Set()).add(ticketId));
  return answered;
}

function seen(
  row: Row,
  now: Instant,
  answered: ReadonlyMap<string, ReadonlySet<string>>,
): SeenTicket {
  const { ticketId, number, messageId, messageAt, customer, order } = row;
  const elsewhere = [...(answered.get(row.from.toLowerCase()) ?? [])];
  const isAnsweredElsewhere = elsewhere.some((id) => id !== ticketId);
  return {
    ticketId,
    number,
    message: messageId && messageAt && { id: messageId, at: instantOf(messageAt) },
    newestMessageId: row.newestMessageId,
    isLooked: row.linkState !== null,
    facts: {
      now,
      category: row.category,
      urgency: row.urgency,
      status: row.status,
      tags: row.tags,
      ...wordsSeen(row),
      hasAttachment: row.hasAttachment,
      assigneeId: row.assigneeId,
      dueAt: row.dueAt && instantOf(row.dueAt),
      unansweredSince: row.unansweredSince && instantOf(row.unansweredSince),
      newestAt: instantOf(row.newestAt),
      sender: {
        address: row.from,
        isKnown: row.linkState === "linked" || isAnsweredElsewhere,
        proof: row.proof,
        orderCount: customer?.orderCount ?? null,
        tags: customer?.tags ?? null,
      },
      order: order && orderSeen(order, now),
    },
  };
}

/** Tickets that rules about time look at, in the order of their ids. */
export async function listTicketsForRules(
  tx: Tx,
  shopId: ShopId,
  { after, limit }: { readonly after: TicketId | null; readonly limit: number },
): Promise<readonly TicketId[]> {
  const rows = await tx.$queryRaw<{ id: TicketId }[]>`
    select "id" from "Ticket" where "shopId" = ${shopId}::uuid and "status" <> 'closed' and "spamAt" is null
      and "mergedIntoId" is null and (${after}::uuid is null or "id" > ${after}::uuid) order by "id" limit ${limit}`;
  return rows.map(({ id }) => id);
}
