// A mail as it came, for its headers to be read.
import type { InboundEmailId, ShopId } from "#app/domain/shared/ids.ts";
import { askInShop, type Db } from "#app/data/db.server.ts";
import { findOriginalMail, type OriginalMail } from "#app/data/records/original-mails.server.ts";

/** Null when there is no such mail in this shop. */
export const readOriginalMail = (
  db: Db,
  shopId: ShopId,
  inboundEmailId: InboundEmailId,
): Promise<OriginalMail | null> =>
  askInShop(db, shopId, (tx) => findOriginalMail(tx, shopId, inboundEmailId));
