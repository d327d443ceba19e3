import type { CustomerRecord, ProductRecord } from "#tests/sandbox/shopify/seed/records.ts";

import { byDate, byId, byTag, byWords, searchRecords } from "./match-search.ts";

const nameOf = (customer: CustomerRecord): string => `${customer.firstName} ${customer.lastName}`;

/** Customers by Shopify's search keys. */
export function searchCustomers(
  customers: readonly CustomerRecord[],
  query: unknown,
): readonly CustomerRecord[] {
  return searchRecords(customers, query, {
    default: (customer, term) =>
      byWords(`${nameOf(customer)} ${customer.email} ${customer.phone ?? ""}`, term),
    id: (customer, term) => byId(customer.id, term),
    email: (customer, term) => byWords(customer.email, term),
    phone: (customer, term) =>
      (customer.phone ?? "").includes(term.value.replace(/\D/g, "") || "none"),
    first_name: (customer, term) => byWords(customer.firstName, term),
    last_name: (customer, term) => byWords(customer.lastName, term),
    name: (customer, term) => byWords(nameOf(customer), term),
    state: (customer, term) => customer.state.toLowerCase() === term.value.toLowerCase(),
    tag: (customer, term) => byTag(customer.tags, term),
    created_at: (customer, term) => byDate(customer.createdAt, term),
    customer_date: (customer, term) => byDate(customer.createdAt, term),
    updated_at: (customer, term) => byDate(customer.createdAt, term),
  });
}

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
  if (sortKey === "CREATED_AT" || sortKey === "UPDATED_AT") {
    return list.sort((a, b) => a.createdAt - b.createdAt || a.id - b.id);
  }
  return list.sort((a, b) => a.id - b.id);
}

/** Products by Shopify's search keys. */
export function searchProducts(
  products: readonly ProductRecord[],
  query: unknown,
): readonly ProductRecord[] {
  return searchRecords(products, query, {
    default: (product, term) => byWords(`${product.title} ${product.tags.join(" ")}`, term),
    id: (product, term) => byId(product.id, term),
    title: (product, term) => byWords(product.title, term),
    handle: (product, term) => product.handle === term.value,
    product_type: (product, term) => byWords(product.productType, term),
    tag: (product, term) => byTag(product.tags, term),
    sku: (product, term) =>
      product.variants.some((variant) => variant.sku.toLowerCase() === term.value.toLowerCase()),
    status: (_, term) => term.value.toLowerCase() === "active",
  });
}
