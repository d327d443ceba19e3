/** Which amounts follow from the facts of an order? All in hundredths. */
import type { CheckedOrder } from "./check-facts.ts";

export type OrderSums = {
  readonly totals: ReadonlySet<number>;
  readonly refunds: ReadonlySet<number>;
  /** What one may say of its items: a price, several of one, any of them together. */
  readonly items: ReadonlySet<number>;
  /** All of these, and what lies between them: shipping, a discount, what is left. */
  readonly any: ReadonlySet<number>;
};

/** Of more lines than these only single ones and all of them are added up. */
const MOST_LINES = 7;

export const centsOf = (amount: string): number => Math.round(Number(amount) * 100);

export function orderSums(orders: readonly CheckedOrder[]): OrderSums {
  const totals = new Set<number>();
  const refunds = new Set<number>();
  const items = new Set<number>();
  const any = new Set<number>();
  for (const order of orders) {
    const own = sumsOf(order);
    own.totals.forEach((one) => totals.add(one));
    own.refunds.forEach((one) => refunds.add(one));
    own.items.forEach((one) => items.add(one));
    own.any.forEach((one) => any.add(one));
  }
  if (orders.length > 1) {
    addAll(
      totals,
      orders.map(({ total }) => (total === null ? Number.NaN : centsOf(total))),
    );
    addAll(
      refunds,
      orders.flatMap((order) => order.refunds.map(({ amount }) => centsOf(amount))),
    );
  }
  for (const set of [totals, refunds, items]) set.forEach((one) => any.add(one));
  any.delete(Number.NaN);
  return { totals, refunds, items, any };
}

function addAll(into: Set<number>, amounts: readonly number[]): void {
  into.add(amounts.reduce((sum, one) => sum + one, 0));
}

function sumsOf(order: CheckedOrder): OrderSums {
  const totals = new Set(
    [order.total, ...(order.otherTotals ?? [])].flatMap((one) =>
      one === null ? [] : [centsOf(one)],
    ),
  );
  const parts = order.refunds.map(({ amount }) => centsOf(amount));
  const refunds = new Set(subsets(parts));
  const lines = order.items.flatMap(({ price, quantity }) =>
    price === null ? [] : [{ price: centsOf(price), quantity: Math.max(1, quantity) }],
  );
  const items = new Set(subsets(lines.map(({ price, quantity }) => price * quantity)));
  for (const { price, quantity } of lines)
    for (let many = 1; many <= Math.min(quantity, 20); many += 1) items.add(price * many);
  subsets(lines.map(({ price }) => price)).forEach((one) => items.add(one));
  const all = lines.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
  const any = new Set<number>([0]);
  for (const total of totals) {
    for (const less of [...refunds, ...items]) any.add(Math.abs(total - less));
    any.add(Math.abs(total - all));
  }
  for (const refund of refunds) {
    any.add(Math.abs(all - refund));
    for (const { price } of lines) any.add(Math.abs(price - refund));
  }
  for (const one of lines) for (const other of lines) any.add(Math.abs(one.price - other.price));
  return { totals, refunds, items, any };
}

/** The sums of some of them, one at least. */
function subsets(amounts: readonly number[]): readonly number[] {
  if (amounts.length > MOST_LINES) return [...amounts, amounts.reduce((sum, one) => sum + one, 0)];
  const sums: number[] = [];
  for (const amount of amounts) sums.push(amount, ...sums.map((sum) => sum + amount));
  return sums;
}
