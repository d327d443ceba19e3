import type { CustomerRecord } from "#tests/sandbox/shopify/seed/records.ts";

import {
  byDate,
  byId,
  byTag,
  byWords,
  type Keys,
  type Match,
  searchRecords,
} from "./match-search.ts";

const nameOf = (customer: CustomerRecord): string => `${customer.firstName} ${customer.lastName}`;

/** Customers by Shopify's search keys. */
export function searchCustomers(
  customers: readonly CustomerRecord[],
  query: unknown,
): readonly CustomerRecord[] {
  return searchRecords(customers, query, customerKeys);
}

/** A part of the keys that the schema documents; the whole name has none. */
export const customerKeys: Keys<CustomerRecord> & Record<"default", Match<CustomerRecord>> = {
  default: (customer, term) =>
    byWords(`${nameOf(customer)} ${customer.email} ${customer.phone ?? ""}`, term),
  id: (customer, term) => byId(customer.id, term),
  email: (customer, term) => byWords(customer.email, term),
  phone: (customer, term) =>
    (customer.phone ?? "").includes(term.value.replace(/\D/g, "") || "none"),
  first_name: (customer, term) => byWords(customer.firstName, term),
  last_name: (customer, term) => byWords(customer.lastName, term),
  country: (customer, term) =>
    customer.addresses.some(({ country, countryCode }) =>
      [country, countryCode].some((one) => one.toLowerCase() === term.value.toLowerCase()),
    ),
  state: (customer, term) => customer.state.toLowerCase() === term.value.toLowerCase(),
  tag: (customer, term) => byTag(customer.tags, term),
  tag_not: (customer, term) => !byTag(customer.tags, term),
  customer_date: (customer, term) => byDate(customer.createdAt, term),
  updated_at: (customer, term) => byDate(customer.updatedAt, term),
};

export function sortCustomers(
  customers: readonly CustomerRecord[],
  sortKey: unknown,
): CustomerRecord[] {
  const list = [...customers];
  if (sortKey === "NAME") {
    const nameKey = (customer: CustomerRecord): string =>
      `${customer.lastName}, ${customer.firstName}`;
    return list.sort((a, b) => nameKey(a).localeCompare(nameKey(b), "en") || a.id - b.id);
  }
  const at = { CREATED_AT: "createdAt", UPDATED_AT: "updatedAt" } as const;
  if (sortKey === "CREATED_AT" || sortKey === "UPDATED_AT") {
    const key = at[sortKey];
    return list.sort((a, b) => a[key] - b[key] || a.id - b.id);
  }
  return list.sort((a, b) => a.id - b.id);
}
