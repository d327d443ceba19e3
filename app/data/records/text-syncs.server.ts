// Up to when the shop's own texts were compared with Shopify's.
import type { ShopifyTrouble } from "#app/domain/order/shopify-trouble.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { dateOf, instantOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

export type TextSync = {
  /** When Shopify was asked last; null: never. */
  readonly policiesAt: Instant | null;
  readonly policiesTrouble: ShopifyTrouble | null;
  readonly productsAt: Instant | null;
  readonly productsTrouble: ShopifyTrouble | null;
  /** By Shopify's clock. */
  readonly productsChangedTo: Instant | null;
};

type Row = {
  policiesAt: Date | null;
  policiesTrouble: ShopifyTrouble | null;
  productsAt: Date | null;
  productsTrouble: ShopifyTrouble | null;
  productsChangedTo: Date | null;
};

const NEVER: TextSync = {
  policiesAt: null,
  policiesTrouble: null,
  productsAt: null,
  productsTrouble: null,
  productsChangedTo: null,
};

export async function findTextSync(tx: Tx, shopId: ShopId): Promise<TextSync> {
  const rows = await tx.$queryRaw<Row[]>`
    select "policiesAt", "policiesTrouble", "productsAt", "productsTrouble", "productsChangedTo" from "TextSync"
    where "shopId" = ${shopId}::uuid`;
  const row = rows[0];
  if (!row) return NEVER;
  const at = (date: Date | null) => date && instantOf(date);
  return {
    ...row,
    policiesAt: at(row.policiesAt),
    productsAt: at(row.productsAt),
    productsChangedTo: at(row.productsChangedTo),
  };
}

type Looked = { readonly at: Instant; readonly trouble: ShopifyTrouble | null };

export async function savePoliciesLooked(
  tx: Tx,
  shopId: ShopId,
  { at, trouble }: Looked,
): Promise<void> {
  await tx.$executeRaw`
    insert into "TextSync" ("shopId", "policiesAt", "policiesTrouble") values (${shopId}::uuid, ${dateOf(at)}, ${trouble})
    on conflict ("shopId") do update set "policiesAt" = excluded."policiesAt", "policiesTrouble" = excluded."policiesTrouble"`;
}

/** `changedTo` never goes back; null where a page told nothing. */
export async function saveProductsLooked(
  tx: Tx,
  shopId: ShopId,
  { at, trouble, changedTo }: Looked & { readonly changedTo: Instant | null },
): Promise<void> {
  await tx.$executeRaw`
    insert into "TextSync" as s ("shopId", "productsAt", "productsTrouble", "productsChangedTo")
    values (${shopId}::uuid, ${dateOf(at)}, ${trouble}, ${changedTo && dateOf(changedTo)}::timestamptz)
    on conflict ("shopId") do update set "productsAt" = excluded."productsAt", "productsTrouble" = excluded."productsTrouble",
      "productsChangedTo" = greatest(s."productsChangedTo", excluded."productsChangedTo")`;
}
