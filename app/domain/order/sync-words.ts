import { say, type Words } from "#app/domain/words/words.ts";
import type { ShopifyTrouble } from "./shopify-trouble.ts";

/** What kept a shop's orders from being compared with Shopify's, and what helps? */
export const syncTrouble: Readonly<Record<ShopifyTrouble, string>> = {
  "missing-scope": say(
    "Loupe may not read this shop's orders. Open a ticket that shows this and give the permission there, or install Loupe again.",
  ),
  "protected-data": say(
    "Shopify has not approved Loupe for customer data in this shop, so it keeps orders back. Parcels and refunds still come in as they happen.",
  ),
  "sixty-days": say(
    "Shopify shows Loupe the orders of the last 60 days only. Older ones are not compared.",
  ),
  throttled: say("Shopify asked Loupe to slow down. It goes on by itself."),
  uninstalled: say("Loupe has no access to this shop. Open it once in Shopify admin."),
  unreachable: say(
    "Shopify gave no answer that could be read. It is tried again the next night; until then tickets show what is known, with its age.",
  ),
};

/** What the last comparison found, in a sentence. `found` counts changes that Shopify had not told by itself. */
export function foundWords(found: number): Words {
  if (found === 0) return say("Shopify has told every change by itself so far.");
  return say(
    "{found, plural, one {# change that Shopify had not told was found and added to its tickets.} other {# changes that Shopify had not told were found and added to their tickets.}}",
    { found },
  );
}
