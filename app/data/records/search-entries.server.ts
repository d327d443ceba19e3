// What tickets are found by, and which of them changed since that was written.
import { Prisma } from "@prisma/client";
import type { SearchContent, SearchEntry } from "#app/domain/search/search-entry.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { dateOf, type Instant } from "#app/domain/shared/instant.ts";
import { askThroughDoor, type Db, type Tx } from "#app/data/db.server.ts";

/** Two jobs of one shop write one after the other: what was read first must not be written last. */
export async function lockSearch(tx: Tx, shopId: ShopId): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`search ${shopId}`}, 0))`;
}

export type SearchChange = {
  readonly id: string;
  readonly at: string;
  readonly ticketId: TicketId;
};

/** The newest first: what was just written is looked for first. */
export function listSearchChanges(tx: Tx, shopId: ShopId, limit: number): Promise<SearchChange[]> {
  return tx.$queryRaw<SearchChange[]>`
    select "id", "at"::text as "at", "ticketId" from "SearchChange" where "shopId" = ${shopId}::uuid
    order by "at" desc, "id" desc limit ${limit}`;
}

/** A change that came in between stays. */
export async function deleteSearchChanges(
  tx: Tx,
  shopId: ShopId,
  changes: readonly SearchChange[],
): Promise<void> {
  await tx.$executeRaw`
    delete from "SearchChange" c
    using unnest(${changes.map(({ at }) => at)}::timestamptz[], ${changes.map(({ id }) => id)}::uuid[]) as done("at", "id")
    where c."shopId" = ${shopId}::uuid and c."at" = done."at" and c."id" = done."id"`;
}

/** How many tickets wait to be taken in, counted up to `most`. */
export async function countSearchChanges(tx: Tx, shopId: ShopId, most: number): Promise<number> {
  const rows = await tx.$queryRaw<{ count: number }[]>`
    select count(distinct "ticketId")::int as "count" from (
      select "ticketId" from "SearchChange" where "shopId" = ${shopId}::uuid limit ${most}) waiting`;
  return rows[0]?.count ?? 0;
}

/** The next run of the job takes these tickets in. */
export async function addSearchChanges(
  tx: Tx,
  shopId: ShopId,
  ticketIds: readonly string[],
): Promise<void> {
  await tx.$executeRaw`
    insert into "SearchChange" ("shopId", "ticketId") select ${shopId}::uuid, unnest(${ticketIds}::uuid[])`;
}

/** Until they are taken in again nothing finds these tickets. */
export async function deleteSearchEntries(
  tx: Tx,
  shopId: ShopId,
  ticketIds: readonly string[],
): Promise<void> {
  await tx.$executeRaw`
    delete from "SearchEntry" where "shopId" = ${shopId}::uuid and "ticketId" = any(${ticketIds}::uuid[])`;
}

export type NewSearchEntry = SearchEntry & {
  readonly ticketId: TicketId;
  readonly messages: number;
};

/** An entry that says the same already is left as it is. */
export async function saveSearchEntries(
  tx: Tx,
  shopId: ShopId,
  entries: readonly NewSearchEntry[],
  at: Instant,
): Promise<void> {
  await tx.$executeRaw`
    insert into "SearchEntry" ("shopId", "ticketId", "words", "facts", "messages", "writtenAt")
    select ${shopId}::uuid, n."ticketId", n."words"::tsvector, n."facts", n."messages", ${dateOf(at)}
    from unnest(${entries.map(({ ticketId }) => ticketId)}::uuid[], ${entries.map(({ words }) => words)}::text[],
      ${entries.map(({ facts }) => facts)}::text[], ${entries.map(({ messages }) => messages)}::int[])
      as n("ticketId", "words", "facts", "messages")
    on conflict ("shopId", "ticketId") do update set "words" = excluded."words", "facts" = excluded."facts",
      "messages" = excluded."messages", "writtenAt" = excluded."writtenAt"
    where ("SearchEntry"."words", "SearchEntry"."facts", "SearchEntry"."messages")
      is distinct from (excluded."words", excluded."facts", excluded."messages")`;
}

type TicketFacts = Pick<SearchContent, "orders" | "trackingNumbers" | "fileNames" | "tags"> & {
  ticketId: TicketId;
  subject: string;
  customerName: string;
  customerAddress: string;
  participants: { name: string | null; address: string }[];
};
type MessageRow = {
  ticketId: TicketId;
  fromName: string;
  fromAddress: string;
  to: string[];
  subject: string;
  text: string;
};

/** Texts are read up to here: what is behind is not searched. Keep in step with the entry's own limit. */
const LONGEST_MESSAGE = 100_000;

/** What the tickets say now. One that is gone, or was merged into another, is not among them. */
export async function readSearchContents(
  tx: Tx,
  shopId: ShopId,
  ticketIds: readonly TicketId[],
): Promise<(SearchContent & { readonly ticketId: TicketId })[]> {
  const [tickets, messages] = await Promise.all([
    tx.$queryRaw<TicketFacts[]>`
      select t."id" as "ticketId", t."subject", t."customerName", t."customerAddress",
        coalesce((select jsonb_agg(jsonb_build_object('name', p."name", 'address', p."address") order by p."address")
          from "Participant" p where p."shopId" = t."shopId" and p."ticketId" = t."id"), '[]') as "participants",
        array(select l."orderName" from "OrderLink" l where l."shopId" = t."shopId" and l."ticketId" = t."id"
          union select c."facts"->>'confirmationNumber' from "OrderLink" l join "OrderCopy" c on c."shopId" = l."shopId"
            and c."orderGid" = l."orderGid" where l."shopId" = t."shopId" and l."ticketId" = t."id"
            and c."facts"->>'confirmationNumber' <> '') as "orders",
        array(select distinct parcel->>'trackingNumber' from "OrderLink" l join "OrderCopy" c on c."shopId" = l."shopId"
            and c."orderGid" = l."orderGid",
          jsonb_array_elements(case jsonb_typeof(c."facts"->'parcels') when 'array' then c."facts"->'parcels' else '[]' end) parcel
          where l."shopId" = t."shopId" and l."ticketId" = t."id" and parcel->>'trackingNumber' <> '') as "trackingNumbers",
        array(select distinct a."fileName" from "Message" m join "Attachment" a on a."shopId" = m."shopId"
          and a."messageId" = m."id" where m."shopId" = t."shopId" and m."ticketId" = t."id") as "fileNames",
        array(select g."name" from "TicketTag" k join "Tag" g on g."shopId" = k."shopId" and g."id" = k."tagId"
          where k."shopId" = t."shopId" and k."ticketId" = t."id" order by g."key") as "tags"
      from "Ticket" t where t."shopId" = ${shopId}::uuid and t."id" = any(${ticketIds}::uuid[]) and t."mergedIntoId" is null`,
    tx.$queryRaw<MessageRow[]>`
      select "ticketId", "fromName", "fromAddress", "to" || "cc" || "bcc" as "to", "subject", left("text", ${LONGEST_MESSAGE}) as "text"
      from "Message" where "shopId" = ${shopId}::uuid and "ticketId" = any(${ticketIds}::uuid[])
      order by "at" desc, "id" desc`,
  ]);
  const ofTicket = new Map<TicketId, MessageRow[]>(ticketIds.map((ticketId) => [ticketId, []]));
  for (const message of messages) ofTicket.get(message.ticketId)?.push(message);
  return tickets.map((ticket) => contentOf(ticket, ofTicket.get(ticket.ticketId) ?? []));
}

const contentOf = (
  { customerName, customerAddress, participants, ...ticket }: TicketFacts,
  messages: readonly MessageRow[],
): SearchContent & { ticketId: TicketId } => ({
  ...ticket,
  people: [
    { name: customerName, address: customerAddress },
    ...participants.map(({ name, address }) => ({ name: name ?? "", address })),
  ],
  messages: messages.map(({ fromName, fromAddress, to, subject, text }) => ({
    from: { name: fromName, address: fromAddress },
    to,
    subject,
    text,
  })),
});

/** Marks the tickets whose entry is missing or was made of another number of messages. Returns how many. */
export function markUnsearchable(tx: Tx, shopId: ShopId): Promise<number> {
  return tx.$executeRaw`
    insert into "SearchChange" ("shopId", "ticketId")
    select t."shopId", t."id" from "Ticket" t
      left join "SearchEntry" e on e."shopId" = t."shopId" and e."ticketId" = t."id"
      left join (select "ticketId", count(*) as "messages" from "Message" where "shopId" = ${shopId}::uuid group by "ticketId") m
        on m."ticketId" = t."id"
    where t."shopId" = ${shopId}::uuid and (t."mergedIntoId" is null) <> (e."ticketId" is not null and e."messages" = coalesce(m."messages", 0))
      and (t."mergedIntoId" is null or e."ticketId" is not null)
      and not exists (select 1 from "SearchChange" c where c."shopId" = t."shopId" and c."ticketId" = t."id")`;
}

/** The shops with tickets that changed since. Ids only. */
export async function listShopsToIndexAcrossShops(db: Db): Promise<ShopId[]> {
  const rows = await askThroughDoor<{ shopId: ShopId }>(
    db,
    Prisma.sql`select "shopId" from shops_to_index_across_shops()`,
  );
  return rows.map(({ shopId }) => shopId);
}
