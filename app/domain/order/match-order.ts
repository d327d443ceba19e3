import type { OrderFacts } from "./order-facts.ts";

/**
 * Which of the orders that Shopify found are the ones mentioned? Only those whose name equals a mention's, whatever the
 * case of its letters; each once, in the order of the mentions, with the reason of the mention.
 */
export function matchOrders(
  found: readonly OrderFacts[],
  mentions: readonly { readonly name: string; readonly because: string }[],
): { facts: OrderFacts; because: string }[] {
  const matches = new Map<string, { facts: OrderFacts; because: string }>();
  for (const { name, because } of mentions) {
    for (const facts of found) {
      if (nameKey(facts.name) !== nameKey(name) || matches.has(facts.id)) continue;
      matches.set(facts.id, { facts, because });
    }
  }
  return [...matches.values()];
}

const nameKey = (name: string): string => name.trim().toLowerCase();
