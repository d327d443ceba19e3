import type { OrderRecord, ParcelRecord } from "#tests/sandbox/shopify/seed/records.ts";

export type Returnable = {
  parcel: ParcelRecord;
  line: ParcelRecord["lines"][number];
  quantity: number;
};

/** What of each parcel can be returned: what arrived, less what was refunded or is on its way back already. */
export function returnablesOf(order: OrderRecord): readonly Returnable[] {
  const returning = order.returns
    .filter(({ status }) => status !== "CANCELED" && status !== "DECLINED")
    .flatMap(({ lines }) => lines);
  const left = new Map(
    order.lines.map((line) => {
      const pending = returning
        .filter(({ lineId }) => lineId === line.id)
        .reduce((sum, one) => sum + one.quantity - one.processed, 0);
      return [line.id, Math.max(0, Math.min(line.fulfilled, line.currentQuantity) - pending)];
    }),
  );
  const parcels = order.parcels.filter(({ status }) => status === "SUCCESS");
  const all = parcels.flatMap((parcel) =>
    parcel.lines.map((line): Returnable => {
      const back = returning
        .filter(({ fulfillmentLineId }) => fulfillmentLineId === line.id)
        .reduce((sum, one) => sum + one.quantity, 0);
      const free = left.get(line.lineId) ?? 0;
      const quantity = Math.max(0, Math.min(line.quantity - back, free));
      left.set(line.lineId, free - quantity);
      return { parcel, line, quantity };
    }),
  );
  return all.filter(({ quantity }) => quantity > 0);
}
