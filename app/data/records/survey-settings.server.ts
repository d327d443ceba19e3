// How a shop wants its customers asked. A shop that never changed anything has no row.
import { defaultSurveySettings, type SurveySettings } from "#app/domain/csat/survey-settings.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import { dateOf, instantOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";
import { surveyTokenHash } from "./surveys.server.ts";

export type KeptSurveySettings = {
  readonly settings: SurveySettings;
  /** Null while nobody has changed them. */
  readonly changedAt: Instant | null;
};

/** What holds in the shop now, the defaults included. */
export async function findSurveySettings(tx: Tx, shopId: ShopId): Promise<KeptSurveySettings> {
  type Row = Omit<SurveySettings, "enabledAt"> & { enabledAt: Date | null; changedAt: Date | null };
  const rows = await tx.$queryRaw<Row[]>`
    select "enabledAt", "delayHours", "words", "changedAt" from "SurveySettings" where "shopId" = ${shopId}::uuid`;
  const row = rows[0];
  if (!row) return { settings: defaultSurveySettings, changedAt: null };
  const { enabledAt, changedAt, ...kept } = row;
  return {
    settings: { ...kept, enabledAt: enabledAt && instantOf(enabledAt) },
    changedAt: changedAt && instantOf(changedAt),
  };
}

/** The same, and nobody else changes them until the transaction ends. Null when there is no such shop. */
export async function lockSurveySettings(
  tx: Tx,
  shopId: ShopId,
): Promise<KeptSurveySettings | null> {
  // The shop's row stands for settings that are not there yet.
  const shops = await tx.$queryRaw<unknown[]>`
    select 1 from "Shop" where "id" = ${shopId}::uuid for no key update`;
  return shops.length === 0 ? null : findSurveySettings(tx, shopId);
}

export async function saveSurveySettings(
  tx: Tx,
  shopId: ShopId,
  { enabledAt, delayHours, words }: SurveySettings,
  changed: { readonly at: Instant; readonly by: MemberId },
): Promise<void> {
  await tx.$executeRaw`
    insert into "SurveySettings" ("shopId", "enabledAt", "delayHours", "words", "changedAt", "changedById")
    values (${shopId}::uuid, ${enabledAt && dateOf(enabledAt)}::timestamptz, ${delayHours}::int, ${JSON.stringify(words)}::jsonb,
      ${dateOf(changed.at)}, ${changed.by}::uuid)
    on conflict ("shopId") do update set "enabledAt" = excluded."enabledAt", "delayHours" = excluded."delayHours",
      "words" = excluded."words", "changedAt" = excluded."changedAt", "changedById" = excluded."changedById"`;
}

/** Opens the link of the owner's test mails. */
export async function saveSurveyTest(tx: Tx, shopId: ShopId, token: string): Promise<void> {
  await tx.$executeRaw`
    insert into "SurveySettings" ("shopId", "testHash") values (${shopId}::uuid, ${surveyTokenHash(token)})
    on conflict ("shopId") do update set "testHash" = excluded."testHash"`;
}
