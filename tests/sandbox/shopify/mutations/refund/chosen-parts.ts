import { idOf } from "#tests/sandbox/shopify/graphql/node.ts";
import type { LineRecord, OrderRecord } from "#tests/sandbox/shopify/seed/records.ts";

import { unpacked } from "#tests/sandbox/shopify/mutations/base/fulfillment-quantities.ts";
import { refuse } from "#tests/sandbox/shopify/mutations/base/refused.ts";
import type { RestockType } from "./refund-order.ts";

export type Part = { line: LineRecord; quantity: number; restock: RestockType };
export type PartInput = { lineItemId: string; quantity: number; restockType?: string | null };

/**
 * The lines to give back as they were asked for. A line that is named twice is less by its first part in the second, so
 * that the parts add up to the cent.
 * @throws Refused for more than is left of a line, and for cancelling what was sent already.
 */
export function chosenParts(
  order: OrderRecord,
  inputs: readonly PartInput[],
  path: readonly string[],
): Part[] {
  const taken = new Map<number, number>();
  const cancelled = new Map<number, number>();
  return inputs.map((input, index) => {
    const at = [...path, String(index)];
    const id = idOf("LineItem", input.lineItemId);
    const line = order.lines.find((one) => one.id === id);
    if (!line) return refuse([...at, "lineItemId"], "Line item does not exist");
    const before = taken.get(line.id) ?? 0;
    if (input.quantity < 1) refuse([...at, "quantity"], "Quantity must be greater than 0");
    if (before + input.quantity > line.currentQuantity)
      refuse([...at, "quantity"], "Quantity cannot refund more items than were purchased");
    taken.set(line.id, before + input.quantity);
    const restock = (input.restockType ?? "NO_RESTOCK") as RestockType;
    if (restock === "CANCEL") {
      const sum = (cancelled.get(line.id) ?? 0) + input.quantity;
      if (sum > unpacked(order, line.id))
        refuse([...at, "restockType"], "Fulfilled items cannot be restocked as cancelled");
      cancelled.set(line.id, sum);
    }
    return { line: afterwards(line, before), quantity: input.quantity, restock };
  });
}

/** Everything of the order: what was sent comes back, what was not is not sent. */
export function allParts(order: OrderRecord): Part[] {
  return order.lines.flatMap((line) => {
    const open = Math.min(line.currentQuantity, unpacked(order, line.id));
    const sent = line.currentQuantity - open;
    const parts: Part[] = [
      { line, quantity: sent, restock: "RETURN" },
      { line: afterwards(line, sent), quantity: open, restock: "CANCEL" },
    ];
    return parts.filter(({ quantity }) => quantity > 0);
  });
}

const afterwards = (line: LineRecord, quantity: number): LineRecord => ({
  ...line,
  currentQuantity: line.currentQuantity - quantity,
});
