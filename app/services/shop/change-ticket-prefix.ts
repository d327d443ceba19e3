// The owner chooses what ticket numbers begin with.
import { inShopBySql } from "#app/data/db.server.ts";
import { saveShopFacts } from "#app/data/records/shops.server.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import { parseTicketPrefix } from "#app/domain/shop/ticket-prefix.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { Deps } from "#app/services/deps.ts";

/** All numbers of the shop are shown with it from now on. Throws Refusal "not-allowed" or "invalid". */
export async function changeTicketPrefix(
  needs: Pick<Deps, "db">,
  input: { shopId: ShopId; role: Role; ticketPrefix: string },
): Promise<void> {
  if (!may(input.role, "settings"))
    throw new Refusal(
      "not-allowed",
      "Only the shop's owner can change what ticket numbers begin with.",
    );
  const ticketPrefix = parseTicketPrefix(input.ticketPrefix);
  await inShopBySql(needs.db, input.shopId, (tx) =>
    saveShopFacts(tx, input.shopId, { ticketPrefix }),
  );
}
