// How a shop wants its mail judged. A shop that never changed anything has no row.
import { defaultMailSettings, type MailSettings } from "#app/domain/mail/mail-settings.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { dateOf, instantOf } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

/** What holds in the shop now, the defaults included. */
export async function findMailSettings(tx: Tx, shopId: ShopId): Promise<MailSettings> {
  const rows = await tx.$queryRaw<MailSettings[]>`
    select "spamThreshold", "blockedSenders", "formMailers", "forwarders", "canary", "acknowledge", "acknowledgement"
    from "MailSettings" where "shopId" = ${shopId}::uuid`;
  return rows[0] ?? defaultMailSettings;
}

export type KeptMailSettings = {
  readonly settings: MailSettings;
  /** Null while nobody has changed them. */
  readonly changedAt: Instant | null;
};

/** As `findMailSettings`, and nobody else changes them until the transaction ends. Null when there is no such shop. */
export async function lockMailSettings(tx: Tx, shopId: ShopId): Promise<KeptMailSettings | null> {
  // The shop's row stands for settings that are not there yet.
  const shops = await tx.$queryRaw<unknown[]>`
    select 1 from "Shop" where "id" = ${shopId}::uuid for no key update`;
  if (shops.length === 0) return null;
  return findKeptMailSettings(tx, shopId);
}

export async function findKeptMailSettings(tx: Tx, shopId: ShopId): Promise<KeptMailSettings> {
  const rows = await tx.$queryRaw<(MailSettings & { changedAt: Date })[]>`
    select "spamThreshold", "blockedSenders", "formMailers", "forwarders", "canary", "acknowledge", "acknowledgement",
      "changedAt"
    from "MailSettings" where "shopId" = ${shopId}::uuid`;
  const row = rows[0];
  if (!row) return { settings: defaultMailSettings, changedAt: null };
  const { changedAt, ...settings } = row;
  return { settings, changedAt: instantOf(changedAt) };
}

export async function saveMailSettings(
  tx: Tx,
  shopId: ShopId,
  settings: MailSettings,
  changed: { at: Instant; by: MemberId },
): Promise<void> {
  await tx.$executeRaw`
    insert into "MailSettings" ("shopId", "spamThreshold", "blockedSenders", "formMailers", "forwarders", "canary",
      "acknowledge", "acknowledgement", "changedAt", "changedById")
    values (${shopId}::uuid, ${settings.spamThreshold}::float8, ${settings.blockedSenders}::text[],
      ${settings.formMailers}::text[], ${settings.forwarders}::text[], ${settings.canary}::boolean,
      ${settings.acknowledge}::boolean, ${settings.acknowledgement}, ${dateOf(changed.at)}, ${changed.by}::uuid)
    on conflict ("shopId") do update set "spamThreshold" = excluded."spamThreshold",
      "blockedSenders" = excluded."blockedSenders", "formMailers" = excluded."formMailers",
      "forwarders" = excluded."forwarders", "canary" = excluded."canary", "acknowledge" = excluded."acknowledge",
      "acknowledgement" = excluded."acknowledgement", "changedAt" = excluded."changedAt",
      "changedById" = excluded."changedById"`;
}
