// A ticket is no example any more.
import { inShopBySql } from "#app/data/db.server.ts";
import { deleteExample } from "#app/data/records/example-tickets.server.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import type { Deps } from "#app/services/deps.ts";

/** Twice changes nothing; the ticket itself stays. Throws Refusal "not-allowed" for those who only read. */
export async function removeExample(
  needs: Pick<Deps, "db">,
  input: {
    readonly shopId: ShopId;
    readonly ticketId: TicketId;
    readonly by: { readonly role: Role };
  },
): Promise<void> {
  if (!may(input.by.role, "review"))
    throw new Refusal("not-allowed", "Your role lets you read only. The owner can change it.");
  const { shopId, ticketId } = input;
  await inShopBySql(needs.db, shopId, (tx) => deleteExample(tx, shopId, ticketId));
}
