import type { ShopRecord } from "#tests/sandbox/shopify/seed/records.ts";

import { instant } from "./payload-parts.ts";

/** The shop as app/uninstalled and shop/update carry it. */
export function shopPayload(shop: ShopRecord): Record<string, unknown> {
  return {
    id: shop.id,
    name: shop.name,
    email: shop.email,
    customer_email: shop.contactEmail,
    shop_owner: shop.ownerName,
    domain: `${shop.handle}.example`,
    myshopify_domain: shop.domain,
    created_at: instant(shop.createdAt),
    updated_at: instant(shop.updatedAt),
    iana_timezone: shop.timeZone,
    currency: shop.currency,
    primary_locale: shop.locale,
    address1: shop.address.address1,
    city: shop.address.city,
    zip: shop.address.zip,
    province_code: shop.address.provinceCode,
    country_code: shop.address.countryCode,
    plan_name: "basic",
    plan_display_name: "Basic",
  };
}
