import type { OrderOfReply } from "#app/domain/reply/variable/variable-facts.ts";
import { say } from "#app/domain/words/words.ts";
import type { KnownProduct, KnownText } from "./suggestion-facts.ts";
import type { SuggestionSource } from "./suggestion.ts";

/** How is it said to an agent where a fact is known from? */

export const orderSource = ({ facts, asOf }: OrderOfReply): SuggestionSource => ({
  id: `order:${facts.id}`,
  kind: "order",
  label: say("Order {name}, Shopify", { name: facts.name }),
  href: `shopify:admin/orders/${facts.legacyId}`,
  asOf,
});

export const policySource = ({ key, title, version, changedAt }: KnownText): SuggestionSource => ({
  id: key,
  kind: "policy",
  label: say("{title}, version {version, number}", { title, version }),
  href: `/app/texts/${encodeURIComponent(key)}`,
  asOf: changedAt,
});

export const productSource = ({
  facts,
  asOf,
}: Extract<KnownProduct, { readonly kind: "known" }>): SuggestionSource => ({
  id: `product:${facts.id}`,
  kind: "product",
  label: say("{title}, Shopify", { title: facts.title }),
  href: `shopify:admin/products/${facts.legacyId}`,
  asOf,
});

export const rulesSource: SuggestionSource = {
  id: "rules",
  kind: "rules",
  label: say("The shop’s rules for returns"),
  href: "/app/orders-settings",
  asOf: null,
};

export const replySource = (reply: {
  readonly id: string;
  readonly name: string;
}): SuggestionSource => ({
  id: `reply:${reply.id}`,
  kind: "reply",
  label: say("Saved reply “{name}”", { name: reply.name }),
  href: `/app/saved-replies/${reply.id}`,
  asOf: null,
});
