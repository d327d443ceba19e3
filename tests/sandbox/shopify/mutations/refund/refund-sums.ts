import { lineTotal, totalsOf } from "#tests/sandbox/shopify/nodes/order-totals.ts";
import type {
  LineRecord,
  OrderRecord,
  TransactionRecord,
} from "#tests/sandbox/shopify/seed/records.ts";

/** What so many of a line give back: the last ones of it, so that all parts together are the whole to the cent. */
export function refundOfLine(line: LineRecord, quantity: number): number {
  return lineTotal(line, line.currentQuantity) - lineTotal(line, line.currentQuantity - quantity);
}

/** The discount that those bear. */
export function discountOfPart(line: LineRecord, quantity: number): number {
  return line.unitPrice * quantity - refundOfLine(line, quantity);
}

export type Source = { transaction: TransactionRecord; left: number };

/** The payments that money can go back to, with what is left of each. */
export function refundSources(order: OrderRecord): readonly Source[] {
  const isDone = ({ status }: TransactionRecord): boolean => status === "SUCCESS";
  const paid = order.transactions.filter(
    (one) => isDone(one) && (one.kind === "SALE" || one.kind === "CAPTURE"),
  );
  return paid.map((transaction) => {
    const back = order.transactions
      .filter((one) => isDone(one) && one.kind === "REFUND" && one.parentId === transaction.id)
      .reduce((sum, one) => sum + one.amount, 0);
    return { transaction, left: transaction.amount - back };
  });
}

/** The amount spread over the sources, the first ones first. */
export function spread(
  amount: number,
  sources: readonly Source[],
): { source: Source; amount: number }[] {
  let left = amount;
  return sources.map((source) => {
    const part = Math.min(left, source.left);
    left -= part;
    return { source, amount: part };
  });
}

/** What can still be given back of shipping, and of everything. */
export function refundLimits(order: OrderRecord): { shipping: number; total: number } {
  const totals = totalsOf(order);
  return {
    shipping: Math.max(0, totals.shipping - totals.refundedShipping),
    total: Math.max(0, totals.net),
  };
}
