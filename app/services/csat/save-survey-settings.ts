// The owner says whether, when and in which words customers are asked how it went.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import {
  lockSurveySettings,
  saveSurveySettings as save,
} from "#app/data/records/survey-settings.server.ts";
import {
  readSurveySettings,
  type SurveySettingsErrors,
  type SurveySettingsForm,
} from "#app/domain/csat/survey-settings.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import type { Deps } from "#app/services/deps.ts";

export type SaveSurveySettings = {
  readonly shopId: ShopId;
  readonly member: { readonly id: MemberId; readonly role: Role };
  readonly form: SurveySettingsForm;
  /** When the settings that the form began with were changed last; null for the defaults. */
  readonly seenChangedAt: Instant | null;
};

export type SavedSurveySettings =
  | { readonly kind: "saved"; readonly changedAt: Instant }
  | { readonly kind: "invalid"; readonly errors: SurveySettingsErrors };

/**
 * Tickets that were resolved before surveys were switched on are not asked about. Throws Refusal "not-allowed", "not-found", or
 * "conflict" when somebody changed them since the form was opened.
 */
export async function saveSurveySettings(
  needs: Pick<Deps, "db" | "clock">,
  { shopId, member, form, seenChangedAt }: SaveSurveySettings,
): Promise<SavedSurveySettings> {
  if (!may(member.role, "settings"))
    throw new Refusal("not-allowed", "Only the shop's owner can change how customers are asked.");
  const read = readSurveySettings(form);
  if (read.kind === "invalid") return read;
  return inShopBySql(needs.db, shopId, async (tx) => {
    const kept = await lockSurveySettings(tx, shopId);
    if (!kept) throw new Refusal("not-found", "This shop is not known.");
    if (kept.changedAt !== seenChangedAt)
      throw new Refusal(
        "conflict",
        "Somebody changed these settings while you did. Reload the page to see them, then change them again.",
      );
    const changedAt = needs.clock();
    const enabledAt = read.enabled ? (kept.settings.enabledAt ?? changedAt) : null;
    const settings = { ...read.settings, enabledAt };
    await save(tx, shopId, settings, { at: changedAt, by: member.id });
    await announceChange(tx, shopId, null);
    return { kind: "saved", changedAt };
  });
}
