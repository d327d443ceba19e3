import { addressKey } from "#app/domain/mail/address.ts";
import type { CustomerFacts } from "./customer-facts.ts";

/** Which of the customers that Shopify found have exactly this address, each once? One that is merely similar is nobody's match. */
export function customersAt(
  found: readonly CustomerFacts[],
  address: string,
): readonly CustomerFacts[] {
  const wanted = addressKey(address);
  if (wanted === "") return [];
  const equal = found.filter(({ email }) => email !== null && addressKey(email) === wanted);
  return [...new Map(equal.map((customer) => [customer.id, customer])).values()];
}
