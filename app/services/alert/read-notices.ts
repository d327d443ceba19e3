// Somebody has seen their notices: the bell stops showing them.
import { announceNotices } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import { markNoticesRead, type ReadNotices } from "#app/data/records/notices.server.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import type { Deps } from "#app/services/deps.ts";

export type NoticesRead = {
  readonly shopId: ShopId;
  readonly memberId: MemberId;
  readonly read: ReadNotices;
};

/** The member's own notices only; what was read stays read since then. Twice changes nothing. */
export async function readNotices(
  needs: Pick<Deps, "db" | "clock">,
  { shopId, memberId, read }: NoticesRead,
): Promise<void> {
  await inShopBySql(needs.db, shopId, async (tx) => {
    const fresh = await markNoticesRead(tx, shopId, memberId, { read, at: needs.clock() });
    // Other windows of the same person show the bell too.
    if (fresh > 0) await announceNotices(tx, shopId, [memberId]);
  });
}
