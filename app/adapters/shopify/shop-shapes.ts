import { z } from "zod";
import type { ShopFacts } from "#app/services/deps.ts";

export const shopAnswer = z
  .object({
    shop: z.object({
      name: z.string(),
      ianaTimezone: z.string(),
      currencyCode: z.string(),
      orderNumberFormatPrefix: z.string(),
      orderNumberFormatSuffix: z.string(),
      shopAddress: z.object({
        countryCodeV2: z.string().nullable(),
        provinceCode: z.string().nullable(),
      }),
    }),
  })
  .transform(({ shop }): ShopFacts => ({
    name: shop.name,
    timeZone: shop.ianaTimezone,
    countryCode: shop.shopAddress.countryCodeV2 ?? "US",
    provinceCode: shop.shopAddress.provinceCode,
    currency: shop.currencyCode,
    orderPrefix: shop.orderNumberFormatPrefix,
    orderSuffix: shop.orderNumberFormatSuffix,
  }));

export const scopesAnswer = z
  .object({
    currentAppInstallation: z.object({ accessScopes: z.array(z.object({ handle: z.string() })) }),
  })
  .transform((answer): readonly string[] =>
    answer.currentAppInstallation.accessScopes.map(({ handle }) => handle),
  );
