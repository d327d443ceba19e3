// What do the shop's policies and its products' texts say at Shopify now? No webhook tells of policies, and those of products can be missed.
import { inShopBySql } from "#app/data/db.server.ts";
import { listPolicyTexts } from "#app/data/records/shop-texts.server.ts";
import { getShop, type ShopRow } from "#app/data/records/shops.server.ts";
import {
  findTextSync,
  savePoliciesLooked,
  saveProductsLooked,
} from "#app/data/records/text-syncs.server.ts";
import { textOfHtml } from "#app/domain/reply/text-of-html.ts";
import { productWords } from "#app/domain/shop-text/product-words.ts";
import { policyKey, type ShopTextWords } from "#app/domain/shop-text/shop-text.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { instantOf, isoOf, type Instant } from "#app/domain/shared/instant.ts";
import { syncShopTextsJob } from "#app/queue/job-definitions.ts";
import type { Deps, ShopPolicy } from "#app/services/deps.ts";
import { keepText, takeDownText } from "./keep-text.ts";

type Needs = Pick<Deps, "db" | "clock" | "newId" | "shopify" | "cleanHtml" | "enqueue" | "log">;

/** Where to go on with the products: changed since then (ISO 8601), after that cursor. */
export type SyncFrom = { readonly since: string; readonly after: string | null };

export type SyncShopTexts = {
  readonly shopId: ShopId;
  readonly of: "policies" | "products";
  readonly from?: SyncFrom | undefined;
};

/** A job has two minutes, and a page of products takes a second. */
const PAGES_OF_A_JOB = 30;
/** Before any shop of Shopify's. */
const EVER = "2004-01-01T00:00:00Z";

/** Running it again changes nothing. Throws TemporaryFault while Shopify throttles or is away. */
export async function syncShopTexts(
  needs: Needs,
  { shopId, of, from }: SyncShopTexts,
): Promise<void> {
  const shop = await inShopBySql(needs.db, shopId, (tx) => getShop(tx, shopId));
  if (shop.uninstalledAt) return;
  if (of === "policies") await syncPolicies(needs, shop);
  else await syncProducts(needs, shop, from);
}

async function syncPolicies(needs: Needs, { id: shopId, domain }: ShopRow): Promise<void> {
  const asked = await needs.shopify.readPolicies(domain);
  const at = needs.clock();
  await inShopBySql(needs.db, shopId, async (tx) => {
    const trouble = asked.kind === "unavailable" ? asked.trouble : null;
    await savePoliciesLooked(tx, shopId, { at, trouble });
    // Not to be told of them is not that there are none.
    if (asked.kind === "unavailable") return;
    const texts = asked.value.map((policy) => wordsOf(needs, policy)).filter(isWritten);
    for (const text of texts) await keepText(needs, tx, shopId, text);
    const there = new Set(texts.map(({ key }) => key));
    for (const { key } of await listPolicyTexts(tx, shopId))
      if (!there.has(key)) await takeDownText(needs, tx, shopId, key);
  });
}

const wordsOf = (
  { cleanHtml }: Pick<Deps, "cleanHtml">,
  { type, title, html, url }: ShopPolicy,
): ShopTextWords => ({ key: policyKey(type), title, url, body: textOfHtml(cleanHtml(html)) });

const isWritten = ({ body }: ShopTextWords): boolean => body.trim() !== "";

async function syncProducts(
  needs: Needs,
  { id: shopId, domain }: ShopRow,
  from: SyncFrom | undefined,
): Promise<void> {
  const { productsChangedTo } = await inShopBySql(needs.db, shopId, (tx) =>
    findTextSync(tx, shopId),
  );
  const since = from?.since ?? (productsChangedTo === null ? EVER : isoOf(productsChangedTo));
  let after = from?.after ?? null;
  for (let page = 1; page <= PAGES_OF_A_JOB; page += 1) {
    const asked = await needs.shopify.listChangedProducts(domain, { since, after });
    const at = needs.clock();
    if (asked.kind === "unavailable") {
      const looked = { at, trouble: asked.trouble, changedTo: null };
      await inShopBySql(needs.db, shopId, (tx) => saveProductsLooked(tx, shopId, looked));
      return;
    }
    const { products, next } = asked.value;
    const last = products.at(-1)?.updatedAt;
    const changedTo: Instant | null = last === undefined ? null : instantOf(new Date(last));
    await inShopBySql(needs.db, shopId, async (tx) => {
      for (const product of products) await keepText(needs, tx, shopId, productWords(product));
      await saveProductsLooked(tx, shopId, { at, trouble: null, changedTo });
    });
    after = next;
    if (after === null) return;
  }
  await inShopBySql(needs.db, shopId, (tx) =>
    needs.enqueue(tx, syncShopTextsJob, { shopId, of: "products", from: { since, after } }),
  );
}
