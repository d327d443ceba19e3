import type { SentMail } from "#tests/sandbox/shopify/mutations/base/ledger.ts";
import type { ShopRecord } from "#tests/sandbox/shopify/seed/records.ts";

import { composeMail } from "./compose-mail.ts";

/** A mail that Shopify writes to a customer in the shop's name, as it arrives. */
export function shopifysMail(
  mail: SentMail,
  shop: ShopRecord,
): { raw: Buffer; from: string; to: string } {
  const from = shop.contactEmail;
  const raw = composeMail({
    from,
    fromName: shop.name,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    client: "plain",
    date: new Date(mail.at),
  });
  return { raw, from, to: mail.to };
}
