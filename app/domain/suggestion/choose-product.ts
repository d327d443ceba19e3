import { plainLetters } from "#app/domain/mail/plain-letters.ts";
import { say, type Words } from "#app/domain/words/words.ts";
import type { KnownOrder } from "./suggestion-facts.ts";

/** Which product does the customer ask about: one that they name, or the only one that they ordered? */

export type ChosenProduct =
  | { readonly kind: "product"; readonly productGid: string }
  | { readonly kind: "unknown"; readonly because: Words };

/** `named`: products whose titles stand in the customer's words, the longest title first. */
export function chooseProduct(
  named: readonly { readonly productGid: string; readonly title: string }[],
  orders: readonly KnownOrder[],
): ChosenProduct {
  const [longest, ...others] = named;
  if (longest !== undefined) {
    // "Aster Ring" within "Aster Ring Deluxe" is the same mention.
    const isOther = others.some(
      ({ title }) => !plainLetters(longest.title).includes(plainLetters(title)),
    );
    return isOther ? UNCLEAR : { kind: "product", productGid: longest.productGid };
  }
  const told = orders.filter(({ refusal, isSurprise }) => refusal === null && !isSurprise);
  if (told.length < orders.length)
    return {
      kind: "unknown",
      because: say("no product is named, and the order’s may not be told"),
    };
  const ordered = new Set(
    told.flatMap(({ order }) => order.facts.items.flatMap(({ productId }) => productId ?? [])),
  );
  const [only] = ordered;
  return only !== undefined && ordered.size === 1 && !told.some(hasMore)
    ? { kind: "product", productGid: only }
    : UNCLEAR;
}

const UNCLEAR: ChosenProduct = {
  kind: "unknown",
  because: say("it isn’t clear which product is meant"),
};

const hasMore = ({ order }: KnownOrder): boolean => order.facts.hasMoreItems;
