import { discountOf, lineTotal } from "#tests/sandbox/shopify/nodes/order-totals.ts";
import type {
  EditDiscount,
  EditLine,
  EditRecord,
} from "#tests/sandbox/shopify/mutations/base/ledger.ts";
import type {
  DiscountRecord,
  LineRecord,
  OrderRecord,
} from "#tests/sandbox/shopify/seed/records.ts";

/** The order's items and discounts as they are with the edit; nothing of how they are packed or paid. */
export function editedOrder(order: OrderRecord, edit: EditRecord): OrderRecord {
  const discounts = [...order.discounts];
  const lines = edit.lines.map((part) => {
    const known = order.lines.find((line) => line.id === part.id);
    const line = known ? withQuantity(known, part.quantity) : newLine(part);
    return part.discounts.reduce((before, discount) => {
      discounts.push(recordOf(discount));
      return withDiscount(before, discount, discounts.length - 1);
    }, line);
  });
  return { ...order, discounts, lines };
}

/** What one line of the edit comes to. */
export function editedTotal(order: OrderRecord, edit: EditRecord, part: EditLine): number {
  const line = editedOrder(order, edit).lines.find(({ id }) => id === part.id);
  return line ? lineTotal(line, line.currentQuantity) : 0;
}

/** Fewer bear their part of the line's discount; more cost the full price each. */
function withQuantity(line: LineRecord, quantity: number): LineRecord {
  const more = quantity - line.currentQuantity;
  if (more <= 0) return { ...line, currentQuantity: quantity };
  const total = lineTotal(line, line.currentQuantity) + line.unitPrice * more;
  return costing(
    { ...line, quantity: line.quantity + more, currentQuantity: quantity },
    total,
    null,
  );
}

function withDiscount(line: LineRecord, discount: EditDiscount, index: number): LineRecord {
  const before = lineTotal(line, line.currentQuantity);
  const off =
    "percentage" in discount.value
      ? Math.round((before * discount.value.percentage) / 100)
      : discount.value.amount * line.currentQuantity;
  return costing(line, Math.max(0, before - off), index);
}

/**
 * The line with its discounts such that what is left of it costs the total to the cent. The difference goes to the discount of
 * the index, or to those it has in their proportions.
 */
function costing(line: LineRecord, total: number, index: number | null): LineRecord {
  if (line.currentQuantity === 0) return line;
  const share = line.unitPrice * line.currentQuantity - total;
  const wanted = Math.round((share * line.quantity) / line.currentQuantity);
  const known = discountOf(line);
  if (index !== null) {
    return { ...line, discounts: [...line.discounts, { index, amount: wanted - known }] };
  }
  if (known === 0) return line;
  const [first, ...rest] = line.discounts.map((one) => ({
    ...one,
    amount: Math.round((one.amount * wanted) / known),
  }));
  if (!first) return line;
  const others = rest.reduce((sum, { amount }) => sum + amount, 0);
  return { ...line, discounts: [{ ...first, amount: wanted - others }, ...rest] };
}

function newLine(part: EditLine): LineRecord {
  return {
    id: part.id,
    productId: part.productId,
    variantId: part.variantId,
    title: part.title,
    quantity: part.quantity,
    currentQuantity: part.quantity,
    fulfilled: 0,
    unitPrice: part.unitPrice,
    discounts: [],
    attributes: [],
  };
}

function recordOf({ description, value }: EditDiscount): DiscountRecord {
  return { kind: "manual", name: description, value, target: "LINE_ITEM" };
}
