// Somebody looks at what the shop's texts say, or needs them: are they compared with Shopify's often enough?
import type { Tx } from "#app/data/db.server.ts";
import { findTextSync } from "#app/data/records/text-syncs.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { DAY_MS, type Instant } from "#app/domain/shared/instant.ts";
import { syncShopTextsJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";

/** Starts the jobs for what was not looked at for a day, or never; with `evenIfYoung` for all of it, since somebody asks. */
export async function requestTextSync(
  needs: Pick<Deps, "db" | "clock" | "enqueue">,
  { shopId, evenIfYoung = false }: { readonly shopId: ShopId; readonly evenIfYoung?: boolean },
): Promise<void> {
  await inShopBySql(needs.db, shopId, async (tx) => {
    const { policiesAt, productsAt } = await findTextSync(tx, shopId);
    const isOld = (at: Instant | null) =>
      evenIfYoung || at === null || needs.clock() - at >= DAY_MS;
    if (isOld(policiesAt)) await needs.enqueue(tx, syncShopTextsJob, { shopId, of: "policies" });
    if (isOld(productsAt)) await needs.enqueue(tx, syncShopTextsJob, { shopId, of: "products" });
  });
}

/** A step of a transaction: both, however young they are. */
export async function startTextSync(
  needs: Pick<Deps, "enqueue">,
  tx: Tx,
  shopId: ShopId,
): Promise<void> {
  await needs.enqueue(tx, syncShopTextsJob, { shopId, of: "policies" });
  await needs.enqueue(tx, syncShopTextsJob, { shopId, of: "products" });
}
