import type { Instant } from "#app/domain/shared/instant.ts";
import { say } from "#app/domain/words/words.ts";

/** Which of its orders does a ticket show in the list? */

export type LinkedOrder = {
  readonly name: string;
  readonly because: string;
  readonly isByHand: boolean;
  readonly linkedAt: Instant;
};

/** Why an order was taken that nobody named. */
export const NEWEST_ORDER = say("the customer's newest order");
export const ORDER_OF_ADDRESS = say("the order holds exactly this address");

/** True for the link to an order that nobody named or chose. */
export const isGuess = ({
  because,
  isByHand,
}: Pick<LinkedOrder, "because" | "isByHand">): boolean =>
  !isByHand && (because === NEWEST_ORDER || because === ORDER_OF_ADDRESS);

/** One that an agent chose goes before one that the customer named, and that before a guess; of equals the one linked last. */
export function leadingOrder<Order extends LinkedOrder>(orders: readonly Order[]): Order | null {
  const rank = (order: Order): number => (order.isByHand ? 2 : isGuess(order) ? 0 : 1);
  return (
    orders.toSorted(
      (a, b) => rank(b) - rank(a) || b.linkedAt - a.linkedAt || (a.name < b.name ? 1 : -1),
    )[0] ?? null
  );
}
