// Where else is a person named? Every text column of every table of the shop is looked through, those to come as well.
import { Prisma } from "@prisma/client";
import { ERASED_MENTION } from "#app/domain/privacy/erased-words.ts";
import { patternsOfGids } from "#app/domain/privacy/erased-person.ts";
import type { InboundEmailId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Tx } from "#app/data/db.server.ts";
import { gidsNamed } from "./named-gids.server.ts";

export type TextTable = {
  readonly table: string;
  readonly columns: readonly { readonly name: string; readonly type: "text" | "list" | "json" }[];
  /** Rows have an id of their own, by which they are taken in lots. */
  readonly hasId: boolean;
  readonly hasTicketId: boolean;
};

/** The shop, its staff and its mailboxes are nobody's customers; the open request still has to know whom it is about. */
const NOT_OF_CUSTOMERS = ["Shop", "Member", "Mailbox", "PrivacyRequest"];

/** All tables of a shop's that hold words, but for the columns that make up their keys. */
export async function listTextTables(tx: Tx): Promise<TextTable[]> {
  return tx.$queryRaw<TextTable[]>`
    select c.relname as "table",
      jsonb_agg(jsonb_build_object('name', a.attname, 'type',
        case a.atttypid::regtype::text when 'text' then 'text' when 'text[]' then 'list' else 'json' end)
        order by a.attnum) as "columns",
      exists (select 1 from pg_attribute i where i.attrelid = c.oid and i.attname = 'id' and i.atttypid = 'uuid'::regtype) as "hasId",
      exists (select 1 from pg_attribute i where i.attrelid = c.oid and i.attname = 'ticketId') as "hasTicketId"
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> all(${NOT_OF_CUSTOMERS}::text[])
      and a.atttypid::regtype::text in ('text', 'text[]', 'jsonb')
      and exists (select 1 from pg_attribute s where s.attrelid = c.oid and s.attname = 'shopId' and s.attnotnull)
      and not exists (select 1 from pg_index k where k.indrelid = c.oid and k.indisunique and a.attnum = any(k.indkey::int2[]))
    group by c.oid, c.relname order by c.relname`;
}

/** As many rows as are looked through in one statement; a message may be long. */
const LOT = 2_000;

/** What is looked for: words that a pattern finds, or ids of Shopify's. */
type Wanted = { readonly pattern: string } | { readonly gids: readonly string[] };

export type MentionLook = {
  readonly wanted: Wanted;
  /** Only rows of these tickets, or of none, where the table has tickets; null: all rows. */
  readonly tickets: readonly string[] | null;
  /** The row after which to go on; null: from the first. */
  readonly after: string | null;
};

export type ErasedMentions = {
  /** Mails whose messages named the person: their raw bytes name them too. */
  readonly mails: readonly InboundEmailId[];
  /** Tickets on which something was changed. */
  readonly tickets: readonly TicketId[];
  /** After which row to go on; null at the end. */
  readonly next: string | null;
};

/** Puts a mark in place of what is found in a lot of rows of one table. */
export async function eraseMentions(
  tx: Tx,
  shopId: ShopId,
  table: TextTable,
  { wanted, tickets, after }: MentionLook,
): Promise<ErasedMentions> {
  const lot = table.hasId ? await nextLot(tx, shopId, table, after) : null;
  if (lot?.ids.length === 0) return { mails: [], tickets: [], next: null };
  const ofTicket =
    tickets === null
      ? Prisma.empty
      : table.table === "Ticket"
        ? Prisma.sql`and "id" = any(${tickets}::uuid[])`
        : table.hasTicketId
          ? Prisma.sql`and ("ticketId" is null or "ticketId" = any(${tickets}::uuid[]))`
          : Prisma.empty;
  const ofLot = lot === null ? Prisma.empty : Prisma.sql`and "id" = any(${lot.ids}::uuid[])`;
  const rows = Prisma.sql`"shopId" = ${shopId}::uuid ${ofLot} ${ofTicket}`;
  const patterns =
    "pattern" in wanted
      ? [wanted.pattern]
      : patternsOfGids(await listGids(tx, table, rows, wanted.gids));
  const changed: Changed[] = [];
  for (const pattern of patterns) changed.push(...(await replaceAll(tx, table, rows, pattern)));
  return {
    mails: changed.flatMap(({ mail }) => mail ?? []),
    tickets: [...new Set(changed.flatMap(({ ticketId }) => ticketId ?? []))],
    next: lot?.next ?? null,
  };
}

/** Which of the ids the rows hold. */
async function listGids(
  tx: Tx,
  table: TextTable,
  rows: Prisma.Sql,
  gids: readonly string[],
): Promise<string[]> {
  const all = Prisma.sql`concat_ws(' ', ${Prisma.join(table.columns.map(asText))})`;
  const from = Prisma.sql`(select ${all} as "words" from ${Prisma.raw(`"${table.table}"`)} where ${rows}) looked`;
  const found = await tx.$queryRaw<{ gid: string }[]>(
    gidsNamed(from, Prisma.sql`looked."words"`, gids),
  );
  return found.map(({ gid }) => gid);
}

type Changed = { readonly mail: InboundEmailId | null; readonly ticketId: TicketId | null };

async function replaceAll(
  tx: Tx,
  table: TextTable,
  rows: Prisma.Sql,
  pattern: string,
): Promise<Changed[]> {
  const sets = table.columns.map(
    (column) => Prisma.sql`${quoted(column.name)} = ${replaced(column, pattern)}`,
  );
  const finds = table.columns.map((column) => Prisma.sql`${asText(column)} ~* ${pattern}`);
  const mail = table.table === "Message" ? Prisma.sql`"inboundEmailId"` : Prisma.sql`null`;
  return tx.$queryRaw<Changed[]>(Prisma.sql`
    update ${Prisma.raw(`"${table.table}"`)} set ${Prisma.join(sets)}
    where ${rows} and (${Prisma.join(finds, " or ")})
    returning ${mail} as "mail", ${ticketOf(table)} as "ticketId"`);
}

function ticketOf({ table, hasTicketId }: TextTable): Prisma.Sql {
  if (table === "Ticket") return Prisma.sql`"id"`;
  if (table === "Attachment")
    return Prisma.sql`(select m."ticketId" from "Message" m where m."shopId" = "Attachment"."shopId"
      and m."id" = "Attachment"."messageId")`;
  return hasTicketId ? Prisma.sql`"ticketId"` : Prisma.sql`null`;
}

async function nextLot(
  tx: Tx,
  shopId: ShopId,
  { table }: TextTable,
  after: string | null,
): Promise<{ ids: string[]; next: string | null }> {
  const rows = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    select "id" from ${Prisma.raw(`"${table}"`)} where "shopId" = ${shopId}::uuid
      and (${after}::uuid is null or "id" > ${after}::uuid) order by "id" limit ${LOT}`);
  const ids = rows.map(({ id }) => id);
  return { ids, next: ids.length < LOT ? null : (ids.at(-1) ?? null) };
}

type Column = TextTable["columns"][number];

const quoted = (name: string): Prisma.Sql => Prisma.raw(`"${name}"`);

function asText({ name, type }: Column): Prisma.Sql {
  if (type === "text") return quoted(name);
  return type === "list"
    ? Prisma.sql`array_to_string(${quoted(name)}, E'\n')`
    : Prisma.sql`${quoted(name)}::text`;
}

/** The mark has no character that JSON would have to escape, and the pattern finds none: what comes out is JSON again. */
function replaced({ name, type }: Column, pattern: string): Prisma.Sql {
  const column = quoted(name);
  if (type === "text")
    return Prisma.sql`regexp_replace(${column}, ${pattern}, ${ERASED_MENTION}, 'gi')`;
  return type === "list"
    ? Prisma.sql`array(select regexp_replace(one, ${pattern}, ${ERASED_MENTION}, 'gi') from unnest(${column}) one)`
    : Prisma.sql`regexp_replace(${column}::text, ${pattern}, ${ERASED_MENTION}, 'gi')::jsonb`;
}
