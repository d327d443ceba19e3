import { Prisma, type Shop } from "@prisma/client";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { askThroughDoor, type Db, type Tx, type ModelTx } from "#app/data/db.server.ts";

export type ShopRow = Omit<Shop, "id"> & { readonly id: ShopId };

/** A door in the tenant wall: Shopify names shops by domain. Null for a shop that never opened the app. */
export async function findShopByDomainAcrossShops(
  db: Db,
  domain: string,
): Promise<{ shopId: ShopId; uninstalled: boolean } | null> {
  const rows = await askThroughDoor<{ shopId: ShopId; uninstalled: boolean }>(
    db,
    Prisma.sql`select * from shop_across_shops(${domain})`,
  );
  return rows[0] ?? null;
}

/** Throws Refusal "not-found". */
export async function getShop(tx: Tx, shopId: ShopId): Promise<ShopRow> {
  const rows = await tx.$queryRaw<ShopRow[]>`select * from "Shop" where "id" = ${shopId}::uuid`;
  if (!rows[0]) throw new Refusal("not-found", "This shop is not known.");
  return rows[0];
}

/** Keeps a new shop; a second one of the same domain is left as it is. Returns whether it was new. */
export async function saveNewShop(
  tx: ModelTx,
  shop: Omit<ShopRow, "policyVersion" | "calendarVersion">,
): Promise<boolean> {
  const { count } = await tx.shop.createMany({ data: [shop], skipDuplicates: true });
  return count === 1;
}

export async function saveShopFacts(
  tx: ModelTx,
  shopId: ShopId,
  facts: Partial<ShopRow>,
): Promise<void> {
  await tx.shop.update({ where: { id: shopId }, data: facts });
}

export async function shopExists(tx: ModelTx, shopId: ShopId): Promise<boolean> {
  return (await tx.shop.count({ where: { id: shopId } })) === 1;
}
