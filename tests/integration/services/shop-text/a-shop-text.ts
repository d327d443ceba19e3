// Texts of a shop as Shopify tells them, and what became of them.
import { inShop, inShopBySql } from "#app/data/db.server.ts";
import { listOpenDrifts } from "#app/data/records/reply-drifts.server.ts";
import { policyKey, type ShopTextKey } from "#app/domain/shop-text/shop-text.ts";
import { keepText } from "#app/services/shop-text/keep-text.ts";
import type { TestShop } from "#tests/support/builders.ts";
import type { TestHouse } from "#tests/support/make-deps.ts";

export const REFUNDS = policyKey("REFUND_POLICY");
export const OLD =
  "You can return most pieces within 30 days of delivery.\nRefunds take 5 business days.";
export const NEW =
  "You can return most pieces within 14 days of delivery.\nRefunds take 5 business days.";

/** Shopify told this text, the refund policy unless told otherwise. */
export const keep = (
  house: TestHouse,
  shop: TestShop,
  body: string,
  { key = REFUNDS, title = "Refunds" }: { key?: ShopTextKey; title?: string } = {},
) =>
  inShopBySql(house.deps.db, shop.id, (tx) =>
    keepText(house.deps, tx, shop.id, { key, title, url: null, body }),
  );

export const driftsOf = (house: TestHouse, shop: TestShop) =>
  inShopBySql(house.deps.db, shop.id, (tx) => listOpenDrifts(tx, shop.id));

export const noticesOf = (house: TestHouse, shop: TestShop) =>
  inShop(house.deps.db, shop.id, (tx) => tx.notice.findMany({ where: { kind: "text-changed" } }));
