import type { ShopifyTrouble } from "#app/domain/order/shopify-trouble.ts";
import { say, type Words } from "#app/domain/words/words.ts";

/** What keeps the page from showing what Shopify says now; `unreached`: the page could not ask Loupe itself. */
export type ShownTrouble = ShopifyTrouble | "gone" | "unreached";

/** Why something could not be asked now, in a sentence beside what is shown. */
export const troubleWords: Readonly<Record<ShownTrouble, Words>> = {
  "missing-scope": say("The shop has not allowed Loupe to read this."),
  "protected-data": say("Shopify has not approved Loupe for this customer data yet."),
  "sixty-days": say(
    "Shopify shows Loupe the orders of the last 60 days only, and this one is older.",
  ),
  throttled: say(
    "Shopify has answered many questions of this shop just now. Try again in a moment.",
  ),
  uninstalled: say("Loupe has no access to this shop any more. Open it once in Shopify admin."),
  unreachable: say("Shopify could not be reached. Try again in a moment."),
  gone: say("Shopify has it no more."),
  unreached: say("Loupe could not be reached. Try again in a moment."),
};

/** Whether asking again in a moment may help. */
export const mayPass = (trouble: ShownTrouble): boolean =>
  trouble === "throttled" || trouble === "unreachable" || trouble === "unreached";
