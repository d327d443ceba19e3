/** Is there something to learn from a ticket that is done now? */
import type { ReviewReason } from "./review-reason.ts";

/** From so many messages of both sides on a thread went back and forth too often. */
export const LONG_THREAD = 12;
/** Of a hundred tickets, so many are looked at whatever happened on them. */
const RANDOM_PERCENT = 2;

export function reasonsWhenDone(ticket: {
  readonly ticketId: string;
  /** Of the customer and of the shop, notes left out. */
  readonly messages: number;
  readonly fromCustomer: number;
}): readonly ReviewReason[] {
  const isTwoSided = ticket.fromCustomer > 0 && ticket.fromCustomer < ticket.messages;
  const isLong = isTwoSided && ticket.messages >= LONG_THREAD;
  return [
    ...(isLong ? (["long"] as const) : []),
    ...(isPickedAtRandom(ticket.ticketId) ? (["random"] as const) : []),
  ];
}

/** The same for the same ticket whenever it is asked, and for nobody to choose. */
export const isPickedAtRandom = (ticketId: string): boolean =>
  hashOf(ticketId) % 100 < RANDOM_PERCENT;

/** FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/. Its low bits are folded with the high ones, which mix better. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
