import { refundOfLine } from "#tests/sandbox/shopify/mutations/refund/refund-sums.ts";
import { lineTotal } from "#tests/sandbox/shopify/nodes/order-totals.ts";
import type {
  LineRecord,
  OrderRecord,
  ReturnRecord,
  ShopRecord,
} from "#tests/sandbox/shopify/seed/records.ts";

export type Part = { id: number; quantity: number };

export type ReturnSums = {
  /** What the items that come back cost. */
  subtotal: number;
  /** Restocking fees of those items, and the fee for the way back. */
  fees: number;
  /** What the items cost that go out in exchange. */
  exchanges: number;
};

/** The sums of so many of a return's items, by the ids of its lines; the shop gives back subtotal less fees and exchanges. */
export function returnSums(
  shop: ShopRecord,
  order: OrderRecord,
  returned: ReturnRecord,
  parts: { lines: readonly Part[]; exchanges: readonly Part[] },
): ReturnSums {
  const taken = new Map<number, number>();
  let subtotal = 0;
  // The fee for the way back is taken once.
  const isFirst = returned.lines.every(({ processed }) => processed === 0);
  let fees = parts.lines.length > 0 && isFirst ? returned.shippingFee : 0;
  for (const { id, quantity } of parts.lines) {
    const one = returned.lines.find((line) => line.id === id);
    const line = order.lines.find((other) => other.id === one?.lineId);
    if (!one || !line) continue;
    const before = taken.get(line.id) ?? 0;
    const back = refundOfLine(less(line, before), quantity);
    taken.set(line.id, before + quantity);
    subtotal += back;
    fees += Math.round((back * (one.restockingFee?.percentage ?? 0)) / 100);
  }
  const exchanges = parts.exchanges.reduce((sum, { id, quantity }) => {
    const variantId = returned.exchangeLines.find((line) => line.id === id)?.variantId;
    const variants = shop.products.flatMap((product) => product.variants);
    return sum + (variants.find((variant) => variant.id === variantId)?.price ?? 0) * quantity;
  }, 0);
  return { subtotal, fees, exchanges };
}

const less = (line: LineRecord, quantity: number): LineRecord => ({
  ...line,
  currentQuantity: line.currentQuantity - quantity,
});

/** The fee that is kept of a return's line, of all of it. */
export function restockingFeeOf(order: OrderRecord, one: ReturnRecord["lines"][number]): number {
  const line = order.lines.find(({ id }) => id === one.lineId);
  const worth = line ? lineTotal(line, one.quantity) : 0;
  return Math.round((worth * (one.restockingFee?.percentage ?? 0)) / 100);
}
