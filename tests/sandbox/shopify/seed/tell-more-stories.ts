import { makeShopWorld, type ShopWorld } from "#tests/sandbox/shopify/world/shop-world.ts";

import { makeAddress } from "./people.ts";
import { makeRandom, type Random } from "./random.ts";
import type { ProductRecord, ShopRecord } from "./records.ts";
import { furtherStories, type Scene } from "./further-stories.ts";

const DAY_MS = 86_400_000;

const people = [
  ["Clementine", "Hathaway"],
  ["Otis", "Marlowe"],
  ["Philippa", "Wren"],
  ["Rufus", "Aldersey"],
  ["Saskia", "Lindqvist"],
  ["Tobias", "Fenwick"],
  ["Winifred", "Osgood"],
  ["Ambrose", "Tillery"],
  ["Henrietta", "Colby"],
  ["Lucan", "Beresford"],
  ["Marguerite", "Stanhope"],
] as const;

/**
 * Adds orders with a history of their own to the end of a shop, by the names of `furtherStories`. They are told through the
 * same happenings that a running shop has, each at its day, so that what they leave behind fits together.
 */
export function tellMoreStories(
  shop: ShopRecord,
  options: { seed: number; nextId: () => number; now: number },
): void {
  const random = makeRandom(options.seed + 104_729);
  let at = 0;
  const world = makeShopWorld({
    shop,
    clock: () => at,
    nextId: options.nextId,
    newEventId: () => "",
    draw: () => ({}),
    send: () => undefined,
  });
  at = options.now - 240 * DAY_MS;
  const customers = people.map((person) => addPerson(world, random, person));
  const told = new Map<string, number>();
  for (const [index, story] of furtherStories.entries()) {
    const start = options.now - story.daysAgo * DAY_MS - random.int(3, 9) * 3_600_000;
    const scene: Scene = {
      world,
      customerId: customers[index % customers.length] ?? 0,
      productOf: (kind, turn = 0) => productOf(shop, kind, index + turn),
      after: (days) => {
        at = start + Math.round(days * DAY_MS);
        if (at >= options.now) throw new Error(`${story.name} plays in the future.`);
      },
      shopDay: options.now,
      makeAddress: (firstName, lastName) =>
        makeAddress({ random, nextId: options.nextId, country: "US" }, firstName, lastName, null),
    };
    scene.after(0);
    told.set(story.name, story.tell(scene));
  }
  shop.stories = told;
}

function addPerson(
  world: ShopWorld,
  random: Random,
  [firstName, lastName]: (typeof people)[number],
): number {
  const id = world.nextId();
  const place = { random, nextId: world.nextId, country: "US" as const };
  world.addCustomer({
    id,
    firstName,
    lastName,
    email: `${firstName}.${lastName}@mailbox.example`.toLowerCase(),
    phone: null,
    createdAt: world.now(),
    updatedAt: world.now(),
    tags: [],
    note: null,
    locale: "en",
    state: "DISABLED",
    verifiedEmail: true,
    addresses: [makeAddress(place, firstName, lastName, null)],
  });
  return id;
}

function productOf(shop: ShopRecord, kind: string, turn: number): ProductRecord {
  const all = shop.products.filter(({ productType }) => productType === kind);
  const product = all[turn % all.length];
  if (!product) throw new Error(`${shop.name} sells no ${kind}.`);
  return product;
}
