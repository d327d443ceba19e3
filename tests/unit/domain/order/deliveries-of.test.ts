import { expect, it } from "vitest";
import { deliveriesOf } from "#app/domain/order/deliveries-of.ts";
import { aParcel } from "./an-order.ts";

const item = { id: "a", currentQuantity: 3, unfulfilledQuantity: 0 };
const contents = (quantity: number) => [
  { itemId: "b", quantity: 5 },
  { itemId: "a", quantity },
];
const late = aParcel({ id: "2", deliveredAt: "2026-05-04T12:00:00Z", contents: contents(1) });
const early = aParcel({ id: "1", deliveredAt: "2026-05-01T12:00:00Z", contents: contents(1) });

it("lists the pieces by parcel, the first to arrive first", () => {
  expect(deliveriesOf({ ...item, currentQuantity: 2 }, [late, early])).toEqual({
    arrived: [
      { quantity: 1, at: "2026-05-01T12:00:00Z" },
      { quantity: 1, at: "2026-05-04T12:00:00Z" },
    ],
    sent: 2,
  });
});

it("puts an arrival without a day behind the others", () => {
  const picked = aParcel({ id: "3", status: "PICKED_UP", contents: contents(1) });

  expect(deliveriesOf(item, [picked, late, early]).arrived.map(({ at }) => at)).toEqual([
    "2026-05-01T12:00:00Z",
    "2026-05-04T12:00:00Z",
    null,
  ]);
});

it("counts what is in no list once all parcels have arrived, with the last", () => {
  const unlisted = aParcel({ id: "3", deliveredAt: "2026-05-09T12:00:00Z" });
  const open = aParcel({ id: "4" });

  expect(deliveriesOf(item, [early, late, unlisted]).arrived.at(-1)).toEqual({
    quantity: 1,
    at: "2026-05-09T12:00:00Z",
  });
  expect(deliveriesOf(item, [early, late, unlisted, open])).toMatchObject({
    arrived: [{ quantity: 1 }, { quantity: 1 }],
    sent: 3,
  });
});

it.each(["CANCELED", "LABEL_VOIDED"])("leaves out a parcel that is %s", (status) => {
  const nothing = { arrived: [], sent: 0 };
  const unsent = { ...item, unfulfilledQuantity: 3 };

  expect(deliveriesOf(unsent, [{ ...early, status }])).toEqual(nothing);
  expect(deliveriesOf(unsent, [])).toEqual(nothing);
});
