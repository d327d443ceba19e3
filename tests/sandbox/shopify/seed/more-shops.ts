import { makeShops } from "./make-shops.ts";
import type { ShopRecord } from "./records.ts";

/**
 * The two shops of `makeShops` once more, as shops of their own: other domains, handles and addresses, the same goods, names and
 * numbers. The ids are the same on purpose: what belongs to whom is the app's to keep apart. `nth` counts from 2.
 */
export function makeMoreShops(seed: number, now: number, nth: number): [ShopRecord, ShopRecord] {
  const [first, second] = makeShops(seed, now);
  return [asShopOfItsOwn(first, nth), asShopOfItsOwn(second, nth)];
}

function asShopOfItsOwn(shop: ShopRecord, nth: number): ShopRecord {
  const own = new Map(
    shop.customers.map(({ email }) => [email, email.replace("@", `.${nth}@`)] as const),
  );
  const handle = `${shop.handle}-${nth}`;
  const { customers, orders, ...rest } = shop;
  return {
    ...rest,
    id: shop.id + nth,
    domain: `${handle}.myshopify.com`,
    handle,
    contactEmail: `support@${handle}.example`,
    customers: withOther(customers, own),
    orders: withOther(orders, own),
  };
}

/** A copy in which each of these words stands for the other one. */
function withOther<Value>(value: Value, other: ReadonlyMap<string, string>): Value {
  if (typeof value === "string") return (other.get(value) ?? value) as Value;
  if (Array.isArray(value)) return value.map((one: unknown) => withOther(one, other)) as Value;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]: [string, unknown]) => [key, withOther(one, other)]),
  ) as Value;
}
