import { whatChanged, type ChangeWords, type SeenOrder } from "./seen-order.ts";

/** What happened since somebody began to write? */

export type SeenMessage = {
  readonly messageId: string;
  readonly fromName: string;
  /** ISO 8601. */
  readonly at: string;
  readonly excerpt: string;
};

export type WhatIsNew = {
  /** Messages of the customer, oldest first. */
  readonly messages: readonly SeenMessage[];
  readonly orders: readonly ChangeWords[];
};

/** `seen`: what the writer had before them; `now`: the customer's messages, oldest first, and the orders. */
export function whatIsNew(
  seen: { readonly seenMessageId: string; readonly seenOrders: readonly SeenOrder[] },
  now: { readonly messages: readonly SeenMessage[]; readonly orders: readonly SeenOrder[] },
): WhatIsNew {
  const { messages } = now;
  const last = messages.findIndex(({ messageId }) => messageId === seen.seenMessageId);
  // A message that was split off or merged away is seen no more: only the newest counts then.
  const isGone = last === -1 && seen.seenMessageId !== "";
  return {
    messages: isGone ? messages.slice(-1) : messages.slice(last + 1),
    orders: whatChanged(seen.seenOrders, now.orders),
  };
}

export const isNothingNew = ({ messages, orders }: WhatIsNew): boolean =>
  messages.length === 0 && orders.length === 0;
