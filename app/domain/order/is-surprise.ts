import { addressKey } from "#app/domain/mail/address.ts";
import { plainLetters } from "#app/domain/mail/plain-letters.ts";
import { say, type Words } from "#app/domain/words/words.ts";
import { eachOnce, giftSigns } from "./gift-signs.ts";
import type { LinkedBuyer } from "./linked-buyer.ts";
import { namesType } from "./names-type.ts";
import type { OrderFacts, OrderItem } from "./order-facts.ts";
import type { OrderSettings } from "./order-settings.ts";
import { purchasersOf } from "./purchasers-of.ts";

/** Must an order be kept a surprise from whoever reads along, given who wrote about it? */

export type SurpriseRules = Pick<OrderSettings, "surpriseTags" | "surpriseTypes">;

/** What of an order decides. */
export type SurpriseOrder = Pick<
  OrderFacts,
  "id" | "name" | "email" | "note" | "tags" | "attributes" | "items"
>;

export type Surprise = {
  readonly surprise: boolean;
  /** In words for staff; empty where it is none. */
  readonly because: readonly Words[];
};

export type Writer = { readonly address: string; readonly customer: LinkedBuyer | null };

/**
 * `writer`: from where the message came, and the customer that the ticket is linked to; null where nobody has written. Somebody
 * who is not the purchaser makes a surprise of every order; where Shopify shows no purchaser, nobody is said to be another one.
 */
export function isSurprise(
  order: SurpriseOrder,
  rules: SurpriseRules,
  writer: Writer | null,
): Surprise {
  const because = [
    ...(writer !== null && isSomebodyElse(order, writer)
      ? [say("the writer is not the purchaser")]
      : []),
    ...giftSigns(order),
    ...typesOf(order.items, rules.surpriseTypes),
    ...tagsOf(order, rules.surpriseTags),
  ];
  return { surprise: because.length > 0, because: eachOnce(because) };
}

function isSomebodyElse(order: SurpriseOrder, { address, customer }: Writer): boolean {
  const purchasers = purchasersOf(order, customer);
  return purchasers.length > 0 && !purchasers.includes(addressKey(address));
}

/** Whether mail to or from the address is the purchaser's, as far as Shopify tells. */
export const isPurchaser = (
  order: Pick<OrderFacts, "id" | "email">,
  customer: LinkedBuyer | null,
  address: string,
): boolean => purchasersOf(order, customer).includes(addressKey(address));

/** Where a shop gives a product no type, its title says what it is. */
function typesOf(items: readonly OrderItem[], types: readonly string[]): readonly Words[] {
  return types.flatMap((type) =>
    items.some(({ productType, title }) => namesType(productType ?? title, type))
      ? [say("{type} in the order", { type: type.trim() })]
      : [],
  );
}

function tagsOf(order: SurpriseOrder, tags: readonly string[]): readonly Words[] {
  const wanted = new Map(tags.map((tag) => [plainLetters(tag), tag.trim()]));
  wanted.delete("");
  const among = (given: readonly string[]) =>
    given.flatMap((tag) => wanted.get(plainLetters(tag)) ?? []);
  return [
    ...among(order.tags).map((tag) => say("the order is tagged “{tag}”", { tag })),
    ...among(order.items.flatMap(({ productTags }) => productTags)).map((tag) =>
      say("a product is tagged “{tag}”", { tag }),
    ),
  ];
}
