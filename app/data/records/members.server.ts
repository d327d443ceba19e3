import type { Member } from "@prisma/client";
import type { Role } from "#app/domain/shop/role.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
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
  const member = await tx.member.findUnique({
    where: { shopId_shopifyUserId: { shopId, shopifyUserId } },
  });
  return member as MemberRow | null;
}

/** Two first opens at once make one member. */
export async function saveMember(
  tx: Tx,
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
