import pg from "pg";

export type GeneratedShop = { domain: string; tickets: number };

const MESSAGES_A_TICKET = 5;

/**
 * Fills an installed shop with tickets as the owner of the tables: one of eight open, one of eight waiting, the rest
 * resolved or closed; one to nine messages each, five on average; events, clocks, links and the mail behind them. What
 * Shopify says of customer and order is copied from a ticket of `like`, which must be linked.
 */
export async function generateShop(
  ownerUrl: string,
  { domain, tickets }: GeneratedShop,
  like: string,
): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("begin");
    await client.query(
      `select set_config('bench.domain', $1, true), set_config('bench.like', $2, true),
      set_config('bench.tickets', $3, true), set_config('bench.messages', $4, true)`,
      [domain, like, String(tickets), String(MESSAGES_A_TICKET)],
    );
    for (const statement of STATEMENTS) await client.query(statement);
    await client.query("commit");
    await client.query("vacuum analyze");
  } finally {
    await client.end();
  }
}

/** Words of one length, so that rows are as long as those of real mail; PostgreSQL can't keep them shorter than they are. */
const WORDS = `'Hello, I ordered a ring three weeks ago and it has still not arrived. ' ||
  md5(random()::text) || ' The tracking page has shown the same place since Monday, and the parcel was a present. ' ||
  md5(random()::text) || ' Could you please find out where it is, and send another one if it is lost? ' ||
  md5(random()::text) || ' Thank you and kind regards.'`;

/** Far from the ids of the sandbox. */
const CUSTOMER_GID = `'gid://shopify/Customer/' || 900000000 + n % 20000`;
const ORDER_GID = `'gid://shopify/Order/' || 900000000 + n % 5000`;
const ORDER_NAME = `'#' || (1000 + n % 5000)`;

const STATEMENTS = [
  `insert into "TicketCounter" ("shopId", "next") select "id", 1001 from "Shop"
   where "domain" = current_setting('bench.domain') on conflict do nothing`,
  `create temp table made on commit drop as
   select s."id" as shop, m."id" as mailbox, n, uuidv7(-age) as id, now() - age as opened, 1 + (n * 7) % 9 as messages,
     case n % 8 when 0 then 'open' when 1 then 'waiting' when 2 then 'resolved' else 'closed' end as status,
     c."next" + n - 1 as number
   from "Shop" s join "TicketCounter" c on c."shopId" = s."id" join lateral (select "id" from "Mailbox" where "shopId" = s."id" limit 1) m on true,
     lateral (select n, interval '11 minutes' * (current_setting('bench.tickets')::int - n) +
       interval '1 second' * (n % 600) as age from generate_series(1, current_setting('bench.tickets')::int) n) numbers
   where s."domain" = current_setting('bench.domain')`,
  `update "TicketCounter" set "next" = "next" + current_setting('bench.tickets')::int
   where "shopId" = (select "id" from "Shop" where "domain" = current_setting('bench.domain'))`,
  `insert into "Ticket" ("shopId", "id", "number", "mailboxId", "subject", "status", "customerName", "customerAddress",
     "openedAt", "closedAt", "preview", "newestAt", "unansweredSince", "attachmentCount", "dueKind", "dueAt", "readBy",
     "orderName", "orderState")
   select shop, id, number, mailbox, 'Where is my parcel? #' || (1000 + n % 5000), status::"TicketStatus",
     'Customer ' || n % 20000, 'customer' || n % 20000 || '@mail.example', opened,
     case when status in ('resolved', 'closed') then opened + interval '3 days' end, left(${WORDS}, 160),
     opened + interval '20 minutes' * (messages - 1), case when status = 'open' then opened end, (n % 10 = 0)::int,
     case when status = 'open' then 'next-reply' end, case when status = 'open' then opened + interval '2 days' end,
     case when status = 'open' then opened + interval '2 days' end, '#' || (1000 + n % 5000), 'in transit'
   from made`,
  `insert into "Participant" select shop, id, 'customer' || n % 20000 || '@mail.example', 'Customer ' || n % 20000,
     'accepted', opened from made`,
  `insert into "InboundEmail" ("shopId", "id", "mailboxId", "dedupeKey", "blobName", "bytes", "envelope", "receivedAt",
     "storedAt", "status", "from", "subject", "processedAt")
   select shop, uuidv7(opened - now()), mailbox, md5(id::text), md5(id::text || 'blob'), 4096, '{"to": []}', opened, opened,
     'processed', 'customer' || n % 20000 || '@mail.example', 'Where is my parcel?', opened from made`,
  `create temp table written on commit drop as
   select made.*, i, uuidv7(opened + interval '20 minutes' * (i - 1) - now()) as message,
     opened + interval '20 minutes' * (i - 1) as at from made, lateral generate_series(1, messages) i`,
  `insert into "Message" ("shopId", "id", "ticketId", "kind", "at", "fromName", "fromAddress", "to", "cc", "subject", "text",
     "html", "messageIdHeader", "references", "delivery", "deliveryAt", "acceptedAt")
   select shop, message, id, (case when i % 2 = 1 then 'inbound' else 'outbound' end)::"MessageKind", at,
     case when i % 2 = 1 then 'Customer ' || n % 20000 else 'Mejurn' end,
     case when i % 2 = 1 then 'customer' || n % 20000 || '@mail.example' else 'support@mejurn.example' end,
     array['support@mejurn.example'], '{}', 'Where is my parcel?', ${WORDS},
     case when i % 2 = 1 then '<div dir="ltr"><p>' || ${WORDS} || '</p></div>' end, '<' || message || '@mail.example>', '{}',
     case when i % 2 = 0 then 'delivered'::"DeliveryState" end, case when i % 2 = 0 then at end,
     case when i % 2 = 0 then at end
   from written`,
  `insert into "SlaClock" ("shopId", "ticketId", "key", "kind", "target", "startedAt", "startedBy", "dueAt", "readBy", "warnAts",
     "metAt", "state", "trace", "policyVersion", "calendarVersion")
   select shop, id, case when i = 1 then 'first-reply:' else 'next-reply:' end || message,
     case when i = 1 then 'first-reply' else 'next-reply' end, '2 business days', at,
     message, at + interval '2 days', at + interval '2 days', array[at + interval '1 day'],
     case when status = 'open' and i >= messages - 1 then null else at + interval '20 minutes' end,
     case when status = 'open' and i >= messages - 1 then 'running' else 'met' end,
     jsonb_build_array(jsonb_build_object('at', at, 'says', 'received on a business day'),
       jsonb_build_object('at', at, 'says', '2 business days'),
       jsonb_build_object('at', at + interval '2 days', 'says', 'due two days later')), 1, 1
   from written where i % 2 = 1 on conflict do nothing`,
  `insert into "TicketEvent" select shop, uuidv7(opened - now()), id, 'opened', 'customer',
     '{"kind": "opened", "because": "nothing-named-a-ticket"}', opened from made`,
  `insert into "TicketEvent" select shop, uuidv7(opened - now()), id, 'order-linked', 'loupe',
     '{"kind": "order-linked", "order": "#1001", "because": "the customer''s newest order"}', opened from made`,
  `insert into "CustomerCopy" ("shopId", "customerGid", "facts", "fetchedAt")
   select shop, gid, jsonb_set(c."facts", '{id}', to_jsonb(gid)), now()
   from (select distinct shop, ${CUSTOMER_GID} as gid from made) customers,
     lateral (select c."facts" from "CustomerLink" l join "CustomerCopy" c using ("shopId", "customerGid")
       where l."ticketId" = current_setting('bench.like')::uuid) c`,
  `insert into "CustomerLink" ("shopId", "ticketId", "state", "customerGid", "because", "tried", "fetchedAt")
   select shop, id, 'linked', ${CUSTOMER_GID}, l."because", '{}', opened from made,
     lateral (select * from "CustomerLink" where "ticketId" = current_setting('bench.like')::uuid) l`,
  `insert into "OrderCopy" ("shopId", "orderGid", "orderName", "facts", "details", "changedAt", "fetchedAt", "detailsFetchedAt")
   select shop, gid, name, o."facts" || jsonb_build_object('id', gid, 'name', name), o."details", o."changedAt", now(), now()
   from (select distinct shop, ${ORDER_GID} as gid, ${ORDER_NAME} as name from made) orders,
     lateral (select o.* from "OrderLink" l join "OrderCopy" o using ("shopId", "orderGid")
       where l."ticketId" = current_setting('bench.like')::uuid limit 1) o`,
  `insert into "OrderLink" ("shopId", "ticketId", "orderGid", "orderName", "because", "linkedAt")
   select shop, id, ${ORDER_GID}, ${ORDER_NAME}, l."because", opened from made,
     lateral (select * from "OrderLink" where "ticketId" = current_setting('bench.like')::uuid limit 1) l`,
];
