// The owner's choices about targets beside hours and targets themselves. A shop that never changed them has no row.
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { dateOf, instantOf } from "#app/domain/shared/instant.ts";
import { defaultSlaSettings, type SlaSettings } from "#app/domain/sla/sla-settings.ts";
import { urgentRules, type UrgentRule } from "#app/domain/triage/urgent-rule.ts";
import type { Tx } from "#app/data/db.server.ts";

export type KeptSlaSettings = {
  readonly settings: SlaSettings;
  /** Null while nobody has changed them. */
  readonly changedAt: Instant | null;
};

type Row = {
  missCauses: string[];
  urgentRules: string[] | null;
  closeAfterDays: number;
  changedAt: Date;
};

export async function findSlaSettings(tx: Tx, shopId: ShopId): Promise<KeptSlaSettings> {
  const rows = await tx.$queryRaw<Row[]>`
    select "missCauses", "urgentRules", "closeAfterDays", "changedAt" from "SlaSettings"
    where "shopId" = ${shopId}::uuid`;
  const row = rows[0];
  if (!row) return { settings: defaultSlaSettings, changedAt: null };
  return {
    settings: {
      missCauses: row.missCauses,
      urgentRules: row.urgentRules?.filter(isRule) ?? defaultSlaSettings.urgentRules,
      closeAfterDays: row.closeAfterDays,
    },
    changedAt: instantOf(row.changedAt),
  };
}

const isRule = (name: string): name is UrgentRule => urgentRules.some((rule) => rule === name);

/** All rules are kept as none chosen: a rule that is added later is on for those who never switched one off. */
export async function saveSlaSettings(
  tx: Tx,
  shopId: ShopId,
  settings: SlaSettings,
  changed: { at: Instant; by: MemberId },
): Promise<void> {
  const rules = urgentRules.every((rule) => settings.urgentRules.includes(rule))
    ? null
    : settings.urgentRules;
  await tx.$executeRaw`
    insert into "SlaSettings" ("shopId", "missCauses", "urgentRules", "closeAfterDays", "changedAt", "changedById")
    values (${shopId}::uuid, ${settings.missCauses}::text[], ${rules}::text[], ${settings.closeAfterDays}::int,
      ${dateOf(changed.at)}, ${changed.by}::uuid)
    on conflict ("shopId") do update set "missCauses" = excluded."missCauses", "urgentRules" = excluded."urgentRules",
      "closeAfterDays" = excluded."closeAfterDays", "changedAt" = excluded."changedAt",
      "changedById" = excluded."changedById"`;
}
