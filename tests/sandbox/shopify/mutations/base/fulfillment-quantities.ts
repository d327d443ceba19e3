import type { FulfillmentOrderRecord, OrderRecord } from "#tests/sandbox/shopify/seed/records.ts";

/** How many of a line are still to be packed. */
export function unpacked(order: OrderRecord, lineId: number): number {
  return order.fulfillmentOrders
    .flatMap(({ lines }) => lines)
    .filter((line) => line.lineId === lineId)
    .reduce((sum, line) => sum + line.remainingQuantity, 0);
}

/** The fulfillment orders with so many of a line less to pack. */
export function packLess(
  order: OrderRecord,
  lineId: number,
  quantity: number,
  at: number,
): readonly FulfillmentOrderRecord[] {
  let left = quantity;
  return order.fulfillmentOrders.map((one) => {
    const lines = one.lines.map((line) => {
      if (line.lineId !== lineId) return line;
      const taken = Math.min(left, line.remainingQuantity);
      left -= taken;
      return { ...line, remainingQuantity: line.remainingQuantity - taken };
    });
    const isChanged = lines.some((line, index) => line !== one.lines[index]);
    return isChanged ? settled({ ...one, lines, updatedAt: at }, order) : one;
  });
}

/** The fulfillment orders with so many of a line more to pack, by the first that is still open, or by a new one. */
export function packMore(
  order: OrderRecord,
  lineId: number,
  quantity: number,
  make: { nextId: () => number; at: number },
): readonly FulfillmentOrderRecord[] {
  const orders = order.fulfillmentOrders;
  const open = orders.find(({ status }) => !["CLOSED", "CANCELLED", "INCOMPLETE"].includes(status));
  const added = (known: FulfillmentOrderRecord["lines"]): FulfillmentOrderRecord["lines"] =>
    known.some((line) => line.lineId === lineId)
      ? known.map((line) =>
          line.lineId === lineId
            ? {
                ...line,
                totalQuantity: line.totalQuantity + quantity,
                remainingQuantity: line.remainingQuantity + quantity,
              }
            : line,
        )
      : [
          ...known,
          { id: make.nextId(), lineId, totalQuantity: quantity, remainingQuantity: quantity },
        ];
  if (!open) {
    const made: FulfillmentOrderRecord = {
      id: make.nextId(),
      status: "OPEN",
      createdAt: make.at,
      updatedAt: make.at,
      fulfillAt: make.at,
      holds: [],
      lines: added([]),
    };
    return [...orders, made];
  }
  return orders.map((one) =>
    one === open ? { ...one, lines: added(one.lines), updatedAt: make.at } : one,
  );
}

/** A fulfillment order with nothing left to pack is closed, or cancelled where none of it was sent. */
function settled(one: FulfillmentOrderRecord, order: OrderRecord): FulfillmentOrderRecord {
  if (one.lines.some(({ remainingQuantity }) => remainingQuantity > 0)) return one;
  return { ...one, holds: [], status: order.parcels.length > 0 ? "CLOSED" : "CANCELLED" };
}
