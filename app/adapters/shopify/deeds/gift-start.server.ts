// Who gets something, and in which currency.
import { z } from "zod";
import type { Asked } from "#app/services/deps.ts";
import type { Shop } from "./deed.ts";
import { GIFT_START_QUERY } from "./gift-documents.ts";

export type GiftStart = {
  readonly customerId: string;
  readonly customerName: string;
  readonly email: string | null;
  readonly currency: string;
  /** IANA, the shop's. */
  readonly timeZone: string;
};

/** Null: no such customer. */
export const readGiftStart = (shop: Shop, customerId: string): Promise<Asked<GiftStart | null>> =>
  shop.ask(GIFT_START_QUERY, { id: customerId }, startAnswer);

const startAnswer = z
  .object({
    customer: z
      .object({
        id: z.string(),
        displayName: z.string(),
        defaultEmailAddress: z.object({ emailAddress: z.string().nullable() }).nullable(),
      })
      .nullable(),
    shop: z.object({ currencyCode: z.string(), ianaTimezone: z.string() }),
  })
  .transform(({ customer, shop }): GiftStart | null =>
    customer === null
      ? null
      : {
          customerId: customer.id,
          customerName: customer.displayName,
          email: customer.defaultEmailAddress?.emailAddress ?? null,
          currency: shop.currencyCode,
          timeZone: shop.ianaTimezone,
        },
  );
