// A request could not be carried out for now: say so where the owner sees it. The hourly sweep tries again.
import { inShopBySql } from "#app/data/db.server.ts";
import { savePrivacyTrouble } from "#app/data/records/privacy-requests.server.ts";
import type { PrivacyRequestId, ShopId } from "#app/domain/shared/ids.ts";
import type { Deps } from "#app/services/deps.ts";

export async function giveUpPrivacyRequest(
  needs: Pick<Deps, "db">,
  { shopId, privacyRequestId }: { shopId: ShopId; privacyRequestId: PrivacyRequestId },
  reason: string,
): Promise<void> {
  await inShopBySql(needs.db, shopId, (tx) =>
    savePrivacyTrouble(tx, shopId, privacyRequestId, reason),
  );
}
