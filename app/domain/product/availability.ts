import { say, type Words } from "#app/domain/words/words.ts";
import type { ProductFacts } from "./product-facts.ts";

/** Can it be bought now? */

type Variant = ProductFacts["variants"][number];

/** For a customer, who is not told how many there are: "in stock", "available to order", "sold out". */
export function availabilityWords({ isAvailable, stock }: Variant): string {
  if (!isAvailable) return say("sold out");
  return stock !== null && stock <= 0 ? say("available to order") : say("in stock");
}

/** For staff: the same with the number. */
export function stockWords(variant: Variant): Words {
  const { stock, isAvailable } = variant;
  if (stock === null) return isAvailable ? say("available, not counted") : say("sold out");
  if (stock > 0 && isAvailable) return say("{stock, number} in stock", { stock });
  return stock > 0
    ? say("{stock, number} in stock, not for sale", { stock })
    : availabilityWords(variant);
}
