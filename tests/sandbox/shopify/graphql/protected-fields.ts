/** The four kinds of personal data that Shopify approves one by one (shopify.dev/docs/apps/launch/protected-customer-data). */
export const protectedFields = ["name", "address", "email", "phone"] as const;
export type ProtectedField = (typeof protectedFields)[number];

const fieldsOf: Readonly<Record<string, Readonly<Record<string, ProtectedField>>>> = {
  Customer: {
    firstName: "name",
    lastName: "name",
    displayName: "name",
    email: "email",
    defaultEmailAddress: "email",
    phone: "phone",
    defaultPhoneNumber: "phone",
    defaultAddress: "address",
    addresses: "address",
    addressesV2: "address",
  },
  Order: {
    email: "email",
    phone: "phone",
    shippingAddress: "address",
    billingAddress: "address",
    displayAddress: "address",
  },
  MailingAddress: {
    name: "name",
    firstName: "name",
    lastName: "name",
    phone: "phone",
  },
  FulfillmentOrder: { destination: "address" },
};

/** The kind of personal data that a field of the Admin API shows, or null. */
export function protectedKindOf(type: string, field: string): ProtectedField | null {
  return fieldsOf[type]?.[field] ?? null;
}
