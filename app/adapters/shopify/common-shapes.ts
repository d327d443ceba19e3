// Shapes that several answers share: what Shopify withholds arrives as null and stays null.
import { z } from "zod";
import type { OrderAddress } from "#app/domain/order/order-facts.ts";
import type { Money } from "#app/domain/shared/money.ts";

export const nodes = <T extends z.ZodType>(of: T) => z.object({ nodes: z.array(of) });

/** The first of a list, and whether there are more. */
export const page = <T extends z.ZodType>(of: T) =>
  nodes(of).extend({ pageInfo: z.object({ hasNextPage: z.boolean() }) });

export const plainMoney = z
  .object({ amount: z.string(), currencyCode: z.string() })
  .transform(({ amount, currencyCode }): Money => ({ amount, currency: currencyCode }));

export const money = z
  .object({ shopMoney: plainMoney })
  .transform(({ shopMoney }): Money => shopMoney);

export const attributes = z
  .array(z.object({ key: z.string(), value: z.string().nullable() }))
  .transform((all) => all.map(({ key, value }) => ({ key, value: value ?? "" })));

export const orderAddress = z
  .object({
    name: z.string().nullable(),
    formatted: z.array(z.string()),
    city: z.string().nullable(),
    zip: z.string().nullable(),
    countryCodeV2: z.string().nullable(),
  })
  .transform((one): OrderAddress => ({
    name: one.name,
    lines: one.formatted,
    city: one.city,
    postcode: one.zip,
    countryCode: one.countryCodeV2,
  }));
