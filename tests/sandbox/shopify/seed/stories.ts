import type { Random } from "./random.ts";

/** What becomes of an order; ages are whole days before the data's midnight. */
export type Story = {
  name: string;
  youngest: number;
  oldest: number;
  parcel: "none" | "part" | "moving" | "delivered";
  ending?: "refunded" | "partly-refunded" | "cancelled" | "unpaid";
  gift?: true;
  engraved?: true;
};

const stories = {
  /* No order is 56 to 64 days old, so that the 60-day limit falls between the same orders for days on end. */
  old: { name: "old", youngest: 65, oldest: 240, parcel: "delivered" },
  delivered: { name: "delivered", youngest: 9, oldest: 55, parcel: "delivered" },
  partlyRefunded: {
    name: "partly-refunded",
    youngest: 12,
    oldest: 50,
    parcel: "delivered",
    ending: "partly-refunded",
  },
  refunded: {
    name: "refunded",
    youngest: 12,
    oldest: 50,
    parcel: "delivered",
    ending: "refunded",
  },
  cancelled: {
    name: "cancelled",
    youngest: 4,
    oldest: 50,
    parcel: "none",
    ending: "cancelled",
  },
  giftSent: { name: "gift", youngest: 10, oldest: 40, parcel: "delivered", gift: true },
  giftMoving: { name: "gift", youngest: 4, oldest: 6, parcel: "moving", gift: true },
  engravedSent: { name: "engraved", youngest: 10, oldest: 40, parcel: "delivered", engraved: true },
  engravedOpen: { name: "engraved", youngest: 0, oldest: 3, parcel: "none", engraved: true },
  moving: { name: "in-transit", youngest: 4, oldest: 9, parcel: "moving" },
  partly: { name: "partly-fulfilled", youngest: 4, oldest: 8, parcel: "part" },
  open: { name: "unfulfilled", youngest: 0, oldest: 2, parcel: "none" },
  unpaid: { name: "payment-pending", youngest: 0, oldest: 3, parcel: "none", ending: "unpaid" },
} satisfies Record<string, Story>;

type Counts = Record<keyof typeof stories, number>;

/** 120 orders. */
export const countsOfMejurn: Counts = {
  old: 20,
  delivered: 30,
  partlyRefunded: 6,
  refunded: 5,
  cancelled: 6,
  giftSent: 4,
  giftMoving: 4,
  engravedSent: 5,
  engravedOpen: 5,
  moving: 16,
  partly: 6,
  open: 9,
  unpaid: 4,
};

/** 15 orders. */
export const countsOfLarkspur: Counts = {
  old: 2,
  delivered: 3,
  partlyRefunded: 1,
  refunded: 0,
  cancelled: 1,
  giftSent: 1,
  giftMoving: 0,
  engravedSent: 0,
  engravedOpen: 1,
  moving: 3,
  partly: 1,
  open: 1,
  unpaid: 1,
};

/** One entry an order, oldest first, with the instant (epoch milliseconds) it was placed. */
export function tellStories(
  counts: Counts,
  random: Random,
  now: number,
): { story: Story; createdAt: number }[] {
  const told = Object.entries(stories).flatMap(([key, story]) =>
    Array.from({ length: counts[key as keyof Counts] }, () => ({
      story,
      createdAt:
        now -
        random.int(story.youngest, story.oldest) * 86_400_000 -
        random.int(600, 86_000) * 1000,
    })),
  );
  return told.sort((a, b) => a.createdAt - b.createdAt);
}
