// A mail can't be processed: set it aside with its reason, visible, ready to be run again.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import { parkInboundEmail as park } from "#app/data/records/inbound-emails.server.ts";
import type { InboundEmailId, ShopId } from "#app/domain/shared/ids.ts";
import type { Deps } from "#app/services/deps.ts";

/** Mail that was processed meanwhile stays as it is. */
export async function parkInboundEmail(
  needs: Pick<Deps, "db">,
  input: { shopId: ShopId; inboundEmailId: InboundEmailId },
  reason: string,
): Promise<void> {
  await inShopBySql(needs.db, input.shopId, async (tx) => {
    await park(tx, input.shopId, input.inboundEmailId, reason);
    await announceChange(tx, input.shopId, null);
  });
}
