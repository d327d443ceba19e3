import { Prisma, type Shop } from "@prisma/client";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { askThroughDoor, type Db, type Tx } from "#app/data/db.server.ts";

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
  tx: Tx,
  shop: Omit<ShopRow, "policyVersion" | "calendarVersion">,
): Promise<boolean> {
  const written = await tx.$executeRaw`
    insert into "Shop" ("id", "domain", "name", "timeZone", "countryCode", "provinceCode", "currency", "orderPrefix", "orderSuffix",
      "ticketPrefix", "shopKey", "installedAt", "setUpAt", "uninstalledAt", "redactedAt", "syncedAt", "scopes")
    values (${shop.id}::uuid, ${shop.domain}, ${shop.name}, ${shop.timeZone}, ${shop.countryCode}, ${shop.provinceCode},
      ${shop.currency}, ${shop.orderPrefix}, ${shop.orderSuffix}, ${shop.ticketPrefix}, ${shop.shopKey}, ${shop.installedAt},
      ${shop.setUpAt}, ${shop.uninstalledAt}, ${shop.redactedAt}, ${shop.syncedAt}, ${shop.scopes}::text[])
    on conflict do nothing`;
  return written === 1;
}

/** Writes what is given; the rest stays as it is. */
export async function saveShopFacts(
  tx: Tx,
  shopId: ShopId,
  facts: Partial<Omit<ShopRow, "id">>,
): Promise<void> {
  const columns = Object.entries(facts)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => Prisma.sql`${Prisma.raw(`"${name}"`)} = ${value}`);
  if (columns.length === 0) return;
  await tx.$executeRaw`update "Shop" set ${Prisma.join(columns)} where "id" = ${shopId}::uuid`;
}

export async function shopExists(tx: Tx, shopId: ShopId): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`select 1 from "Shop" where "id" = ${shopId}::uuid`;
  return rows.length === 1;
}
