import type { Call } from "#tests/sandbox/shopify/graphql/node.ts";
import { moneyNode } from "#tests/sandbox/shopify/nodes/money-node.ts";

import type { SentMail } from "./ledger.ts";

/** Records a mail that Shopify would send; nobody is written to where there is no address. */
export function sendMail(
  call: Call,
  to: string | null,
  mail: Pick<SentMail, "kind" | "subject" | "text">,
): void {
  if (to === null) return;
  const { mails, mailListeners } = call.ledger;
  const sent = { ...mail, to, at: call.world.now() };
  mails.push(sent);
  for (const listener of mailListeners) listener(sent);
}

/** An amount as Shopify's own mails write it: "49.0 USD". */
export function inWords(cents: number, call: Call): string {
  return `${String(moneyNode(cents, call.shop.currency).amount)} ${call.shop.currency}`;
}
