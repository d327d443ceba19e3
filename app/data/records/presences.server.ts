// Who has a ticket open now: a row for each tab. Nobody's history; rows that were not renewed are swept away.
import type { PresentMember } from "#app/domain/live/who-is-here.ts";
import type { MemberId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { dateOf, instantOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

type Tab = { readonly memberId: MemberId; readonly tabId: string };

/** When any tab of this member last said that the ticket is open in it. */
export async function findLastSeen(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  memberId: MemberId,
): Promise<Instant | null> {
  const rows = await tx.$queryRaw<{ at: Date | null }[]>`
    select max("seenAt") as "at" from "Presence"
    where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid and "memberId" = ${memberId}::uuid`;
  const at = rows[0]?.at ?? null;
  return at && instantOf(at);
}

/** False, and nothing written, when there is no such ticket in this shop. */
export async function savePresence(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  { memberId, tabId, at, isTyping }: Tab & { readonly at: Instant; readonly isTyping: boolean },
): Promise<boolean> {
  const saved = await tx.$executeRaw`
    insert into "Presence" as p ("shopId", "ticketId", "memberId", "tabId", "seenAt", "typingAt")
    select "shopId", "id", ${memberId}::uuid, ${tabId}, ${dateOf(at)}, ${isTyping ? dateOf(at) : null}::timestamptz(3)
    from "Ticket" where "shopId" = ${shopId}::uuid and "id" = ${ticketId}::uuid
    on conflict ("shopId", "ticketId", "memberId", "tabId") do update
      set "seenAt" = excluded."seenAt", "typingAt" = coalesce(excluded."typingAt", p."typingAt")`;
  return saved > 0;
}

/** False when it was not there. */
export async function removePresence(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  { memberId, tabId }: Tab,
): Promise<boolean> {
  const removed = await tx.$executeRaw`
    delete from "Presence" where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid
      and "memberId" = ${memberId}::uuid and "tabId" = ${tabId}`;
  return removed > 0;
}

/** Everybody else who said after `since` that they have the ticket open; once each, however many tabs they have. */
export async function listPresent(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  { but, since, at }: { readonly but: MemberId; readonly since: Instant; readonly at: Instant },
): Promise<readonly PresentMember[]> {
  return tx.$queryRaw<PresentMember[]>`
    select m."id" as "memberId", m."name",
      (extract(epoch from ${dateOf(at)}::timestamptz - max(p."seenAt")) * 1000)::float8 as "seenMsAgo",
      (extract(epoch from ${dateOf(at)}::timestamptz - max(p."typingAt")) * 1000)::float8 as "typingMsAgo"
    from "Presence" p join "Member" m on m."shopId" = p."shopId" and m."id" = p."memberId"
    where p."shopId" = ${shopId}::uuid and p."ticketId" = ${ticketId}::uuid and p."memberId" <> ${but}::uuid
      and p."seenAt" > ${dateOf(since)} and m."role" <> 'blocked'
    group by m."id", m."name" order by m."name", m."id"`;
}

/** Of this shop; what another transaction is at stays for the next time. */
export async function sweepPresences(tx: Tx, shopId: ShopId, before: Instant): Promise<void> {
  await tx.$executeRaw`
    delete from "Presence" where ("shopId", "ticketId", "memberId", "tabId") in (
      select "shopId", "ticketId", "memberId", "tabId" from "Presence"
      where "shopId" = ${shopId}::uuid and "seenAt" < ${dateOf(before)} limit 1000 for update skip locked)`;
}
