// The owner changes how the shop's orders are handled.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import {
  lockOrderSettings,
  saveOrderSettings as save,
} from "#app/data/records/order-settings.server.ts";
import { getShop } from "#app/data/records/shops.server.ts";
import {
  readOrderSettings,
  type OrderSettingsErrors,
  type OrderSettingsForm,
} from "#app/domain/order/order-settings-form.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import type { Deps } from "#app/services/deps.ts";

export type SaveOrderSettings = {
  readonly shopId: ShopId;
  readonly member: { readonly id: MemberId; readonly role: Role };
  readonly form: OrderSettingsForm;
  /** When the settings that the form began with were changed last; null for the defaults. */
  readonly seenChangedAt: Instant | null;
};

export type SavedOrderSettings =
  | { readonly kind: "saved"; readonly changedAt: Instant }
  | { readonly kind: "invalid"; readonly errors: OrderSettingsErrors };

/** Throws Refusal "not-allowed", or "conflict" when somebody changed them since the form was opened. */
export async function saveOrderSettings(
  needs: Pick<Deps, "db" | "clock">,
  input: SaveOrderSettings,
): Promise<SavedOrderSettings> {
  const { shopId, member } = input;
  if (!may(member.role, "settings"))
    throw new Refusal("not-allowed", "Only the shop's owner can change how orders are handled.");
  return inShopBySql(needs.db, shopId, async (tx) => {
    const kept = await lockOrderSettings(tx, shopId);
    if (kept === null) throw new Refusal("not-found", "This shop is not known.");
    const { currency } = await getShop(tx, shopId);
    const read = readOrderSettings(input.form, currency);
    if (read.kind === "invalid") return read;
    if (kept.changedAt !== input.seenChangedAt)
      throw new Refusal(
        "conflict",
        "Somebody changed these settings while you did. Reload the page to see them, then change them again.",
      );
    const changedAt = needs.clock();
    await save(tx, shopId, read.settings, { at: changedAt, by: member.id });
    await announceChange(tx, shopId, null);
    return { kind: "saved", changedAt };
  });
}
