import { gid } from "#tests/sandbox/shopify/graphql/node.ts";
import type { ProtectedField } from "#tests/sandbox/shopify/graphql/protected-fields.ts";
import type { AddressRecord, CustomerRecord } from "#tests/sandbox/shopify/seed/records.ts";
import type { ShopWorld } from "#tests/sandbox/shopify/world/shop-world.ts";

/** Webhooks are shaped like the REST API: numbers for ids, snake case, money as strings of two decimals. */
export type Json = Record<string, unknown>;

/** What payloads are drawn from. */
export type Sheet = { world: ShopWorld; withheld: ReadonlySet<ProtectedField> };

export function instant(at: number): string;
export function instant(at: number | null): string | null;
export function instant(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString().replace(/\.\d{3}Z$/, "Z");
}

export const amount = (cents: number): string => (cents / 100).toFixed(2);

/** The sandbox's shops sell in their own currency only. */
export function amountSet(cents: number, { world }: Sheet): Json {
  const money = { amount: amount(cents), currency_code: world.shop.currency };
  return { shop_money: money, presentment_money: money };
}

export const identified = (type: string, id: number): Json => ({
  id,
  admin_graphql_api_id: gid(type, id),
});

/** Personal data comes as null where Shopify has not approved the app for it. */
export function unlessWithheld<T>({ withheld }: Sheet, kind: ProtectedField, value: T): T | null {
  return withheld.has(kind) ? null : value;
}

function addressPayload(address: AddressRecord, sheet: Sheet): Json | null {
  if (sheet.withheld.has("address")) return null;
  const name = <T>(value: T): T | null => unlessWithheld(sheet, "name", value);
  return {
    first_name: name(address.firstName),
    last_name: name(address.lastName),
    name: name(`${address.firstName} ${address.lastName}`),
    company: null,
    address1: address.address1,
    address2: address.address2,
    city: address.city,
    zip: address.zip,
    province: address.province,
    province_code: address.provinceCode,
    country: address.country,
    country_code: address.countryCode,
    phone: unlessWithheld(sheet, "phone", address.phone),
  };
}

/** The address of an order, which has a place on the map that the sandbox does not know. */
export function placePayload(address: AddressRecord, sheet: Sheet): Json | null {
  const payload = addressPayload(address, sheet);
  return payload && { ...payload, latitude: null, longitude: null };
}

/** Tags and consent to marketing have topics of their own and are not in it. */
export function customerPayload(customer: CustomerRecord, sheet: Sheet): Json {
  const [first] = customer.addresses;
  const address = first ? addressPayload(first, sheet) : null;
  return {
    ...identified("Customer", customer.id),
    created_at: instant(customer.createdAt),
    updated_at: instant(customer.updatedAt),
    first_name: unlessWithheld(sheet, "name", customer.firstName),
    last_name: unlessWithheld(sheet, "name", customer.lastName),
    email: unlessWithheld(sheet, "email", customer.email),
    phone: unlessWithheld(sheet, "phone", customer.phone),
    state: customer.state.toLowerCase(),
    note: customer.note,
    verified_email: customer.verifiedEmail,
    multipass_identifier: null,
    tax_exempt: false,
    tax_exemptions: [],
    currency: sheet.world.shop.currency,
    default_address:
      first && address
        ? { id: first.id, customer_id: customer.id, ...address, default: true }
        : null,
  };
}
