// What stands below replies: the member's own words, or the shop's for all who have none.
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import { dateOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

export type Signatures = {
  /** Cleaned HTML; null where there is none. */
  readonly own: string | null;
  readonly shop: string | null;
};

export async function findSignatures(
  tx: Tx,
  shopId: ShopId,
  memberId: MemberId,
): Promise<Signatures> {
  const rows = await tx.$queryRaw<Signatures[]>`
    select m."signature" as "own", w."signature" as "shop" from "Member" m
    left join "WorkspaceSettings" w on w."shopId" = m."shopId"
    where m."shopId" = ${shopId}::uuid and m."id" = ${memberId}::uuid`;
  return rows[0] ?? { own: null, shop: null };
}

/** The one that goes below a reply of this member: cleaned HTML, or null for the names alone. */
export async function findSignature(
  tx: Tx,
  shopId: ShopId,
  memberId: MemberId,
): Promise<string | null> {
  const { own, shop } = await findSignatures(tx, shopId, memberId);
  return own ?? shop;
}

/** Null: the shop's holds again. */
export async function saveOwnSignature(
  tx: Tx,
  shopId: ShopId,
  memberId: MemberId,
  html: string | null,
): Promise<void> {
  await tx.$executeRaw`
    update "Member" set "signature" = ${html} where "shopId" = ${shopId}::uuid and "id" = ${memberId}::uuid`;
}

/** Null: there is none. */
export async function saveShopSignature(
  tx: Tx,
  shopId: ShopId,
  html: string | null,
  changed: { readonly at: Instant; readonly by: MemberId },
): Promise<void> {
  await tx.$executeRaw`
    insert into "WorkspaceSettings" ("shopId", "signature", "changedAt", "changedById")
    values (${shopId}::uuid, ${html}, ${dateOf(changed.at)}, ${changed.by}::uuid)
    on conflict ("shopId") do update set "signature" = excluded."signature", "changedAt" = excluded."changedAt",
      "changedById" = excluded."changedById"`;
}
