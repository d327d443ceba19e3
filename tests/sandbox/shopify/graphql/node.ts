import type { Ledger } from "#tests/sandbox/shopify/mutations/base/ledger.ts";
import type { OrderRecord, ShopRecord } from "#tests/sandbox/shopify/seed/records.ts";
import type { ShopWorld } from "#tests/sandbox/shopify/world/shop-world.ts";

import type { ProtectedField } from "./protected-fields.ts";

/** What a query is asked of: the shop, what the token may see, when, and where pictures are served. */
export type Question = {
  shop: ShopRecord;
  /** Changes the shop; mutations use it. */
  world: ShopWorld;
  ledger: Ledger;
  scopes: ReadonlySet<string>;
  /** Personal data that Shopify has not approved the app for. */
  withheld: ReadonlySet<ProtectedField>;
  at: number;
  pictureUrl: (name: string) => string;
};

/** The question with the way back to an order, which its customer and its parcels lead to. */
export type Call = Question & { toOrder: (order: OrderRecord) => Node };

export type Args = Record<string, unknown>;

/**
 * An object of the Admin API: one entry a field, by the schema's name. A function is asked with the field's arguments
 * when the field is. A field without an entry is one that the sandbox has no data for; null is a known absence.
 */
export type Node = { readonly __typename: string; readonly [field: string]: unknown };

export const gid = (type: string, id: number): string => `gid://shopify/${type}/${id}`;

/**
 * The number of a gid of the type, or null for a gid of another type.
 * @throws Error for what is no gid.
 */
export function idOf(type: string, value: unknown): number | null {
  const [, kind, id] = /^gid:\/\/shopify\/(\w+)\/(\d+)$/.exec(String(value)) ?? [];
  if (kind === undefined) throw new Error(`Invalid global id '${String(value)}'`);
  return kind === type ? Number(id) : null;
}

/** ISO 8601 without fractions, as Shopify writes DateTime. */
export function dateTime(at: number): string;
export function dateTime(at: number | null): string | null;
export function dateTime(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString().replace(/\.\d{3}Z$/, "Z");
}
