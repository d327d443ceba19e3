// The owner changes how the shop's mail is judged.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import {
  lockMailSettings,
  saveMailSettings as save,
} from "#app/data/records/mail-settings.server.ts";
import {
  readMailSettings,
  type MailSettingsErrors,
  type MailSettingsForm,
} from "#app/domain/mail/mail-settings.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { Deps } from "#app/services/deps.ts";

export type SaveMailSettings = {
  readonly shopId: ShopId;
  readonly member: { readonly id: MemberId; readonly role: Role };
  readonly form: MailSettingsForm;
  /** When the settings that the form began with were changed last; null for the defaults. */
  readonly seenChangedAt: Instant | null;
};

export type SavedMailSettings =
  | { readonly kind: "saved"; readonly changedAt: Instant }
  | { readonly kind: "invalid"; readonly errors: MailSettingsErrors };

/** Throws Refusal "not-allowed", or "conflict" when somebody changed them since the form was opened. */
export async function saveMailSettings(
  needs: Pick<Deps, "db" | "clock">,
  input: SaveMailSettings,
): Promise<SavedMailSettings> {
  const { shopId, member } = input;
  if (!may(member.role, "settings"))
    throw new Refusal("not-allowed", "Only the shop's owner can change the mail settings.");
  const read = readMailSettings(input.form);
  if (read.kind === "invalid") return read;
  return inShopBySql(needs.db, shopId, async (tx) => {
    const kept = await lockMailSettings(tx, shopId);
    if (kept === null) throw new Refusal("not-found", "This shop is not known.");
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
