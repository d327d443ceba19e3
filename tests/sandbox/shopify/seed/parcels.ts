import { idOffsets } from "./id-offsets.ts";
import type { Random } from "./random.ts";
import type { AddressRecord, LineRecord, ParcelEvent, ParcelRecord } from "./records.ts";

const HOUR_MS = 3_600_000;

const carriers = {
  US: [
    { company: "USPS", make: (random: Random) => `9400${random.digits(18)}` },
    { company: "UPS", make: (random: Random) => `1Z999AA1${random.digits(10)}` },
  ],
  DE: [{ company: "DHL", make: (random: Random) => `JJD0003${random.digits(13)}` }],
};

type Step = { status: string; message: string; afterHours: number };

const delivery: readonly Step[] = [
  { status: "LABEL_PRINTED", message: "Shipping label created", afterHours: 0 },
  { status: "CARRIER_PICKED_UP", message: "Picked up by the carrier", afterHours: 5 },
  { status: "IN_TRANSIT", message: "Arrived at the sorting facility", afterHours: 24 },
  { status: "OUT_FOR_DELIVERY", message: "Out for delivery", afterHours: 66 },
  { status: "DELIVERED", message: "Left with the recipient", afterHours: 72 },
];

/** How a parcel that is still moving stands, in turn: most move, some are late, tried in vain, or have failed. */
const endings: readonly (readonly Step[])[] = [
  [],
  [{ status: "OUT_FOR_DELIVERY", message: "Out for delivery", afterHours: 44 }],
  [],
  [{ status: "DELAYED", message: "Delayed by weather", afterHours: 40 }],
  [],
  [{ status: "ATTEMPTED_DELIVERY", message: "No one was at home", afterHours: 46 }],
  [],
  [{ status: "FAILURE", message: "Address not found, parcel is being held", afterHours: 47 }],
];

export type ParcelOptions = {
  random: Random;
  nextId: () => number;
  orderedAt: number;
  /** Counts the moving parcels of the shop. */
  turn: number;
  delivered: boolean;
  to: AddressRecord;
  lines: readonly Pick<LineRecord, "id" | "quantity">[];
};

/** A parcel packed a day after the order. */
export function makeParcel(options: ParcelOptions): ParcelRecord {
  const { random, nextId, to } = options;
  const createdAt = options.orderedAt + random.int(18, 28) * HOUR_MS;
  const steps = options.delivered
    ? delivery
    : [...delivery.slice(0, 3), ...(endings[options.turn % endings.length] ?? [])];
  const events = steps.map((step): ParcelEvent => {
    const nearby = step.afterHours > 30;
    return {
      id: nextId(),
      status: step.status,
      message: step.message,
      happenedAt: createdAt + step.afterHours * HOUR_MS + random.int(0, 59) * 60_000,
      city: step.afterHours === 0 ? null : nearby ? to.city : "Sorting Center",
      province: nearby ? to.provinceCode : null,
      country: step.afterHours === 0 ? null : to.countryCode,
    };
  });
  const carrier = random.pick(carriers[to.countryCode === "DE" ? "DE" : "US"]);
  const number = carrier.make(random);
  const at = (status: string): number | null =>
    events.find((event) => event.status === status)?.happenedAt ?? null;
  const last = events.at(-1);
  return {
    id: nextId(),
    status: "SUCCESS",
    displayStatus: last?.status ?? "FULFILLED",
    createdAt,
    updatedAt: last?.happenedAt ?? createdAt,
    inTransitAt: at("IN_TRANSIT"),
    deliveredAt: at("DELIVERED"),
    estimatedDeliveryAt: createdAt + 80 * HOUR_MS,
    tracking: {
      company: carrier.company,
      number,
      url: `https://tracking.example/${carrier.company.toLowerCase()}/${number}`,
    },
    events,
    lines: options.lines.map((line) => ({
      id: line.id + idOffsets.fulfillmentLine,
      lineId: line.id,
      quantity: line.quantity,
    })),
  };
}
