// Shapes that several deeds share.
import { z } from "zod";
import { plainMoney } from "#app/adapters/shopify/common-shapes.ts";
import type { PostalAddress } from "#app/domain/action/postal-address.ts";
import type { Money } from "#app/domain/shared/money.ts";

/** In the currency that the customer paid in. */
export const paidMoney = z
  .object({ presentmentMoney: plainMoney })
  .transform(({ presentmentMoney }): Money => presentmentMoney);

export const userErrors = z.array(
  z.object({ field: z.array(z.string()).nullish(), message: z.string() }),
);

/** "Visa •••• 4242", or the gateway where the payment was by no card. */
export function paymentWords(payment: {
  readonly paymentDetails: {
    company?: string | null | undefined;
    number?: string | null | undefined;
  } | null;
  readonly formattedGateway: string | null;
  readonly accountNumber: string | null;
}): string {
  const { paymentDetails: card, formattedGateway: gateway, accountNumber } = payment;
  const last = /\d{4}$/.exec(card?.number ?? accountNumber ?? "")?.[0];
  const name = card?.company ?? gateway ?? "the original payment";
  return last === undefined ? name : `${name} •••• ${last}`;
}

const part = z
  .string()
  .nullable()
  .transform((text) => text ?? "");

export const postalAddress = z
  .object({
    firstName: part,
    lastName: part,
    company: part,
    address1: part,
    address2: part,
    city: part,
    zip: part,
    provinceCode: part,
    countryCodeV2: part,
    phone: part,
  })
  .transform(({ countryCodeV2, ...rest }): PostalAddress => ({
    ...rest,
    countryCode: countryCodeV2,
  }));

/** As Shopify takes it: an empty text removes what was there, but is no code and no number. */
export const addressInput = ({
  provinceCode,
  phone,
  ...rest
}: PostalAddress): Record<string, string | null> => ({
  ...rest,
  provinceCode: provinceCode === "" ? null : provinceCode,
  phone: phone === "" ? null : phone,
});

/** The fields of our form have the names of Shopify's input, but for the country. */
export const ADDRESS_FIELDS: Readonly<Record<string, string>> = {
  firstName: "firstName",
  lastName: "lastName",
  company: "company",
  address1: "address1",
  address2: "address2",
  city: "city",
  zip: "zip",
  province: "provinceCode",
  provinceCode: "provinceCode",
  country: "countryCode",
  countryCode: "countryCode",
  phone: "phone",
};
