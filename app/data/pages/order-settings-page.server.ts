// What the settings of orders show.
import type { OrderSettings } from "#app/domain/order/order-settings.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { inShopBySql, type Db } from "#app/data/db.server.ts";
import { findKeptOrderSettings } from "#app/data/records/order-settings.server.ts";
import { findLastSync, type LastSync } from "#app/data/records/order-syncs.server.ts";
import { getShop } from "#app/data/records/shops.server.ts";

export type OrderSettingsPageData = {
  readonly settings: OrderSettings;
  /** Null for the defaults. */
  readonly changedAt: Instant | null;
  /** ISO 4217. */
  readonly currency: string;
  /** When orders were compared with Shopify's; null when they never were. */
  readonly sync: LastSync | null;
};

export const readOrderSettingsPage = (db: Db, shopId: ShopId): Promise<OrderSettingsPageData> =>
  inShopBySql(db, shopId, async (tx) => {
    const [kept, { currency }, sync] = await Promise.all([
      findKeptOrderSettings(tx, shopId),
      getShop(tx, shopId),
      findLastSync(tx, shopId),
    ]);
    return { ...kept, currency, sync };
  });
