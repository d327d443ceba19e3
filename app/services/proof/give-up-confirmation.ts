// The mail provider could not be asked for so long that no attempt is left: say so on the ticket.
import { inShopBySql } from "#app/data/db.server.ts";
import type { ConfirmationId, ShopId } from "#app/domain/shared/ids.ts";
import type { Deps } from "#app/services/deps.ts";
import { voidConfirmation } from "./void-confirmation.ts";

/** Only a question that still waits is given up; one that may have gone out stays open. */
export async function giveUpConfirmation(
  needs: Pick<Deps, "db" | "clock" | "newId">,
  which: { readonly shopId: ShopId; readonly confirmationId: ConfirmationId },
  reason: string,
): Promise<void> {
  await inShopBySql(needs.db, which.shopId, (tx) =>
    voidConfirmation(needs, tx, which, { reason, ifWaiting: true }),
  );
}
