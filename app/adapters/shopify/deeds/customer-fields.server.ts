// What a customer is now, and one request that writes it anew.
import { z } from "zod";
import { emptyAddress, type PostalAddress } from "#app/domain/action/postal-address.ts";
import { say } from "#app/domain/words/words.ts";
import type { ActionOutcome, ActionVerdict, Asked } from "#app/services/deps.ts";
import { CUSTOMER_FIELDS_QUERY, CUSTOMER_UPDATE_MUTATION } from "./customer-documents.ts";
import { refusedBy, type Shop } from "./deed.ts";
import { postalAddress, userErrors } from "./deed-shapes.ts";

export type CustomerFields = {
  readonly customerId: string;
  readonly customerName: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string | null;
  readonly phone: string;
  readonly addressId: string | null;
  readonly address: PostalAddress;
  readonly state: string;
  readonly isClassic: boolean;
};

/** Null: no such customer. */
export const readCustomerFields = (
  shop: Shop,
  customerId: string,
): Promise<Asked<CustomerFields | null>> =>
  shop.ask(CUSTOMER_FIELDS_QUERY, { id: customerId }, fieldsAnswer);

/** `fields`: from Shopify's names of the input to those of our form. */
export async function updateCustomer(
  shop: Shop,
  input: Record<string, unknown> & { readonly id: string },
  fields: Readonly<Record<string, string>>,
): Promise<ActionOutcome> {
  const answer = await shop.change(CUSTOMER_UPDATE_MUTATION, { input }, updateAnswer);
  if (answer.kind !== "answer") return answer;
  const { userErrors: errors } = answer.value.customerUpdate;
  return errors.length > 0 ? refusedBy(errors, fields) : { kind: "done", result: {} };
}

export async function isCustomerWritten(
  shop: Shop,
  customerId: string,
  asWished: (fields: CustomerFields) => boolean,
): Promise<ActionVerdict> {
  const answer = await readCustomerFields(shop, customerId);
  if (answer.kind === "unavailable") return { kind: "cannot-tell", why: answer.why };
  if (answer.value === null)
    return { kind: "cannot-tell", why: say("The customer is not at Shopify any more.") };
  return asWished(answer.value) ? { kind: "happened", result: {} } : { kind: "did-not" };
}

const fieldsAnswer = z
  .object({
    customer: z
      .object({
        id: z.string(),
        displayName: z.string(),
        firstName: z.string().nullable(),
        lastName: z.string().nullable(),
        state: z.string(),
        defaultEmailAddress: z.object({ emailAddress: z.string().nullable() }).nullable(),
        defaultPhoneNumber: z.object({ phoneNumber: z.string().nullable() }).nullable(),
        defaultAddress: z
          .object({ id: z.string() })
          .loose()
          .transform((one) => ({ id: one.id, address: postalAddress.parse(one) }))
          .nullable(),
      })
      .nullable(),
    shop: z.object({ customerAccountsV2: z.object({ customerAccountsVersion: z.string() }) }),
  })
  .transform(({ customer, shop }): CustomerFields | null =>
    customer === null
      ? null
      : {
          customerId: customer.id,
          customerName: customer.displayName,
          firstName: customer.firstName ?? "",
          lastName: customer.lastName ?? "",
          email: customer.defaultEmailAddress?.emailAddress ?? null,
          phone: customer.defaultPhoneNumber?.phoneNumber ?? "",
          addressId: customer.defaultAddress?.id ?? null,
          address: customer.defaultAddress?.address ?? emptyAddress,
          state: customer.state,
          isClassic: shop.customerAccountsV2.customerAccountsVersion === "CLASSIC",
        },
  );

const updateAnswer = z.object({ customerUpdate: z.object({ userErrors }) });
