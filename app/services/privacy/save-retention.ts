// The owner says how long what people wrote is kept.
import { inShopBySql } from "#app/data/db.server.ts";
import { saveRetention as save } from "#app/data/records/retention.server.ts";
import { readMonths } from "#app/domain/privacy/retention.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import type { Deps } from "#app/services/deps.ts";

/** Tickets go in the night. Throws Refusal: "not-allowed" for all but the owner, "invalid" for what is no number of months. */
export async function saveRetention(
  needs: Pick<Deps, "db" | "clock">,
  input: {
    readonly shopId: ShopId;
    readonly by: { readonly id: MemberId; readonly role: Role };
    /** As it was typed; empty: for good. */
    readonly months: string;
  },
): Promise<void> {
  const { shopId, by } = input;
  if (!may(by.role, "settings"))
    throw new Refusal("not-allowed", "Only the shop's owner can change this.");
  const read = readMonths(input.months);
  if ("error" in read) throw new Refusal("invalid", read.error);
  await inShopBySql(needs.db, shopId, (tx) =>
    save(tx, shopId, read.months, { at: needs.clock(), by: by.id }),
  );
}
