import { addressKey } from "#app/domain/mail/address.ts";
import type { CustomerFacts } from "./customer-facts.ts";

/**
 * Which of the customers that Shopify found has exactly this address? A search result that is merely similar is nobody's
 * match, and two customers with the same address are none either.
 */
export function matchCustomer(
  candidates: readonly CustomerFacts[],
  address: string,
): CustomerFacts | null {
  const wanted = addressKey(address);
  if (wanted === "") return null;

  const equal = candidates.filter(
    (customer) => customer.email !== null && addressKey(customer.email) === wanted,
  );
  const [match] = equal;
  const isOne = new Set(equal.map((customer) => customer.id)).size === 1;
  return isOne && match !== undefined ? match : null;
}
