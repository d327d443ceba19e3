// How a shop wants its orders handled. A shop that never changed anything has no row.
import { defaultOrderSettings, type OrderSettings } from "#app/domain/order/order-settings.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { dateOf, instantOf } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

/** What holds in the shop now, the defaults included. */
export async function findOrderSettings(tx: Tx, shopId: ShopId): Promise<OrderSettings> {
  return (await findKeptOrderSettings(tx, shopId)).settings;
}

export type KeptOrderSettings = {
  readonly settings: OrderSettings;
  /** Null while nobody has changed them. */
  readonly changedAt: Instant | null;
};

export async function findKeptOrderSettings(tx: Tx, shopId: ShopId): Promise<KeptOrderSettings> {
  const rows = await tx.$queryRaw<(OrderSettings & { changedAt: Date })[]>`
    select "unscannedLabelDays", "returnWindowDays", "finalSaleTags", "returnsPersonalised", "returnShippingPaidBy",
      "returnRule", "surpriseTags", "surpriseTypes", "agentGiftCardLimit", "agentStoreCreditLimit", "agentDiscountLimit",
      "changedAt"
    from "OrderSettings" where "shopId" = ${shopId}::uuid`;
  const row = rows[0];
  if (!row) return { settings: defaultOrderSettings, changedAt: null };
  const { changedAt, ...settings } = row;
  return { settings, changedAt: instantOf(changedAt) };
}

/** As `findKeptOrderSettings`, and nobody else changes them until the transaction ends. Null when there is no such shop. */
export async function lockOrderSettings(tx: Tx, shopId: ShopId): Promise<KeptOrderSettings | null> {
  // The shop's row stands for settings that are not there yet.
  const shops = await tx.$queryRaw<unknown[]>`
    select 1 from "Shop" where "id" = ${shopId}::uuid for no key update`;
  if (shops.length === 0) return null;
  return findKeptOrderSettings(tx, shopId);
}

export async function saveOrderSettings(
  tx: Tx,
  shopId: ShopId,
  settings: OrderSettings,
  changed: { at: Instant; by: MemberId },
): Promise<void> {
  await tx.$executeRaw`
    insert into "OrderSettings" ("shopId", "unscannedLabelDays", "returnWindowDays", "finalSaleTags",
      "returnsPersonalised", "returnShippingPaidBy", "returnRule", "surpriseTags", "surpriseTypes",
      "agentGiftCardLimit", "agentStoreCreditLimit", "agentDiscountLimit", "changedAt", "changedById")
    values (${shopId}::uuid, ${settings.unscannedLabelDays}::int, ${settings.returnWindowDays}::int,
      ${settings.finalSaleTags}::text[], ${settings.returnsPersonalised}::boolean, ${settings.returnShippingPaidBy},
      ${settings.returnRule}, ${settings.surpriseTags}::text[], ${settings.surpriseTypes}::text[],
      ${settings.agentGiftCardLimit}, ${settings.agentStoreCreditLimit}, ${settings.agentDiscountLimit},
      ${dateOf(changed.at)}, ${changed.by}::uuid)
    on conflict ("shopId") do update set "unscannedLabelDays" = excluded."unscannedLabelDays",
      "returnWindowDays" = excluded."returnWindowDays", "finalSaleTags" = excluded."finalSaleTags",
      "returnsPersonalised" = excluded."returnsPersonalised",
      "returnShippingPaidBy" = excluded."returnShippingPaidBy", "returnRule" = excluded."returnRule",
      "surpriseTags" = excluded."surpriseTags", "surpriseTypes" = excluded."surpriseTypes",
      "agentGiftCardLimit" = excluded."agentGiftCardLimit",
      "agentStoreCreditLimit" = excluded."agentStoreCreditLimit",
      "agentDiscountLimit" = excluded."agentDiscountLimit", "changedAt" = excluded."changedAt",
      "changedById" = excluded."changedById"`;
}
