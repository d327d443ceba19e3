// What the page of the shop's own texts lists.
import type { ShopifyTrouble } from "#app/domain/order/shopify-trouble.ts";
import type { ShopTextKey } from "#app/domain/shop-text/shop-text.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import { isoOf } from "#app/domain/shared/instant.ts";
import { findTextSync } from "#app/data/records/text-syncs.server.ts";
import { inShopBySql, type Db, type Tx } from "#app/data/db.server.ts";

export type ListedText = {
  readonly key: ShopTextKey;
  readonly title: string;
  readonly url: string | null;
  readonly version: number;
  /** ISO 8601. */
  readonly changedAt: string;
  /** How many saved replies that the reader sees quote words that it no longer has. */
  readonly drifts: number;
};

export type TextsPage = {
  readonly policies: readonly ListedText[];
  /** Those that changed last come first. */
  readonly products: readonly ListedText[];
  readonly hasMoreProducts: boolean;
  /** ISO 8601; null before the first look. */
  readonly policiesAt: string | null;
  readonly policiesTrouble: ShopifyTrouble | null;
  readonly productsAt: string | null;
  readonly productsTrouble: ShopifyTrouble | null;
};

const MOST_PRODUCTS = 50;

/** `search`: letters of a product's title; empty: all. */
export function readTextsPage(
  db: Db,
  shopId: ShopId,
  { memberId, search }: { readonly memberId: MemberId; readonly search: string },
): Promise<TextsPage> {
  return inShopBySql(db, shopId, async (tx) => {
    const policies = await list(tx, shopId, { memberId, of: "policy:", search: "", most: 20 });
    const most = MOST_PRODUCTS + 1;
    const products = await list(tx, shopId, { memberId, of: "product:", search, most });
    const sync = await findTextSync(tx, shopId);
    return {
      policies,
      products: products.slice(0, MOST_PRODUCTS),
      hasMoreProducts: products.length > MOST_PRODUCTS,
      ...{ policiesTrouble: sync.policiesTrouble, productsTrouble: sync.productsTrouble },
      policiesAt: sync.policiesAt && isoOf(sync.policiesAt),
      productsAt: sync.productsAt && isoOf(sync.productsAt),
    };
  });
}

type Wanted = {
  readonly memberId: MemberId;
  readonly of: "policy:" | "product:";
  readonly search: string;
  readonly most: number;
};

async function list(
  tx: Tx,
  shopId: ShopId,
  { memberId, of, search, most }: Wanted,
): Promise<readonly ListedText[]> {
  const rows = await tx.$queryRaw<(Omit<ListedText, "changedAt"> & { changedAt: Date })[]>`
    select t."key", t."title", t."url", t."version", t."changedAt", (select count(*)::int from "ReplyDrift" d
      join "SavedReply" r on r."shopId" = d."shopId" and r."id" = d."savedReplyId" and r."deletedAt" is null
        and (r."memberId" is null or r."memberId" = ${memberId}::uuid)
      where d."shopId" = t."shopId" and d."key" = t."key" and d."settledAt" is null) as "drifts"
    from "ShopText" t where t."shopId" = ${shopId}::uuid and t."deletedAt" is null and t."key" ^@ ${of}
      and position(lower(${search}) in lower(t."title")) > 0
    order by t."changedAt" desc, t."title", t."key" limit ${most}::int`;
  return rows.map(({ changedAt, ...row }) => ({ ...row, changedAt: changedAt.toISOString() }));
}
