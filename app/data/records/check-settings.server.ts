// What a shop chose about the checks of its replies. A shop that never changed anything has no row.
import { readLevels, type CheckLevels } from "#app/domain/check/check-kind.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import { dateOf, instantOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

export type CheckSettings = {
  readonly levels: CheckLevels;
  readonly forbiddenWords: readonly string[];
  /** Beside the shop's own and the carriers'. */
  readonly allowedHosts: readonly string[];
};

export type KeptCheckSettings = {
  readonly settings: CheckSettings;
  /** Null while nobody has changed them. */
  readonly changed: { readonly at: Instant; readonly by: string | null } | null;
};

type Row = {
  readonly levels: unknown;
  readonly forbiddenWords: string[];
  readonly allowedHosts: string[];
  readonly changedAt: Date | null;
  readonly changedBy: string | null;
};

export async function findCheckSettings(tx: Tx, shopId: ShopId): Promise<KeptCheckSettings> {
  const rows = await tx.$queryRaw<Row[]>`
    select s."levels", s."forbiddenWords", s."allowedHosts", s."changedAt", m."name" as "changedBy"
    from "CheckSettings" s left join "Member" m on m."shopId" = s."shopId" and m."id" = s."changedById"
    where s."shopId" = ${shopId}::uuid`;
  const row = rows[0];
  const { levels = {}, forbiddenWords = [], allowedHosts = [] } = row ?? {};
  const at = row?.changedAt ?? null;
  return {
    settings: { levels: readLevels(levels), forbiddenWords, allowedHosts },
    changed: at === null ? null : { at: instantOf(at), by: row?.changedBy ?? null },
  };
}

/** As `findCheckSettings`, and nobody else changes them until the transaction ends. */
export async function lockCheckSettings(tx: Tx, shopId: ShopId): Promise<KeptCheckSettings> {
  // The shop's row stands for settings that are not there yet.
  await tx.$queryRaw`select 1 from "Shop" where "id" = ${shopId}::uuid for no key update`;
  return findCheckSettings(tx, shopId);
}

export async function saveCheckSettings(
  tx: Tx,
  shopId: ShopId,
  settings: CheckSettings,
  changed: { readonly at: Instant; readonly by: MemberId },
): Promise<void> {
  await tx.$executeRaw`
    insert into "CheckSettings" ("shopId", "levels", "forbiddenWords", "allowedHosts", "changedAt", "changedById")
    values (${shopId}::uuid, ${JSON.stringify(settings.levels)}::jsonb, ${[...settings.forbiddenWords]}::text[],
      ${[...settings.allowedHosts]}::text[], ${dateOf(changed.at)}, ${changed.by}::uuid)
    on conflict ("shopId") do update set "levels" = excluded."levels",
      "forbiddenWords" = excluded."forbiddenWords", "allowedHosts" = excluded."allowedHosts",
      "changedAt" = excluded."changedAt", "changedById" = excluded."changedById"`;
}
