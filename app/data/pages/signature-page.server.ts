// What the page of signatures shows: one's own, and the shop's.
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import { inShopBySql, type Db } from "#app/data/db.server.ts";
import { findSignatures, type Signatures } from "#app/data/records/signatures.server.ts";

export const readSignaturePage = (
  db: Db,
  shopId: ShopId,
  memberId: MemberId,
): Promise<Signatures> => inShopBySql(db, shopId, (tx) => findSignatures(tx, shopId, memberId));
