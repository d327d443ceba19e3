// The shop's own texts: its policies and what it writes about its products, as they read now and as they did.
import type { ShopTextKey, ShopTextWords } from "#app/domain/shop-text/shop-text.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { dateOf, instantOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

export type ShopTextRow = ShopTextWords & {
  /** Grows by one with each change of its words. */
  readonly version: number;
  readonly changedAt: Instant;
  readonly deletedAt: Instant | null;
};

type Row = Omit<ShopTextRow, "changedAt" | "deletedAt"> & {
  changedAt: Date;
  deletedAt: Date | null;
};

const rowOf = ({ changedAt, deletedAt, ...row }: Row): ShopTextRow => ({
  ...row,
  changedAt: instantOf(changedAt),
  deletedAt: deletedAt && instantOf(deletedAt),
});

/** Locked until the transaction ends. Null where the shop never had it; one that was taken down is found with its empty body. */
export async function lockShopText(
  tx: Tx,
  shopId: ShopId,
  key: ShopTextKey,
): Promise<ShopTextRow | null> {
  // A lock on rows would let two through who both write the first version.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`shop text ${shopId} ${key}`}, 0))`;
  return findShopText(tx, shopId, key);
}

export async function findShopText(
  tx: Tx,
  shopId: ShopId,
  key: ShopTextKey,
): Promise<ShopTextRow | null> {
  const rows = await tx.$queryRaw<Row[]>`
    select "key", "title", "url", "body", "version", "changedAt", "deletedAt" from "ShopText"
    where "shopId" = ${shopId}::uuid and "key" = ${key}`;
  return rows[0] ? rowOf(rows[0]) : null;
}

/** The policies that the shop has now. */
export async function listPolicyTexts(tx: Tx, shopId: ShopId): Promise<readonly ShopTextRow[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select "key", "title", "url", "body", "version", "changedAt", "deletedAt" from "ShopText"
    where "shopId" = ${shopId}::uuid and "key" ^@ 'policy:' and "deletedAt" is null order by "key"`;
  return rows.map(rowOf);
}

/** Where the shop's own pages are, such as `mejurn.com`: the hosts of its policies and products, each once. */
export async function listHostsOfTexts(tx: Tx, shopId: ShopId): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ host: string }[]>`
    select distinct lower(split_part(split_part("url", '://', 2), '/', 1)) as "host" from "ShopText"
    where "shopId" = ${shopId}::uuid and "url" is not null and "deletedAt" is null`;
  return rows.map(({ host }) => host).filter((host) => host !== "");
}

/** Writes it as it reads now. A version that was not there is added. */
export async function saveShopText(
  tx: Tx,
  shopId: ShopId,
  text: ShopTextWords & { readonly version: number },
  { at, isGone }: { readonly at: Instant; readonly isGone: boolean },
): Promise<void> {
  const { key, title, url, body, version } = text;
  const deletedAt = isGone ? dateOf(at) : null;
  await tx.$executeRaw`
    insert into "ShopText" ("shopId", "key", "title", "url", "body", "version", "changedAt", "seenAt", "deletedAt")
    values (${shopId}::uuid, ${key}, ${title}, ${url}, ${body}, ${version}::int, ${dateOf(at)}, ${dateOf(at)},
      ${deletedAt}::timestamptz)
    on conflict ("shopId", "key") do update set "title" = excluded."title", "url" = excluded."url", "body" = excluded."body",
      "version" = excluded."version", "changedAt" = excluded."changedAt", "seenAt" = excluded."seenAt",
      "deletedAt" = excluded."deletedAt"`;
  await tx.$executeRaw`
    insert into "ShopTextVersion" ("shopId", "key", "version", "title", "body", "at")
    values (${shopId}::uuid, ${key}, ${version}::int, ${title}, ${body}, ${dateOf(at)})
    on conflict ("shopId", "key", "version") do nothing`;
}

/** Its words are the same; its page may have moved. */
export async function markShopTextSeen(
  tx: Tx,
  shopId: ShopId,
  {
    key,
    url,
    at,
  }: { readonly key: ShopTextKey; readonly url: string | null; readonly at: Instant },
): Promise<void> {
  await tx.$executeRaw`
    update "ShopText" set "seenAt" = ${dateOf(at)}, "url" = ${url}
    where "shopId" = ${shopId}::uuid and "key" = ${key}`;
}

export type TextVersionRow = {
  readonly version: number;
  readonly title: string;
  readonly body: string;
  readonly at: Instant;
};

/** The newest first. */
export async function listTextVersions(
  tx: Tx,
  shopId: ShopId,
  key: ShopTextKey,
): Promise<readonly TextVersionRow[]> {
  const rows = await tx.$queryRaw<(Omit<TextVersionRow, "at"> & { at: Date })[]>`
    select "version", "title", "body", "at" from "ShopTextVersion"
    where "shopId" = ${shopId}::uuid and "key" = ${key} order by "version" desc limit ${MOST_VERSIONS}::int`;
  return rows.map(({ at, ...row }) => ({ ...row, at: instantOf(at) }));
}

/** Nobody looks further back than this. */
const MOST_VERSIONS = 50;
