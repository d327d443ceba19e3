import type { ThreadMessage } from "#app/domain/ticket/split-off.ts";
import type { Urgency } from "#app/domain/sla/default-targets.ts";
import type { Category } from "#app/domain/triage/category.ts";
import type { MoveState } from "#app/domain/ticket/stands-on-move.ts";
import type {
  MemberId,
  MessageId,
  ShopId,
  TicketId,
  TicketMoveId,
} from "#app/domain/shared/ids.ts";
import { dateOf, instantOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";
import { moveCorrections } from "./corrections.server.ts";
import type { MovedCompany } from "./moved-company.server.ts";
import type { TicketSnapshot } from "./ticket-snapshots.server.ts";

export type NewTicketMove = {
  readonly id: TicketMoveId;
  readonly kind: "merge" | "split";
  readonly fromId: TicketId;
  readonly toId: TicketId;
  readonly messageIds: readonly MessageId[];
  readonly at: Instant;
  readonly byId: MemberId;
};

/** Both tickets as they were, and as the move left them; a split has no `to` before it. */
export type MoveRecord = {
  readonly from: TicketSnapshot;
  readonly to: TicketSnapshot | null;
  readonly after: { readonly from: MoveState; readonly to: MoveState };
  /** Orders that the move linked to the ticket where the messages went. */
  readonly linkedOrders: readonly string[];
  /** Absent for a split, and for moves from before merges carried it over. */
  readonly company?: MovedCompany;
};

/** Its record follows within the transaction, once it is known how the move left both tickets. */
export async function saveTicketMove(tx: Tx, shopId: ShopId, move: NewTicketMove): Promise<void> {
  await tx.$executeRaw`
    insert into "TicketMove" ("shopId", "id", "kind", "fromId", "toId", "messageIds", "before", "at", "byId")
    values (${shopId}::uuid, ${move.id}::uuid, ${move.kind}, ${move.fromId}::uuid, ${move.toId}::uuid,
      ${move.messageIds}::uuid[], '{}', ${dateOf(move.at)}, ${move.byId}::uuid)`;
}

export async function saveMoveRecord(
  tx: Tx,
  shopId: ShopId,
  moveId: TicketMoveId,
  record: MoveRecord,
): Promise<void> {
  await tx.$executeRaw`
    update "TicketMove" set "before" = ${JSON.stringify(record)}::jsonb
    where "shopId" = ${shopId}::uuid and "id" = ${moveId}::uuid`;
}

export type LockedMove = Pick<NewTicketMove, "kind" | "fromId" | "toId" | "messageIds"> & {
  readonly before: MoveRecord;
  readonly isUndone: boolean;
  /** What stood there before was removed, with what its people wrote. */
  readonly isErased: boolean;
  /** Another move touched one of the two tickets since. */
  readonly isFollowed: boolean;
};

/** Locks the move until the transaction ends. Null when there is none in this shop. */
export async function lockTicketMove(
  tx: Tx,
  shopId: ShopId,
  moveId: TicketMoveId,
): Promise<LockedMove | null> {
  const rows = await tx.$queryRaw<LockedMove[]>`
    select v."kind", v."fromId", v."toId", v."messageIds"::text[] as "messageIds", v."before",
      v."undoneAt" is not null as "isUndone", v."before" = '{}'::jsonb as "isErased",
      exists (select 1 from "TicketMove" l where l."shopId" = v."shopId" and l."id" > v."id" and l."undoneAt" is null
        and (l."fromId" in (v."fromId", v."toId") or l."toId" in (v."fromId", v."toId"))) as "isFollowed"
    from "TicketMove" v where v."shopId" = ${shopId}::uuid and v."id" = ${moveId}::uuid for update of v`;
  return rows[0] ?? null;
}

/** The standing merge that brought one ticket into another, if there is one. */
export async function findMerge(
  tx: Tx,
  shopId: ShopId,
  fromId: TicketId,
): Promise<{ moveId: TicketMoveId; toId: TicketId } | null> {
  const rows = await tx.$queryRaw<{ moveId: TicketMoveId; toId: TicketId }[]>`
    select "id" as "moveId", "toId" from "TicketMove"
    where "shopId" = ${shopId}::uuid and "fromId" = ${fromId}::uuid and "kind" = 'merge' and "undoneAt" is null
    order by "id" desc limit 1`;
  return rows[0] ?? null;
}

export async function markMoveUndone(
  tx: Tx,
  shopId: ShopId,
  moveId: TicketMoveId,
  undone: { at: Instant; byId: MemberId },
): Promise<void> {
  await tx.$executeRaw`
    update "TicketMove" set "undoneAt" = ${dateOf(undone.at)}, "undoneById" = ${undone.byId}::uuid
    where "shopId" = ${shopId}::uuid and "id" = ${moveId}::uuid`;
}

/** Hands messages to another ticket of the shop, with the promises and the corrections in them. */
export async function moveMessages(
  tx: Tx,
  shopId: ShopId,
  messageIds: readonly MessageId[],
  toId: TicketId,
): Promise<void> {
  await tx.$executeRaw`
    update "Message" set "ticketId" = ${toId}::uuid
    where "shopId" = ${shopId}::uuid and "id" = any(${messageIds}::uuid[])`;
  await tx.$executeRaw`
    update "TicketPromise" set "ticketId" = ${toId}::uuid
    where "shopId" = ${shopId}::uuid and "messageId" = any(${messageIds}::uuid[])`;
  await moveCorrections(tx, shopId, messageIds, toId);
}

/** Links the orders of one ticket to the other as well. Returns those that were not linked there before. */
export async function copyOrderLinks(
  tx: Tx,
  shopId: ShopId,
  { fromId, toId }: { fromId: TicketId; toId: TicketId },
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ orderGid: string }[]>`
    insert into "OrderLink" ("shopId", "ticketId", "orderGid", "orderName", "because", "linkedAt", "byId")
    select "shopId", ${toId}::uuid, "orderGid", "orderName", "because", "linkedAt", "byId" from "OrderLink"
      where "shopId" = ${shopId}::uuid and "ticketId" = ${fromId}::uuid
    on conflict do nothing returning "orderGid"`;
  await tx.$executeRaw`
    update "Ticket" t set "orderName" = f."orderName", "orderState" = f."orderState" from "Ticket" f
    where t."shopId" = ${shopId}::uuid and t."id" = ${toId}::uuid and t."orderName" is null
      and f."shopId" = t."shopId" and f."id" = ${fromId}::uuid`;
  return rows.map(({ orderGid }) => orderGid);
}

/** Takes such links back. */
export async function deleteOrderLinks(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  orderGids: readonly string[],
): Promise<void> {
  if (orderGids.length === 0) return;
  await tx.$executeRaw`
    delete from "OrderLink" where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid
      and "orderGid" = any(${orderGids}::text[])`;
  await tx.$executeRaw`
    update "Ticket" t set "orderName" = null, "orderState" = null
    where t."shopId" = ${shopId}::uuid and t."id" = ${ticketId}::uuid and not exists (
      select 1 from "OrderLink" o where o."shopId" = t."shopId" and o."ticketId" = t."id")`;
}

/** The messages of a ticket as splitting sees them, oldest first. */
export async function listThread(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<ThreadMessage[]> {
  type Row = Omit<ThreadMessage, "at" | "answersUpTo"> & { at: Date; answersUpTo: Date | null };
  const rows = await tx.$queryRaw<Row[]>`
    select m."id" as "messageId", m."kind", m."at", m."delivery", seen."at" as "answersUpTo",
      (select count(*)::int from "Attachment" a where a."shopId" = m."shopId" and a."messageId" = m."id") as "attachments"
    from "Message" m left join "Message" seen on seen."shopId" = m."shopId" and seen."id" = m."seenMessageId"
    where m."shopId" = ${shopId}::uuid and m."ticketId" = ${ticketId}::uuid order by m."at", m."id"`;
  return rows.map((row) => ({
    ...row,
    at: instantOf(row.at),
    answersUpTo: row.answersUpTo && instantOf(row.answersUpTo),
  }));
}

export type MessageWords = {
  readonly fromName: string;
  readonly fromAddress: string;
  readonly subject: string;
  /** What the writer newly wrote, or all of the text where that is not known; no more than a preview needs. */
  readonly text: string;
  /** What triage made of it, or an agent who corrected that; null for mail from before. */
  readonly triage: { readonly category: Category; readonly urgency: Urgency } | null;
};

/** Throws when there is no such message in this shop: callers have just read its id. */
export async function getMessageWords(
  tx: Tx,
  shopId: ShopId,
  messageId: MessageId,
): Promise<MessageWords> {
  const rows = await tx.$queryRaw<MessageWords[]>`
    select "fromName", "fromAddress", "subject", left(coalesce(nullif("replyText", ''), "text"), 20000) as "text",
      coalesce("correctedTriage", "triage") as "triage"
    from "Message" where "shopId" = ${shopId}::uuid and "id" = ${messageId}::uuid`;
  const [words] = rows;
  if (!words) throw new Error("a message of a locked ticket is gone");
  return words;
}

/** Who wrote these messages: addresses in lower case. */
export async function listSenders(
  tx: Tx,
  shopId: ShopId,
  messageIds: readonly MessageId[],
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ address: string }[]>`
    select distinct lower("fromAddress") as address from "Message"
    where "shopId" = ${shopId}::uuid and "id" = any(${messageIds}::uuid[]) and "kind" = 'inbound'`;
  return rows.map(({ address }) => address);
}

/** The tickets from which splits took a message away, on its way to the ticket where it is. */
export async function listSplitSources(
  tx: Tx,
  shopId: ShopId,
  { ticketId, messageId }: { ticketId: TicketId; messageId: MessageId },
): Promise<TicketId[]> {
  const rows = await tx.$queryRaw<{ fromId: TicketId }[]>`
    with recursive source as (
      select ${ticketId}::uuid as id, null::text as kind
      union
      select v."fromId", v."kind" from source s
        join "TicketMove" v on v."shopId" = ${shopId}::uuid and v."toId" = s.id and v."undoneAt" is null
          and ${messageId}::uuid = any(v."messageIds")
    )
    select distinct id as "fromId" from source where kind = 'split' order by id`;
  return rows.map(({ fromId }) => fromId);
}
