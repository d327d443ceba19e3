import type { ShopId } from "#app/domain/shared/ids.ts";
import type { Tx } from "#app/data/db.server.ts";

/** Addresses, in lower case, and names of the shop, of its mailboxes and of its staff. */
export async function listOwnAddresses(
  tx: Tx,
  shopId: ShopId,
): Promise<{ addresses: string[]; names: string[] }> {
  const rows = await tx.$queryRaw<{ address: string | null; name: string | null }[]>`
    select lower("address") as "address", null as "name" from "Mailbox" where "shopId" = ${shopId}::uuid
    union select lower("email"), "name" from "Member" where "shopId" = ${shopId}::uuid
    union select null, "name" from "Shop" where "id" = ${shopId}::uuid`;
  return {
    addresses: rows.flatMap(({ address }) => address ?? []),
    names: rows.flatMap(({ name }) => name ?? []),
  };
}
