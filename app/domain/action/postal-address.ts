import { say } from "#app/domain/words/words.ts";
import {
  problem,
  textIn,
  type ActionField,
  type FieldProblem,
  type FieldValues,
} from "./action-field.ts";
import { countryOptions, isCountryCode } from "./countries.ts";

/** An address in the parts that Shopify takes; empty where there is nothing. */
export type PostalAddress = {
  readonly firstName: string;
  readonly lastName: string;
  readonly company: string;
  readonly address1: string;
  readonly address2: string;
  readonly city: string;
  readonly zip: string;
  /** Such as `CA`; empty in countries without. */
  readonly provinceCode: string;
  readonly countryCode: string;
  readonly phone: string;
};

/** Shopify's own limit of each part. */
const LONGEST = 255;

const labels: Readonly<Record<Exclude<keyof PostalAddress, "countryCode">, string>> = {
  firstName: say("First name"),
  lastName: say("Last name"),
  company: say("Company"),
  address1: say("Street and number"),
  address2: say("Apartment, floor"),
  city: say("City"),
  zip: say("Postcode"),
  provinceCode: say("State or province, as a code such as CA"),
  phone: say("Phone"),
};

const order = [
  "firstName",
  "lastName",
  "company",
  "address1",
  "address2",
  "zip",
  "city",
  "provinceCode",
] as const;

export const emptyAddress: PostalAddress = {
  firstName: "",
  lastName: "",
  company: "",
  address1: "",
  address2: "",
  city: "",
  zip: "",
  provinceCode: "",
  countryCode: "",
  phone: "",
};

export function addressFields(address: PostalAddress, locale: string): readonly ActionField[] {
  const text = (name: keyof typeof labels): ActionField => ({
    kind: "text",
    name,
    label: labels[name],
    value: address[name],
    longest: LONGEST,
  });
  return [
    ...order.map(text),
    {
      kind: "choice",
      name: "countryCode",
      label: say("Country"),
      value: address.countryCode,
      options: countryOptions(locale),
    },
    text("phone"),
  ];
}

export function readAddress(
  values: FieldValues,
): { readonly address: PostalAddress } | { readonly problems: readonly FieldProblem[] } {
  const text = (name: string) => textIn(values, name, LONGEST);
  const address: PostalAddress = {
    firstName: text("firstName"),
    lastName: text("lastName"),
    company: text("company"),
    address1: text("address1"),
    address2: text("address2"),
    city: text("city"),
    zip: text("zip"),
    provinceCode: text("provinceCode").toUpperCase(),
    countryCode: text("countryCode"),
    phone: text("phone"),
  };
  const problems = [
    ...(address.lastName === "" ? [problem("lastName", say("Give a last name."))] : []),
    ...(address.address1 === "" ? [problem("address1", say("Give a street."))] : []),
    ...(address.city === "" ? [problem("city", say("Give a city."))] : []),
    ...(isCountryCode(address.countryCode)
      ? []
      : [problem("countryCode", say("Choose a country."))]),
  ];
  return problems.length > 0 ? { problems } : { address };
}

/** As lines of a letter, without the phone number. */
export function addressLines(address: PostalAddress): readonly string[] {
  const { firstName, lastName, company, address1, address2, zip, city } = address;
  const country = [address.provinceCode, address.countryCode].filter((one) => one !== "");
  return [
    `${firstName} ${lastName}`.trim(),
    company,
    address1,
    address2,
    `${zip} ${city}`.trim(),
    country.join(", "),
  ].filter((line) => line !== "");
}

/** Spacing and the case of letters make no other address. */
export const isSameAddress = (one: PostalAddress, other: PostalAddress): boolean =>
  (Object.keys(one) as (keyof PostalAddress)[]).every(
    (part) => plain(one[part]) === plain(other[part]),
  );

const plain = (part: string): string => part.replace(/\s+/g, " ").trim().toLowerCase();
