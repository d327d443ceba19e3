import { centsOf, isoDay, trackingNumber, type Scene, type SceneFacts } from "./scene.ts";
import type { Chance } from "./seeded.ts";
import type { Use } from "./warm-replies.ts";

/** What is changed in the facts under a reply that was true, or left open in its text. */
export type Planted = {
  readonly as: string;
  readonly kinds: readonly string[];
  readonly text?: string;
};

type Plant = {
  readonly as: string;
  readonly needs: Use;
  /** Any of these findings sees it. */
  readonly kinds: readonly string[];
  readonly change: (facts: SceneFacts, chance: Chance) => boolean;
};

const order = (facts: SceneFacts) => facts.orders[0] as SceneFacts["orders"][number];
const other = (amount: string, chance: Chance): string =>
  ((centsOf(amount) + chance.pick([1_000, 500, -700, 2_350, 101])) / 100).toFixed(2);
const instead = <T>(chance: Chance, of: readonly T[], not: T): T =>
  chance.pick(of.filter((one) => one !== not));

export const plants: readonly Plant[] = [
  {
    as: "order name",
    needs: "order",
    kinds: ["order-number"],
    change: (f, c) => {
      order(f).name = `#${9_100 + c.number(800)}`;
      return true;
    },
  },
  {
    as: "tracking digits",
    needs: "tracking",
    kinds: ["tracking-number"],
    change: (f, c) => {
      const [parcel] = order(f).parcels;
      if (!parcel) return false;
      parcel.number = c.maybe(2) ? trackingNumber(c, parcel.carrier) : swapped(parcel.number);
      return true;
    },
  },
  {
    as: "refund amount",
    needs: "refund",
    kinds: ["amount"],
    change: (f, c) => {
      const [refund] = order(f).refunds;
      if (!refund) return false;
      refund.amount = other(refund.amount, c);
      return true;
    },
  },
  {
    as: "refund gone",
    needs: "refunded",
    kinds: ["state", "amount"],
    change: (f) => {
      order(f).refunds = [];
      order(f).financial = "paid";
      return true;
    },
  },
  {
    as: "total",
    needs: "total",
    kinds: ["amount"],
    change: (f, c) => {
      order(f).total = other(order(f).total, c);
      return true;
    },
  },
  {
    as: "not shipped",
    needs: "moving",
    kinds: ["state"],
    change: (f) => {
      order(f).fulfillment = "unfulfilled";
      order(f).parcels = [];
      return true;
    },
  },
  {
    as: "not shipped, parcel left",
    needs: "moving",
    kinds: ["state"],
    change: (f) => {
      order(f).fulfillment = "unfulfilled";
      return true;
    },
  },
  {
    as: "not delivered",
    needs: "delivered",
    kinds: ["state"],
    change: (f) => {
      const [parcel] = order(f).parcels;
      if (!parcel || f.orders.length > 1) return false;
      parcel.status = "in_transit";
      parcel.deliveredAt = null;
      return true;
    },
  },
  {
    as: "not out for delivery",
    needs: "out",
    kinds: ["state"],
    change: (f, c) => {
      const [parcel] = order(f).parcels;
      if (!parcel || f.orders.length > 1) return false;
      parcel.status = c.pick(["in_transit", "delivered"]);
      return true;
    },
  },
  {
    as: "shipped already",
    needs: "making",
    kinds: ["state"],
    change: (f, c) => {
      if (f.orders.length > 1) return false;
      order(f).fulfillment = "fulfilled";
      order(f).parcels = [
        {
          carrier: "UPS",
          number: trackingNumber(c, "UPS"),
          status: "in_transit",
          estimatedDelivery: isoDay(3),
          deliveredAt: null,
        },
      ];
      return true;
    },
  },
  {
    as: "payment pending",
    needs: "paid",
    kinds: ["state"],
    change: (f) => {
      if (f.orders.length > 1) return false;
      order(f).financial = "pending";
      return true;
    },
  },
  {
    as: "paid after all",
    needs: "unpaid",
    kinds: ["state"],
    change: (f) => {
      order(f).financial = "paid";
      return true;
    },
  },
  {
    as: "not cancelled",
    needs: "cancelled",
    kinds: ["state", "amount"],
    change: (f) => {
      order(f).financial = "paid";
      order(f).refunds = [];
      return true;
    },
  },
  {
    as: "delivery date",
    needs: "eta",
    kinds: ["date"],
    change: (f, c) => {
      const [parcel] = order(f).parcels;
      if (!parcel || f.orders.length > 1) return false;
      parcel.estimatedDelivery = isoDay(10 + c.number(5));
      return true;
    },
  },
  {
    as: "delivered on",
    needs: "delivered-on",
    kinds: ["date"],
    change: (f, c) => {
      const [parcel] = order(f).parcels;
      if (!parcel || f.orders.length > 1) return false;
      parcel.deliveredAt = `${isoDay(-9 - c.number(4))}T10:00:00Z`;
      return true;
    },
  },
  {
    as: "refunded on",
    needs: "refund-on",
    kinds: ["date"],
    change: (f) => {
      const [refund] = order(f).refunds;
      if (!refund) return false;
      refund.at = `${isoDay(-8)}T10:00:00Z`;
      return true;
    },
  },
  {
    as: "item",
    needs: "item",
    kinds: ["item"],
    change: (f) => {
      const [item] = order(f).items;
      if (!item || f.orders.length > 1) return false;
      item.title = /Necklace|Pendant/.test(item.title) ? "Orion Signet Ring" : "Vega Necklace";
      return order(f).items.length === 1;
    },
  },
  {
    as: "size",
    needs: "size",
    kinds: ["item"],
    change: (f, c) => {
      const [item] = order(f).items;
      const size = item?.options.Size;
      if (!item || !size || f.orders.length > 1 || order(f).items.length > 1) return false;
      item.options.Size = instead(c, ["5", "6", "7", "8", "9"], size);
      return true;
    },
  },
  {
    as: "metal",
    needs: "metal",
    kinds: ["item"],
    change: (f, c) => {
      const [item] = order(f).items;
      if (!item || f.orders.length > 1 || order(f).items.length > 1) return false;
      const was = item.options.Metal ?? "";
      item.options.Metal = /gold/i.test(was)
        ? c.pick(["Sterling silver", "Platinum"])
        : c.pick(["Rose gold", "Yellow gold"]);
      return true;
    },
  },
  {
    as: "quantity",
    needs: "quantity",
    kinds: ["item"],
    change: (f) => {
      const [item] = order(f).items;
      if (!item || f.orders.length > 1) return false;
      item.quantity += 1;
      return true;
    },
  },
  {
    as: "customer's name",
    needs: "name",
    kinds: ["name"],
    change: (f, c) => {
      f.customer.name = c.pick(["Beatrix Lindqvist", "Viktor Zhao", "Yusuf Demir"]);
      return true;
    },
  },
  {
    as: "city",
    needs: "city",
    kinds: ["address"],
    change: (f) => {
      if (f.orders.length > 1) return false;
      order(f).address.city = "Tallahassee";
      return true;
    },
  },
  {
    as: "postcode",
    needs: "postcode",
    kinds: ["address"],
    change: (f) => {
      if (f.orders.length > 1) return false;
      order(f).address.postcode = "32301";
      return true;
    },
  },
  {
    as: "carrier",
    needs: "carrier",
    kinds: ["state", "tracking-number", "link"],
    change: (f, c) => {
      const [parcel] = order(f).parcels;
      if (!parcel || f.orders.length > 1) return false;
      parcel.carrier = instead(c, ["UPS", "USPS", "FedEx", "DHL"], parcel.carrier);
      return true;
    },
  },
  {
    as: "attachment",
    needs: "attachment",
    kinds: ["attachment"],
    change: (f) => {
      f.attachments = [];
      return true;
    },
  },
  {
    as: "link",
    needs: "link",
    kinds: ["link"],
    change: (f) => {
      f.allowedHosts = ["elsewhere.example"];
      return true;
    },
  },
  {
    as: "proof",
    needs: "facts",
    kinds: ["confidential"],
    change: (f) => {
      f.proof = "unproven";
      f.recipients = ["someone.else@mail.example"];
      return true;
    },
  },
  {
    as: "surprise",
    needs: "item",
    kinds: ["surprise"],
    change: (f) => {
      f.surprise = true;
      return true;
    },
  },
];

function swapped(number: string): string {
  const at = number.length - 5;
  const [one, two] = [number[at] ?? "", number[at + 1] ?? ""];
  const turned = one === two ? `${(Number(one) + 1) % 10}${two}` : `${two}${one}`;
  return `${number.slice(0, at)}${turned}${number.slice(at + 2)}`;
}

/** Something left open: the text itself is changed. */
export const openings: readonly ((text: string, scene: Scene) => string | null)[] = [
  (text, { first }) =>
    text.includes(first) ? text.replace(first, "{{customer.first_name}}") : null,
  (text, { first }) => (text.includes(first) ? text.replace(first, "[Name]") : null),
  (text) => `${text}\n\nTODO: add the link`,
  (text) => changed(text, " by [insert date]."),
  (text) => changed(text, ", see order #XXXX."),
];

const changed = (text: string, end: string): string | null => {
  const opened = text.replace(/\.(?=\s|$)/, end);
  return opened === text ? null : opened;
};
