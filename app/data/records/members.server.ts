import type { Member } from "@prisma/client";
import type { Role } from "#app/domain/shop/role.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import { dateOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

export type MemberRow = Omit<Member, "id" | "shopId" | "role"> & {
  readonly id: MemberId;
  readonly shopId: ShopId;
  readonly role: Role;
};

export async function findMemberByShopifyId(
  tx: Tx,
  shopId: ShopId,
  shopifyUserId: string,
): Promise<MemberRow | null> {
  const rows = await tx.$queryRaw<MemberRow[]>`
    select * from "Member" where "shopId" = ${shopId}::uuid and "shopifyUserId" = ${shopifyUserId}`;
  return rows[0] ?? null;
}

/** Two first opens at once make one member. */
export async function saveMember(
  tx: Tx,
  shopId: ShopId,
  member: Pick<MemberRow, "id" | "shopifyUserId" | "name" | "email" | "role" | "firstSeenAt">,
): Promise<void> {
  await tx.$executeRaw`
    insert into "Member" ("shopId", "id", "shopifyUserId", "name", "email", "role", "firstSeenAt")
    values (${shopId}::uuid, ${member.id}::uuid, ${member.shopifyUserId}, ${member.name}, ${member.email}, ${member.role},
      ${member.firstSeenAt})
    on conflict ("shopId", "shopifyUserId") do update set "name" = excluded."name", "email" = excluded."email"`;
}

/** Locks everybody of the shop's staff, so that two changes of roles can't leave it without an owner. */
export async function lockStaff(
  tx: Tx,
  shopId: ShopId,
): Promise<{ id: MemberId; name: string; role: Role }[]> {
  return tx.$queryRaw<{ id: MemberId; name: string; role: Role }[]>`
    select "id", "name", "role" from "Member" where "shopId" = ${shopId}::uuid order by "id" for update`;
}

export async function saveRole(
  tx: Tx,
  shopId: ShopId,
  memberId: MemberId,
  { role, at, by }: { readonly role: Role; readonly at: Instant; readonly by: MemberId },
): Promise<void> {
  await tx.$executeRaw`
    update "Member" set "role" = ${role}, "roleChangedAt" = ${dateOf(at)}, "roleChangedById" = ${by}::uuid
    where "shopId" = ${shopId}::uuid and "id" = ${memberId}::uuid`;
}

/** Until when no machine gives them tickets; null: they are there. False when there is no such member. */
export async function saveAwayUntil(
  tx: Tx,
  shopId: ShopId,
  memberId: MemberId,
  until: Instant | null,
): Promise<boolean> {
  const written = await tx.$executeRaw`
    update "Member" set "awayUntil" = ${until === null ? null : dateOf(until)}
    where "shopId" = ${shopId}::uuid and "id" = ${memberId}::uuid`;
  return written === 1;
}

/** They are at work in Loupe. */
export async function saveLastSeen(
  tx: Tx,
  shopId: ShopId,
  memberId: MemberId,
  at: Instant,
): Promise<void> {
  await tx.$executeRaw`
    update "Member" set "lastSeenAt" = ${dateOf(at)} where "shopId" = ${shopId}::uuid and "id" = ${memberId}::uuid`;
}

/** How many of the staff have opened Loupe and may read it. */
export async function countMembers(tx: Tx, shopId: ShopId): Promise<number> {
  const rows = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as "count" from "Member" where "shopId" = ${shopId}::uuid and "role" <> 'blocked'`;
  return rows[0]?.count ?? 0;
}
