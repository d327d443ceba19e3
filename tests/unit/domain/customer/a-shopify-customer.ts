import type { CustomerFacts } from "#app/domain/customer/customer-facts.ts";

/** A customer with an account and no order yet. */
export const aShopifyCustomer = (given: Partial<CustomerFacts> = {}): CustomerFacts => ({
  id: "gid://shopify/Customer/1",
  legacyId: "1",
  displayName: "Jane Doe",
  firstName: "Jane",
  lastName: "Doe",
  email: "jane@customer.example",
  phone: null,
  createdAt: "2026-01-01T00:00:00Z",
  updatedAt: "2026-01-01T00:00:00Z",
  orderCount: 0,
  spent: { amount: "0.0", currency: "USD" },
  tags: [],
  note: null,
  locale: null,
  accountState: "ENABLED",
  defaultAddress: null,
  addresses: [],
  orders: [],
  ...given,
});
