import type { StaffMember } from "#tests/sandbox/shopify/sandbox-shopify.ts";

import { makeOrders } from "./orders.ts";
import { makeAddress, makeCustomers } from "./people.ts";
import { makePolicies } from "./policies.ts";
import { makeProducts } from "./products.ts";
import { makeRandom } from "./random.ts";
import type { ShopRecord } from "./records.ts";
import { countsOfLarkspur, countsOfMejurn, tellStories } from "./stories.ts";
import { tellMoreStories } from "./tell-more-stories.ts";

const DAY_MS = 86_400_000;

/** The two shops of the sandbox: a large American one, a small German one that shares some of its customers. */
export function makeShops(seed: number, now: number): [ShopRecord, ShopRecord] {
  const mejurn = makeMejurn(seed, now);
  return [mejurn, makeLarkspur(seed, now, mejurn)];
}

function makeMejurn(seed: number, now: number): ShopRecord {
  const random = makeRandom(seed);
  const nextId = countFrom(5_204_118_301_000);
  const createdAt = now - 900 * DAY_MS;
  const products = makeProducts({
    random,
    nextId,
    kindCount: 5,
    designCount: 8,
    skuPrefix: "MJ",
    createdAt,
  });
  const customers = makeCustomers({ random, nextId, count: 60, country: "US", now });
  const orders = makeOrders({
    random,
    nextId,
    told: tellStories(countsOfMejurn, random, now),
    products,
    customers,
    ordersOfFirst: 30,
    prefix: "#",
    suffix: "",
    currencyGateway: "shopify_payments",
  });
  const shop: ShopRecord = {
    id: 61_204_877_301,
    domain: "mejurn.myshopify.com",
    handle: "mejurn",
    name: "Mejurn",
    email: "maya@mejurn.example",
    contactEmail: "support@mejurn.example",
    ownerName: "Maya Jurnell",
    timeZone: "America/New_York",
    currency: "USD",
    prefix: "#",
    suffix: "",
    createdAt,
    updatedAt: createdAt,
    address: {
      ...makeAddress({ random, nextId, country: "US" }, "Maya", "Jurnell", null),
      city: "New York",
      province: "New York",
      provinceCode: "NY",
      zip: "10012",
    },
    locationId: nextId(),
    locale: "en",
    customerAccounts: "NEW",
    staff: makeStaff(71_000_001, "mejurn.example", "en", [
      ["Maya", "Jurnell"],
      ["Theo", "Alvarez"],
      ["Ines", "Bouchard"],
      ["Ruth", "Calloway"],
    ]),
    policies: makePolicies(61_204_877_301, "en", createdAt),
    products,
    customers,
    orders,
    stories: new Map(),
  };
  tellMoreStories(shop, { seed, nextId, now });
  return shop;
}

function makeLarkspur(seed: number, now: number, mejurn: ShopRecord): ShopRecord {
  const random = makeRandom(seed + 7919);
  const nextId = countFrom(8_410_552_907_000);
  const createdAt = now - 800 * DAY_MS;
  const products = makeProducts({
    random,
    nextId,
    kindCount: 4,
    designCount: 2,
    skuPrefix: "LK",
    createdAt,
  });
  const customers = makeCustomers({
    random,
    nextId,
    count: 10,
    country: "DE",
    now,
    known: mejurn.customers.slice(0, 4),
  });
  const orders = makeOrders({
    random,
    nextId,
    told: tellStories(countsOfLarkspur, random, now),
    products,
    customers,
    ordersOfFirst: 2,
    prefix: "LK-",
    suffix: "",
    currencyGateway: "shopify_payments",
  });
  return {
    id: 64_911_030_552,
    domain: "larkspur.myshopify.com",
    handle: "larkspur",
    name: "Larkspur",
    email: "lena@larkspur.example",
    contactEmail: "support@larkspur.example",
    ownerName: "Lena Larsen",
    timeZone: "Europe/Berlin",
    currency: "EUR",
    prefix: "LK-",
    suffix: "",
    createdAt,
    updatedAt: createdAt,
    address: {
      ...makeAddress({ random, nextId, country: "DE" }, "Lena", "Larsen", null),
      city: "Berlin",
      zip: "10115",
    },
    locationId: nextId(),
    locale: "de",
    customerAccounts: "CLASSIC",
    staff: makeStaff(72_000_001, "larkspur.example", "de", [
      ["Lena", "Larsen"],
      ["Ole", "Petersen"],
      ["Mira", "Vogt"],
      ["Knut", "Reimann"],
    ]),
    policies: makePolicies(64_911_030_552, "de", createdAt),
    products,
    customers,
    orders,
    stories: new Map(),
  };
}

/** Owner, two agents, one who may only read. */
function makeStaff(
  firstId: number,
  mailDomain: string,
  locale: string,
  names: readonly (readonly [string, string])[],
): StaffMember[] {
  const roles = ["owner", "agent", "agent", "read-only"] as const;
  return names.map(([firstName, lastName], index) => ({
    id: String(firstId + index),
    firstName,
    lastName,
    email: `${firstName.toLowerCase()}@${mailDomain}`,
    accountOwner: index === 0,
    role: roles[index] ?? "agent",
    locale,
  }));
}

/** Ids as Shopify gives them: rising, with gaps. */
export function countFrom(first: number): () => number {
  let id = first;
  return () => (id += 137);
}
