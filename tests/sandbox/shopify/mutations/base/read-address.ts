import type { AddressRecord } from "#tests/sandbox/shopify/seed/records.ts";

import { provincesOf } from "./provinces.ts";
import { refuse } from "./refused.ts";

export type AddressInput = {
  address1?: string | null;
  address2?: string | null;
  city?: string | null;
  company?: string | null;
  countryCode?: string | null;
  firstName?: string | null;
  lastName?: string | null;
  phone?: string | null;
  provinceCode?: string | null;
  zip?: string | null;
};

const countryNames = new Intl.DisplayNames("en", { type: "region" });

/**
 * The address with what the input names, checked as Shopify does.
 * @throws Refused with the input's field.
 */
export function readAddress(
  input: AddressInput,
  before: AddressRecord,
  path: readonly string[],
): AddressRecord {
  const given = <T>(value: T | null | undefined, known: T): T =>
    value === undefined ? known : (value as T);
  const countryCode = given(input.countryCode, before.countryCode);
  const moved = countryCode !== before.countryCode;
  const provinceCode = given(input.provinceCode, moved ? null : before.provinceCode);
  const address: AddressRecord = {
    ...before,
    firstName: given(input.firstName, before.firstName) ?? "",
    lastName: given(input.lastName, before.lastName) ?? "",
    company: given(input.company, before.company ?? null),
    address1: given(input.address1, before.address1) ?? "",
    address2: given(input.address2, before.address2),
    city: given(input.city, before.city) ?? "",
    zip: given(input.zip, before.zip) ?? "",
    countryCode,
    country: countryNames.of(countryCode) ?? countryCode,
    provinceCode,
    province: provinceCode === null ? null : (provincesOf(countryCode)?.get(provinceCode) ?? null),
    phone: given(input.phone, before.phone),
  };
  checkAddress(address, path);
  return address;
}

function checkAddress(address: AddressRecord, path: readonly string[]): void {
  const known = provincesOf(address.countryCode);
  if (address.lastName.trim() === "") refuse([...path, "lastName"], "Enter a last name");
  if (address.address1.trim() === "") refuse([...path, "address1"], "Enter an address");
  if (address.city.trim() === "") refuse([...path, "city"], "Enter a city");
  if (known && address.province === null)
    refuse([...path, "provinceCode"], `Province is not valid in ${address.country}`);
  if (address.countryCode === "US" && !/^\d{5}(-\d{4})?$/.test(address.zip))
    refuse([...path, "zip"], `Zip is not valid for ${address.province ?? address.country}`);
  if (address.countryCode === "DE" && !/^\d{5}$/.test(address.zip))
    refuse([...path, "zip"], "Zip is not valid for Germany");
  if (address.phone !== null && !isPhone(address.phone))
    refuse([...path, "phone"], "Phone is invalid");
}

/** E.164 with the signs people put between: shopify.dev/docs/api/admin-graphql/latest/input-objects/CustomerInput. */
export function isPhone(value: string): boolean {
  return /^\+?\d{7,15}$/.test(value.replace(/[\s().-]/g, ""));
}

export function isEmail(value: string): boolean {
  return value.length <= 254 && /^[^\s@<>,;]{1,64}@[^\s@<>,;]+\.[a-z]{2,63}$/i.test(value);
}

/** Nothing but a country, for an address that is still to be given. */
export function emptyAddress({ countryCode, country }: AddressRecord): AddressRecord {
  return {
    id: 0,
    firstName: "",
    lastName: "",
    address1: "",
    address2: null,
    city: "",
    province: null,
    provinceCode: null,
    zip: "",
    country,
    countryCode,
    phone: null,
  };
}
