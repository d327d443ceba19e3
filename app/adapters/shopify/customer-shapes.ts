import { z } from "zod";
import type { CustomerAddress, CustomerFacts } from "#app/domain/customer/customer-facts.ts";
import { nodes, plainMoney } from "./common-shapes.ts";

const address = z
  .object({
    id: z.string(),
    name: z.string().nullable(),
    formatted: z.array(z.string()),
    zip: z.string().nullable(),
    countryCodeV2: z.string().nullable(),
  })
  .transform((one): CustomerAddress => ({
    id: one.id,
    name: one.name,
    lines: one.formatted,
    postcode: one.zip,
    countryCode: one.countryCodeV2,
  }));

const customer = z
  .object({
    id: z.string(),
    legacyResourceId: z.coerce.string(),
    firstName: z.string().nullable(),
    lastName: z.string().nullable(),
    state: z.string(),
    updatedAt: z.string(),
    defaultAddress: address.nullable(),
    addressesV2: nodes(address).optional(),
    defaultEmailAddress: z.object({ emailAddress: z.string() }).nullable(),
    defaultPhoneNumber: z.object({ phoneNumber: z.string() }).nullable(),
    createdAt: z.string(),
    numberOfOrders: z.coerce.number(),
    amountSpent: plainMoney,
    tags: z.array(z.string()),
    note: z.string().nullable(),
    locale: z.string().nullable(),
    orders: nodes(
      z.object({
        id: z.string(),
        name: z.string(),
        createdAt: z.string(),
        displayFulfillmentStatus: z.string(),
      }),
    ),
  })
  .transform((one): CustomerFacts => {
    const email = one.defaultEmailAddress?.emailAddress ?? null;
    const phone = one.defaultPhoneNumber?.phoneNumber ?? null;
    const name = [one.firstName, one.lastName].filter((part) => part !== null && part !== "");
    return {
      id: one.id,
      legacyId: one.legacyResourceId,
      // Shopify's own `displayName` can't be null, so where the name is withheld it would take the whole customer with it.
      displayName: name.join(" ") || email || phone || `Customer ${one.legacyResourceId}`,
      firstName: one.firstName,
      lastName: one.lastName,
      email,
      phone,
      createdAt: one.createdAt,
      updatedAt: one.updatedAt,
      orderCount: one.numberOfOrders,
      spent: one.amountSpent,
      tags: one.tags,
      note: one.note,
      locale: one.locale,
      accountState: one.state,
      defaultAddress: one.defaultAddress,
      addresses: one.addressesV2?.nodes ?? [],
      orders: one.orders.nodes.map(({ displayFulfillmentStatus, ...rest }) => ({
        ...rest,
        fulfillmentStatus: displayFulfillmentStatus,
      })),
    };
  });

export const customersAnswer = z
  .object({ customers: nodes(customer) })
  .transform((answer): readonly CustomerFacts[] => answer.customers.nodes);

export const customerAnswer = z
  .object({ customer: customer.nullable() })
  .transform((answer): CustomerFacts | null => answer.customer);
