// Carries out what Shopify told about a shop.
import { inShop } from "#app/data/db.server.ts";
import {
  deleteSessionsOfShopAcrossShops,
  findShopWebhookToApply,
  markShopWebhookApplied,
} from "#app/data/records/shop-webhooks.server.ts";
import { getShop, saveShopFacts } from "#app/data/records/shops.server.ts";
import type { ShopId, ShopWebhookId } from "#app/domain/shared/ids.ts";
import { dateOf } from "#app/domain/shared/instant.ts";
import type { Deps } from "#app/services/deps.ts";

type Needs = Pick<Deps, "db" | "clock" | "shopify" | "log">;

/** Running it twice changes nothing. Compliance requests stay recorded, unapplied, until they are carried out. */
export async function applyShopWebhook(
  needs: Needs,
  { shopId, shopWebhookId }: { shopId: ShopId; shopWebhookId: ShopWebhookId },
): Promise<void> {
  const webhook = await inShop(needs.db, shopId, (tx) =>
    findShopWebhookToApply(tx, shopId, shopWebhookId),
  );
  if (webhook?.topic === "app/uninstalled") await uninstall(needs, shopId, shopWebhookId);
  else if (webhook?.topic === "shop/update" || webhook?.topic === "app/scopes_update")
    await refreshFacts(needs, shopId, shopWebhookId);
}

/** Without a session no job can ask Shopify; replies and mail of the shop stop where they look at the shop. */
function uninstall(needs: Needs, shopId: ShopId, id: ShopWebhookId): Promise<void> {
  return inShop(needs.db, shopId, async (tx) => {
    const at = needs.clock();
    const shop = await getShop(tx, shopId);
    await saveShopFacts(tx, shopId, { uninstalledAt: dateOf(at) });
    await deleteSessionsOfShopAcrossShops(tx, shop.domain);
    await markShopWebhookApplied(tx, shopId, id, at);
    needs.log.info("shop-uninstalled", { shopId });
  });
}

async function refreshFacts(needs: Needs, shopId: ShopId, id: ShopWebhookId): Promise<void> {
  const { domain } = await inShop(needs.db, shopId, (tx) => getShop(tx, shopId));
  const answer = await needs.shopify.readShop(domain);
  const at = needs.clock();
  await inShop(needs.db, shopId, async (tx) => {
    if (answer.kind === "answer")
      await saveShopFacts(tx, shopId, { ...answer.value, syncedAt: dateOf(at) });
    await markShopWebhookApplied(tx, shopId, id, at);
  });
}
