import type { ShopifyTrouble } from "#app/domain/order/shopify-trouble.ts";
import { say, type Words } from "#app/domain/words/words.ts";

/** What a person can do about a trouble: a title, the sentence under it, and the next step. */

export type TroubleStep =
  | { readonly kind: "ask-permission"; readonly words: Words }
  | { readonly kind: "look-again"; readonly words: Words }
  | { readonly kind: "page"; readonly words: Words; readonly url: string };

export const troubleSteps: Readonly<
  Record<
    ShopifyTrouble,
    {
      readonly title: Words;
      readonly words: Words;
      readonly tone: "info" | "warning";
      readonly step: TroubleStep;
    }
  >
> = {
  "missing-scope": {
    title: say("Loupe may not read customers and orders"),
    words: say(
      "The shop has not given a permission that this takes. Nothing here means “no orders”.",
    ),
    tone: "warning",
    step: { kind: "ask-permission", words: say("Give the permission") },
  },
  "protected-data": {
    title: say("Shopify keeps customer data back"),
    words: say(
      "Loupe is not approved for names, addresses or telephone numbers in this shop, so nobody can be matched by them. Customers and orders can still be linked by hand.",
    ),
    tone: "warning",
    step: {
      kind: "page",
      words: say("How approval works"),
      url: "https://shopify.dev/docs/apps/launch/protected-customer-data",
    },
  },
  "sixty-days": {
    title: say("Older orders are hidden from Loupe"),
    words: say(
      "Shopify shows Loupe the orders of the last 60 days only. An order that was not found here may be an older one.",
    ),
    tone: "info",
    step: { kind: "page", words: say("Look in Shopify’s orders"), url: "shopify:admin/orders" },
  },
  throttled: {
    title: say("Shopify asks Loupe to slow down"),
    words: say("This shop has asked Shopify a lot just now. Loupe tries again by itself."),
    tone: "info",
    step: { kind: "look-again", words: say("Look again now") },
  },
  uninstalled: {
    title: say("Loupe has no access to this shop"),
    words: say(
      "It was removed, or never opened. Open Loupe once in Shopify admin, then look again.",
    ),
    tone: "warning",
    step: { kind: "look-again", words: say("Look again") },
  },
  unreachable: {
    title: say("Shopify could not be asked"),
    words: say("No answer came that could be read. What is shown is what was known before."),
    tone: "warning",
    step: { kind: "look-again", words: say("Look again") },
  },
};

/** What matching a customer and showing an order takes. Keep in step with `shopify.app.toml`. */
const READING = [
  "read_customers",
  "read_orders",
  "read_fulfillments",
  "read_products",
  "read_returns",
];

/** Scopes to ask for; a write scope lets read as well. Where it is not known what the shop granted, all that reading takes. */
export const missingScopes = (granted: readonly string[]): readonly string[] =>
  READING.filter(
    (scope) => !granted.includes(scope) && !granted.includes(scope.replace("read_", "write_")),
  );
