// The owner changes how strictly replies are checked.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import {
  lockCheckSettings,
  saveCheckSettings as save,
} from "#app/data/records/check-settings.server.ts";
import {
  readCheckSettings,
  type CheckSettingsErrors,
  type CheckSettingsForm,
} from "#app/domain/check/check-settings-form.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import type { Deps } from "#app/services/deps.ts";

export type SaveCheckSettings = {
  readonly shopId: ShopId;
  readonly member: { readonly id: MemberId; readonly role: Role };
  readonly form: CheckSettingsForm;
  /** When they were changed last, as the form knew it; null for the defaults. */
  readonly seenChangedAt: Instant | null;
};

export type CheckSettingsOutcome =
  | { readonly kind: "saved"; readonly changedAt: Instant }
  | { readonly kind: "invalid"; readonly errors: CheckSettingsErrors };

/** Throws Refusal: "not-allowed" for all but owners, "conflict" when somebody changed them meanwhile. */
export async function saveCheckSettings(
  needs: Pick<Deps, "db" | "clock">,
  { shopId, member, form, seenChangedAt }: SaveCheckSettings,
): Promise<CheckSettingsOutcome> {
  if (!may(member.role, "settings"))
    throw new Refusal("not-allowed", "Only the shop's owner changes how replies are checked.");
  const read = readCheckSettings(form);
  if (read.kind === "invalid") return read;
  return inShopBySql(needs.db, shopId, async (tx) => {
    const { changed } = await lockCheckSettings(tx, shopId);
    if ((changed?.at ?? null) !== seenChangedAt)
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
