import { idOffsets } from "./id-offsets.ts";
import type { FulfillmentOrderRecord, LineRecord } from "./records.ts";

export type FulfillmentOrderOptions = {
  orderId: number;
  createdAt: number;
  lines: readonly LineRecord[];
  wasPacked: boolean;
};

/** Everything of an order that one place packs: the sandbox's shops have one place. */
export function makeFulfillmentOrder(options: FulfillmentOrderOptions): FulfillmentOrderRecord {
  const lines = options.lines.map((line) => ({
    id: line.id + idOffsets.fulfillmentOrderLine,
    lineId: line.id,
    totalQuantity: line.quantity,
    remainingQuantity: Math.max(0, line.currentQuantity - line.fulfilled),
  }));
  const isDone = lines.every((line) => line.remainingQuantity === 0);
  return {
    id: options.orderId + idOffsets.fulfillmentOrder,
    status: !isDone ? (options.wasPacked ? "IN_PROGRESS" : "OPEN") : closedAs(options),
    createdAt: options.createdAt,
    updatedAt: options.createdAt,
    fulfillAt: options.createdAt,
    holds: [],
    lines,
  };
}

const closedAs = (options: FulfillmentOrderOptions): "CLOSED" | "CANCELLED" =>
  options.wasPacked ? "CLOSED" : "CANCELLED";
