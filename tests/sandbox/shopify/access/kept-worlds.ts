import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

import type {
  CustomerRecord,
  OrderRecord,
  PolicyRecord,
  ProductRecord,
  ShopRecord,
} from "#tests/sandbox/shopify/seed/records.ts";

type Changes<T> = { records: readonly T[]; gone: readonly number[] };
type Kept = {
  name: string;
  prefix: string;
  suffix: string;
  updatedAt: number;
  /** All of them: there are few. Absent in what an earlier version wrote. */
  policies?: readonly PolicyRecord[];
  orders: Changes<OrderRecord>;
  customers: Changes<CustomerRecord>;
  products: Changes<ProductRecord>;
};

export type KeptWorlds = {
  /** One more shop, as it is now in the seed. */
  add(shop: ShopRecord): void;
  /** Brings the shops to where the last run left them. */
  restore(): void;
  /** Writes what differs from the seed. */
  save(): void;
};

/**
 * What happened in the shops outlives a run where a file is given: an app that goes on from its own copies must not meet
 * orders that have become younger. Only what differs from the seed is kept.
 */
export function keepWorlds(file: string | undefined, begin: readonly ShopRecord[]): KeptWorlds {
  const nothing = (): void => undefined;
  if (file === undefined) return { add: nothing, restore: nothing, save: nothing };
  const shops = [...begin];
  const seeds = new Map(shops.map((shop) => [shop.domain, listsOf(shop)]));
  return {
    add: (shop) => {
      shops.push(shop);
      seeds.set(shop.domain, listsOf(shop));
    },
    restore: () => {
      const kept = read(file);
      for (const shop of shops) {
        const changes = kept[shop.domain];
        if (changes) apply(shop, changes);
      }
    },
    save: () => {
      const kept = shops.map((shop) => [shop.domain, differences(shop, seeds.get(shop.domain))]);
      mkdirSync(dirname(file), { recursive: true });
      // Written beside and renamed over, so that a killed run leaves a whole file.
      writeFileSync(`${file}.new`, JSON.stringify(Object.fromEntries(kept)), { mode: 0o600 });
      renameSync(`${file}.new`, file);
    },
  };
}

type Lists = Pick<ShopRecord, "orders" | "customers" | "products">;

const listsOf = ({ orders, customers, products }: ShopRecord): Lists => ({
  orders: [...orders],
  customers: [...customers],
  products: [...products],
});

function read(file: string): Record<string, Kept> {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Record<string, Kept>;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === "ENOENT") return {};
    throw new Error(`Cannot read what happened in the sandbox's shops in ${file}.`, {
      cause: fault,
    });
  }
}

function differences(shop: ShopRecord, seed: Lists | undefined): Kept {
  const { name, prefix, suffix, updatedAt, policies } = shop;
  return {
    name,
    prefix,
    suffix,
    updatedAt,
    policies,
    orders: changesOf(seed?.orders ?? [], shop.orders),
    customers: changesOf(seed?.customers ?? [], shop.customers),
    products: changesOf(seed?.products ?? [], shop.products),
  };
}

/** Records are replaced when they change, so the same object is the same record. */
function changesOf<T extends { id: number }>(seed: readonly T[], now: readonly T[]): Changes<T> {
  const before = new Set(seed);
  const left = new Set(now.map(({ id }) => id));
  return {
    records: now.filter((record) => !before.has(record)),
    gone: seed.map(({ id }) => id).filter((id) => !left.has(id)),
  };
}

function apply(shop: ShopRecord, kept: Kept): void {
  const { name, prefix, suffix, updatedAt, policies = shop.policies } = kept;
  Object.assign(shop, {
    name,
    prefix,
    suffix,
    updatedAt,
    policies,
    orders: withChanges(shop.orders, kept.orders),
    customers: withChanges(shop.customers, kept.customers),
    products: withChanges(shop.products, kept.products),
  });
}

function withChanges<T extends { id: number }>(seed: readonly T[], changes: Changes<T>): T[] {
  const changed = new Map(changes.records.map((record) => [record.id, record]));
  const gone = new Set(changes.gone);
  const known = seed
    .filter(({ id }) => !gone.has(id))
    .map((record) => changed.get(record.id) ?? record);
  const ids = new Set(seed.map(({ id }) => id));
  return [...known, ...changes.records.filter(({ id }) => !ids.has(id))];
}
