// Labels that no carrier has scanned yet.
import { Prisma } from "@prisma/client";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { dateOf, instantOf, type Instant } from "#app/domain/shared/instant.ts";
import { askThroughDoor, type Db, type Tx } from "#app/data/db.server.ts";

export type NewParcelWatch = {
  readonly fulfillmentGid: string;
  readonly orderGid: string;
  readonly orderName: string;
  readonly labelAt: Instant;
  readonly lookAt: Instant;
};

/** A parcel that is watched, or was, stays as it is. */
export async function saveParcelWatch(
  tx: Tx,
  shopId: ShopId,
  watch: NewParcelWatch,
): Promise<void> {
  await tx.$executeRaw`
    insert into "ParcelWatch" ("shopId", "fulfillmentGid", "orderGid", "orderName", "labelAt", "lookAt")
    values (${shopId}::uuid, ${watch.fulfillmentGid}, ${watch.orderGid}, ${watch.orderName}, ${dateOf(watch.labelAt)},
      ${dateOf(watch.lookAt)})
    on conflict do nothing`;
}

/** The parcels were scanned, or taken back: nobody looks for them any more. */
export async function endParcelWatches(
  tx: Tx,
  shopId: ShopId,
  { fulfillmentGids, at }: { readonly fulfillmentGids: readonly string[]; readonly at: Instant },
): Promise<void> {
  if (fulfillmentGids.length === 0) return;
  await tx.$executeRaw`
    update "ParcelWatch" set "scannedAt" = ${dateOf(at)}, "lookAt" = null
    where "shopId" = ${shopId}::uuid and "fulfillmentGid" = any(${fulfillmentGids}::text[]) and "scannedAt" is null`;
}

export type ParcelWatch = {
  readonly fulfillmentGid: string;
  readonly orderGid: string;
  readonly orderName: string;
  readonly labelAt: Instant;
};

type WatchRow = Omit<ParcelWatch, "labelAt"> & { labelAt: Date };

/** Null when it is not there, or over. */
export async function findParcelWatch(
  tx: Tx,
  shopId: ShopId,
  fulfillmentGid: string,
): Promise<ParcelWatch | null> {
  return watchIn(
    await tx.$queryRaw<WatchRow[]>`
      select "fulfillmentGid", "orderGid", "orderName", "labelAt" from "ParcelWatch"
      where "shopId" = ${shopId}::uuid and "fulfillmentGid" = ${fulfillmentGid} and "lookAt" is not null`,
  );
}

/** As `findParcelWatch`, and locks it until the transaction ends. */
export async function lockParcelWatch(
  tx: Tx,
  shopId: ShopId,
  fulfillmentGid: string,
): Promise<ParcelWatch | null> {
  return watchIn(
    await tx.$queryRaw<WatchRow[]>`
      select "fulfillmentGid", "orderGid", "orderName", "labelAt" from "ParcelWatch"
      where "shopId" = ${shopId}::uuid and "fulfillmentGid" = ${fulfillmentGid} and "lookAt" is not null for update`,
  );
}

const watchIn = ([row]: readonly WatchRow[]): ParcelWatch | null =>
  row ? { ...row, labelAt: instantOf(row.labelAt) } : null;

/** Null: never again. */
export async function putOffParcelWatch(
  tx: Tx,
  shopId: ShopId,
  fulfillmentGid: string,
  lookAt: Instant | null,
): Promise<void> {
  await tx.$executeRaw`
    update "ParcelWatch" set "lookAt" = ${lookAt && dateOf(lookAt)}::timestamptz
    where "shopId" = ${shopId}::uuid and "fulfillmentGid" = ${fulfillmentGid} and "lookAt" is not null`;
}

/** Its ticket is open: once a parcel. */
export async function markParcelTold(
  tx: Tx,
  shopId: ShopId,
  fulfillmentGid: string,
  ticketId: TicketId,
): Promise<void> {
  await tx.$executeRaw`
    update "ParcelWatch" set "ticketId" = ${ticketId}::uuid, "lookAt" = null
    where "shopId" = ${shopId}::uuid and "fulfillmentGid" = ${fulfillmentGid}`;
}

/** A door in the tenant wall: the sweep finds labels without a scan in all shops. Ids only, 1,000 at most. */
export async function listUnscannedLabelsAcrossShops(
  db: Db,
  before: Instant,
): Promise<{ shopId: ShopId; fulfillmentGid: string }[]> {
  return askThroughDoor(
    db,
    Prisma.sql`select * from unscanned_labels_across_shops(${dateOf(before)})`,
  );
}
