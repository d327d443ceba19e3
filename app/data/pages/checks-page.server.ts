// What the settings of the checks show.
import type { ShopId } from "#app/domain/shared/ids.ts";
import { inShopBySql, type Db } from "#app/data/db.server.ts";
import {
  findCheckSettings,
  type KeptCheckSettings,
} from "#app/data/records/check-settings.server.ts";

export const readChecksPage = (db: Db, shopId: ShopId): Promise<KeptCheckSettings> =>
  inShopBySql(db, shopId, (tx) => findCheckSettings(tx, shopId));
