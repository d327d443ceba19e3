import type { Claims, MailSource } from "#app/domain/mail/mail-source.ts";
import { say } from "#app/domain/words/words.ts";
import type { Authenticity } from "./authenticity.ts";

/** What is known of somebody who filled in a form of ours, instead of sending mail? */

const ANYONE: Authenticity = {
  standing: "unproven",
  because: say("it came through a form, where anyone can enter any address"),
};

const NOT_SAID: Authenticity = {
  standing: "unproven",
  because: say("Shopify did not say that the order is that of the customer who was signed in"),
};

/** The address proves nothing in either form; an order is proven where Shopify vouched for it. */
export function authenticityOfPost(source: MailSource, claims: Claims | null): Authenticity {
  if (source !== "customer-account") return ANYONE;
  if (claims?.customerGid == null) return NOT_SAID;
  return {
    standing: "unproven",
    because: say("signed in to the shop, and Shopify says that the order is theirs"),
    vouchedOrderId: claims.orderGid,
  };
}
