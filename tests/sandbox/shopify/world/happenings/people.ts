import type { CustomerRecord } from "#tests/sandbox/shopify/seed/records.ts";
import type { ShopWorld } from "#tests/sandbox/shopify/world/shop-world.ts";

export type CustomerPlan = Pick<CustomerRecord, "firstName" | "lastName" | "email"> &
  Partial<Pick<CustomerRecord, "phone" | "tags" | "note" | "addresses" | "locale">>;

/** A new customer of the shop. Returns the number in its gid. */
export function addCustomer(world: ShopWorld, plan: CustomerPlan): number {
  const id = world.nextId();
  world.addCustomer({
    phone: null,
    tags: [],
    note: null,
    addresses: [],
    locale: world.shop.locale,
    ...plan,
    id,
    createdAt: world.now(),
    updatedAt: world.now(),
    state: "DISABLED",
    verifiedEmail: true,
  });
  return id;
}

/** The merchant merges one customer into another: orders, tags and addresses go over, and the one is gone. */
export function mergeCustomers(world: ShopWorld, keptId: number, goneId: number): void {
  world.deed(() => {
    const gone = world.customer(goneId);
    world.changeCustomer(keptId, (kept) => ({
      tags: [...new Set([...kept.tags, ...gone.tags])],
      addresses: [...kept.addresses, ...gone.addresses],
      note: [kept.note, gone.note].filter((note) => note !== null).join("\n") || null,
    }));
    for (const order of world.shop.orders.filter(({ customerId }) => customerId === goneId)) {
      world.changeOrder(order.id, () => ({ customerId: keptId }));
    }
    world.emit("customers/merge", { keptId, goneId });
    world.removeCustomer(goneId);
  });
}

/** @throws Error while the customer has orders, as Shopify refuses it. */
export function deleteCustomer(world: ShopWorld, customerId: number): void {
  if (world.shop.orders.some((order) => order.customerId === customerId)) {
    throw new Error(`Customer ${customerId} has orders and cannot be deleted.`);
  }
  world.removeCustomer(customerId);
}

/** The customer or the merchant changes who they are and where they can be reached. */
export function changePerson(
  world: ShopWorld,
  customerId: number,
  change: Partial<CustomerPlan>,
): void {
  world.changeCustomer(customerId, () => change);
}
