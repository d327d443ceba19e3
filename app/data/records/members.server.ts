import type { Member } from "@prisma/client";
import type { Role } from "#app/domain/shop/role.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import type { Tx, ModelTx } from "#app/data/db.server.ts";

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
  tx: ModelTx,
  shopId: ShopId,
  member: Omit<MemberRow, "shopId">,
): Promise<void> {
  const { shopifyUserId, name, email } = member;
  await tx.member.upsert({
    where: { shopId_shopifyUserId: { shopId, shopifyUserId } },
    create: { ...member, shopId },
    update: { name, email },
  });
}
