import { openDispute } from "#tests/sandbox/shopify/world/happenings/disputes.ts";
import { holdOrder, judgeRisk } from "#tests/sandbox/shopify/world/happenings/merchant.ts";
import {
  moveParcel,
  type ParcelStep,
} from "#tests/sandbox/shopify/world/happenings/move-parcel.ts";
import { packParcel } from "#tests/sandbox/shopify/world/happenings/pack-parcel.ts";
import {
  captureAgain,
  failPayment,
  pay,
} from "#tests/sandbox/shopify/world/happenings/payments.ts";
import { type OrderPlan, placeOrder } from "#tests/sandbox/shopify/world/happenings/place-order.ts";
import {
  approveReturn,
  receiveReturn,
  requestReturn,
} from "#tests/sandbox/shopify/world/happenings/returns.ts";
import type { ShopWorld } from "#tests/sandbox/shopify/world/shop-world.ts";
import type { CarrierName } from "#tests/sandbox/shopify/world/tracking-numbers.ts";

import type { AddressRecord, ProductRecord } from "./records.ts";

export type Scene = {
  world: ShopWorld;
  customerId: number;
  /** A product of the type, such as `Rings`; another one for each story and turn. */
  productOf(kind: string, turn?: number): ProductRecord;
  /** So many days since the order was placed; the clock stands there from now on. */
  after(days: number): void;
  /** The midnight that the seed is dated back from. */
  shopDay: number;
  makeAddress(firstName: string, lastName: string): AddressRecord;
};

export type FurtherStory = {
  name: string;
  daysAgo: number;
  /** Tells the story and returns the order's number in its gid. */
  tell(scene: Scene): number;
};

type Item = OrderPlan["items"][number];

const DAY_MS = 86_400_000;

function itemOf(product: ProductRecord, variant = 0): Item {
  const chosen = product.variants[variant % product.variants.length];
  if (!chosen) throw new Error(`${product.title} has no variants.`);
  return { variantId: chosen.id };
}

function order(scene: Scene, items: readonly Item[], plan: Partial<OrderPlan> = {}): number {
  return placeOrder(scene.world, { customerId: scene.customerId, items, ...plan });
}

/** Packs everything after a day and lets the carrier report a step a day. */
function send(
  scene: Scene,
  orderId: number,
  carrier: CarrierName,
  steps: readonly ParcelStep[],
): void {
  scene.after(1);
  packParcel(scene.world, orderId, { carrier });
  for (const [index, step] of steps.entries()) {
    scene.after(1.4 + index * 0.9);
    moveParcel(scene.world, orderId, step);
  }
}

const toTheDoor: readonly ParcelStep[] = [
  "picked-up",
  "in-transit",
  "out-for-delivery",
  "delivered",
];

export const furtherStories: readonly FurtherStory[] = [
  {
    name: "old-format",
    daysAgo: 54,
    tell: (scene) => {
      const id = order(scene, [itemOf(scene.productOf("Necklaces"))], {
        name: "MJ-0987",
        number: 987,
      });
      send(scene, id, "USPS", toTheDoor);
      return id;
    },
  },
  {
    name: "double-capture",
    daysAgo: 12,
    tell: (scene) => {
      const id = order(scene, [itemOf(scene.productOf("Rings"), 2)]);
      scene.after(0.001);
      captureAgain(scene.world, id);
      send(scene, id, "UPS", toTheDoor);
      return id;
    },
  },
  {
    name: "failed-payments",
    daysAgo: 6,
    tell: (scene) => {
      const id = order(scene, [itemOf(scene.productOf("Earrings"))], { payment: null });
      failPayment(scene.world, id, "CARD_DECLINED");
      scene.after(0.003);
      failPayment(scene.world, id, "INSUFFICIENT_FUNDS");
      scene.after(0.02);
      pay(scene.world, id, "sale");
      send(scene, id, "FedEx", ["picked-up", "in-transit"]);
      return id;
    },
  },
  {
    name: "high-risk",
    daysAgo: 3,
    tell: (scene) => {
      const id = order(scene, [{ ...itemOf(scene.productOf("Rings")), quantity: 3 }]);
      judgeRisk(scene.world, id, {
        recommendation: "CANCEL",
        level: "HIGH",
        facts: [
          { sentiment: "NEGATIVE", description: "Card verification value (CVV) isn't correct" },
          {
            sentiment: "NEGATIVE",
            description: "Location of the IP address is far from the shipping address",
          },
          { sentiment: "NEUTRAL", description: "There was 1 payment attempt" },
        ],
      });
      holdOrder(scene.world, id, "HIGH_RISK_OF_FRAUD", "Wait for the owner");
      return id;
    },
  },
  {
    name: "disputed",
    daysAgo: 30,
    tell: (scene) => {
      const id = order(scene, [itemOf(scene.productOf("Bracelets"))]);
      send(scene, id, "UPS", toTheDoor);
      scene.after(20);
      openDispute(scene.world, id);
      return id;
    },
  },
  {
    name: "return-open",
    daysAgo: 16,
    tell: (scene) => {
      const id = order(scene, [
        itemOf(scene.productOf("Rings"), 1),
        itemOf(scene.productOf("Charms")),
      ]);
      send(scene, id, "DHL", toTheDoor);
      scene.after(8);
      requestReturn(scene.world, id, {
        reason: "size-too-small",
        customerNote: "It does not go over the knuckle.",
      });
      scene.after(9);
      approveReturn(scene.world, id);
      return id;
    },
  },
  {
    name: "return-requested",
    daysAgo: 11,
    tell: (scene) => {
      const id = order(scene, [itemOf(scene.productOf("Earrings"), 1)]);
      send(scene, id, "USPS", toTheDoor);
      scene.after(7);
      requestReturn(scene.world, id, { reason: "unwanted" });
      return id;
    },
  },
  {
    name: "exchange",
    daysAgo: 18,
    tell: (scene) => {
      const ring = scene.productOf("Rings");
      const id = order(scene, [itemOf(ring, 1)]);
      send(scene, id, "UPS", toTheDoor);
      scene.after(9);
      requestReturn(scene.world, id, {
        reason: "size-too-large",
        exchangeFor: itemOf(ring, 0).variantId,
      });
      scene.after(9.5);
      approveReturn(scene.world, id);
      return id;
    },
  },
  {
    name: "label-without-scan",
    daysAgo: 9,
    tell: (scene) => {
      const id = order(scene, [itemOf(scene.productOf("Necklaces"), 1)]);
      send(scene, id, "USPS", []);
      return id;
    },
  },
  {
    name: "lost",
    daysAgo: 17,
    tell: (scene) => {
      const id = order(scene, [itemOf(scene.productOf("Bracelets"), 1)]);
      send(scene, id, "Royal Mail", ["picked-up", "in-transit", "delayed"]);
      scene.after(12);
      moveParcel(scene.world, id, "lost");
      return id;
    },
  },
  {
    name: "returned-to-sender",
    daysAgo: 14,
    tell: (scene) => {
      const id = order(scene, [itemOf(scene.productOf("Charms"), 1)]);
      send(scene, id, "DPD", ["picked-up", "in-transit", "attempted", "attempted"]);
      scene.after(10);
      moveParcel(scene.world, id, "returned");
      return id;
    },
  },
  {
    name: "pre-order",
    daysAgo: 5,
    tell: (scene) => {
      const shipsAt = scene.shopDay + 24 * DAY_MS;
      const day = new Date(shipsAt).toISOString().slice(0, 10);
      return order(
        scene,
        [
          {
            ...itemOf(scene.productOf("Necklaces"), 2),
            attributes: [{ key: "Pre-order, ships on", value: day }],
          },
        ],
        { tags: ["pre-order"], shipsAt },
      );
    },
  },
  {
    name: "guest",
    daysAgo: 7,
    tell: (scene) => {
      const id = order(scene, [itemOf(scene.productOf("Earrings"), 2)], {
        customerId: null,
        email: "mireille.d@posthaste.example",
        address: scene.makeAddress("Mireille", "Dufresne"),
      });
      send(scene, id, "Deutsche Post", ["picked-up", "in-transit", "out-for-delivery"]);
      return id;
    },
  },
  {
    name: "fourteen-items",
    daysAgo: 4,
    tell: (scene) => {
      const kinds = ["Rings", "Earrings", "Necklaces", "Bracelets", "Charms"];
      const items = Array.from({ length: 14 }, (_, index) =>
        itemOf(
          scene.productOf(kinds[index % kinds.length] ?? "Rings", Math.floor(index / 5)),
          index,
        ),
      );
      return order(scene, items, { discount: { code: "STOCKUP15", percentage: 15 } });
    },
  },
  {
    name: "two-parcels",
    daysAgo: 8,
    tell: (scene) => {
      const { world } = scene;
      const id = order(scene, [
        itemOf(scene.productOf("Rings"), 3),
        itemOf(scene.productOf("Bracelets"), 2),
      ]);
      const [first, second] = world.order(id).lines;
      if (!first || !second) throw new Error("Two parcels need two lines.");
      scene.after(1);
      const early = packParcel(world, id, {
        carrier: "FedEx",
        lines: [{ lineId: first.id, quantity: 1 }],
      });
      scene.after(2);
      const late = packParcel(world, id, {
        carrier: "DHL Express",
        lines: [{ lineId: second.id, quantity: 1 }],
      });
      scene.after(2.5);
      moveParcel(world, id, "in-transit", early);
      scene.after(4);
      moveParcel(world, id, "delivered", early);
      moveParcel(world, id, "in-transit", late);
      return id;
    },
  },
  {
    name: "ring-gift",
    daysAgo: 3,
    tell: (scene) =>
      order(
        scene,
        [
          {
            ...itemOf(scene.productOf("Rings"), 4),
            attributes: [
              { key: "Engraving", value: "marry me, J." },
              { key: "Gift", value: "yes" },
            ],
          },
        ],
        {
          tags: ["gift", "ring"],
          note: "Gift message: I have been carrying this question for a year.",
          attributes: [
            { key: "Gift wrap", value: "yes" },
            { key: "Gift message", value: "I have been carrying this question for a year." },
          ],
        },
      ),
  },
  {
    name: "discounted",
    daysAgo: 13,
    tell: (scene) => {
      const id = order(
        scene,
        [
          { ...itemOf(scene.productOf("Charms"), 2), quantity: 3 },
          itemOf(scene.productOf("Necklaces"), 1),
        ],
        { discount: { code: "WELCOME10", percentage: 10 } },
      );
      send(scene, id, "UPS", toTheDoor);
      return id;
    },
  },
  {
    name: "return-received",
    daysAgo: 26,
    tell: (scene) => {
      const id = order(scene, [itemOf(scene.productOf("Bracelets"), 1)]);
      send(scene, id, "UPS", toTheDoor);
      scene.after(9);
      requestReturn(scene.world, id, { reason: "style" });
      scene.after(9.5);
      approveReturn(scene.world, id);
      scene.after(14);
      receiveReturn(scene.world, id);
      return id;
    },
  },
  {
    name: "money-held",
    daysAgo: 2,
    tell: (scene) =>
      order(scene, [itemOf(scene.productOf("Bracelets"))], { payment: "authorization" }),
  },
];
