// Addresses that take no mail for good, until an agent says otherwise.
import type { SuppressionReason } from "#app/domain/delivery/suppression.ts";
import { addressKey } from "#app/domain/mail/address.ts";
import type { MemberId, MessageId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { dateOf, instantOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

export type Suppressed = { readonly address: string; readonly reason: SuppressionReason };

/** Those of these addresses (lower case) that no mail goes to now. */
export async function listSuppressed(
  tx: Tx,
  shopId: ShopId,
  addresses: readonly string[],
): Promise<Suppressed[]> {
  if (addresses.length === 0) return [];
  return tx.$queryRaw<Suppressed[]>`
    select "address", "reason" from "Suppression" where "shopId" = ${shopId}::uuid
      and "address" = any(${[...addresses]}::text[]) and "clearedAt" is null order by "address"`;
}

/** A report from before an agent cleared the address says nothing new. True when it is suppressed by this. */
export async function saveSuppression(
  tx: Tx,
  shopId: ShopId,
  found: Suppressed & {
    /** Of whoever refused the mail. */
    readonly words: string | null;
    readonly messageId: MessageId | null;
    readonly at: Instant;
  },
): Promise<boolean> {
  const written = await tx.$executeRaw`
    insert into "Suppression" as known ("shopId", "address", "reason", "words", "messageId", "at")
    values (${shopId}::uuid, ${found.address}, ${found.reason}, ${found.words}, ${found.messageId}::uuid, ${dateOf(found.at)})
    on conflict ("shopId", "address") do update set "reason" = excluded."reason", "words" = excluded."words",
      "messageId" = excluded."messageId", "at" = excluded."at", "clearedAt" = null, "clearedById" = null
      where known."clearedAt" < excluded."at"`;
  return written > 0;
}

/** False when no mail was kept from it. */
export async function clearSuppressionOf(
  tx: Tx,
  shopId: ShopId,
  address: string,
  cleared: { readonly at: Instant; readonly by: MemberId },
): Promise<boolean> {
  const written = await tx.$executeRaw`
    update "Suppression" set "clearedAt" = ${dateOf(cleared.at)}, "clearedById" = ${cleared.by}::uuid
    where "shopId" = ${shopId}::uuid and "address" = ${address} and "clearedAt" is null`;
  return written > 0;
}

/** Open tickets of whom mail to the address is stopped; null when it is not, in this shop. */
export async function listTicketsOfAddress(
  tx: Tx,
  shopId: ShopId,
  address: string,
): Promise<TicketId[] | null> {
  const rows = await tx.$queryRaw<{ ticketIds: TicketId[] }[]>`
    select array(select t."id" from "Message" m join "Ticket" t on t."shopId" = m."shopId" and t."id" = m."ticketId"
      where m."shopId" = s."shopId" and m."id" = s."messageId") as "ticketIds"
    from "Suppression" s where s."shopId" = ${shopId}::uuid and s."address" = ${address} and s."clearedAt" is null`;
  return rows[0]?.ticketIds ?? null;
}

export type SuppressionRow = {
  readonly address: string;
  readonly reason: SuppressionReason;
  readonly words: string | null;
  readonly at: Instant;
  /** Where it was found out; null when the ticket is gone. */
  readonly ticketId: TicketId | null;
};

/** The newest first, one page of them: those whose address holds `search`, of which `_` and `%` are plain letters. */
export async function listSuppressions(
  tx: Tx,
  shopId: ShopId,
  ask: { readonly search: string; readonly after: string | null; readonly limit: number },
): Promise<SuppressionRow[]> {
  const rows = await tx.$queryRaw<(Omit<SuppressionRow, "at"> & { at: Date })[]>`
    select s."address", s."reason", s."words", s."at", m."ticketId" from "Suppression" s
    left join "Message" m on m."shopId" = s."shopId" and m."id" = s."messageId"
    left join "Suppression" last on last."shopId" = s."shopId" and last."address" = ${ask.after}
    where s."shopId" = ${shopId}::uuid and s."clearedAt" is null and position(${addressKey(ask.search)} in s."address") > 0
      and (last."address" is null or (s."at", s."address") < (last."at", last."address"))
    order by s."at" desc, s."address" desc limit ${ask.limit}::int`;
  return rows.map(({ at, ...row }) => ({ ...row, at: instantOf(at) }));
}
