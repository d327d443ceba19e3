/*
 * The one way to change what a shop of the sandbox holds. Everything that happens at Shopify, by mutation or by itself, is a
 * deed:
 *
 *   world.deed(() => {
 *     world.changeOrder(orderId, (order) => ({ note: "Ring the bell" }));    // also sends orders/updated, once a deed
 *     world.emit("refunds/create", { orderId, refundId });                  // ids; the payload is drawn from the records
 *   });
 *
 * `updatedAt` moves with every change, always forward. Webhooks leave at the end of the deed, share one event id, and are
 * posted when an app is connected, installed, subscribed to the topic and granted its scope. Deeds within a deed are part of
 * it; a deed that throws changes nothing and sends nothing. New things get their ids from `world.nextId()`.
 */
import type {
  CustomerRecord,
  OrderRecord,
  PolicyRecord,
  ProductRecord,
  ShopRecord,
} from "#tests/sandbox/shopify/seed/records.ts";

import type { Subjects, WebhookTopic } from "./topics.ts";

/** A webhook on its way, its payload as it was at the end of the deed. */
export type Emission = {
  topic: WebhookTopic;
  payload: Record<string, unknown>;
  /** The same for all of one deed. */
  eventId: string;
  triggeredAt: number;
};

export type ShopWorld = {
  /** The records as they are now. */
  readonly shop: ShopRecord;
  /** Epoch milliseconds; within a deed always the same. */
  now(): number;
  nextId(): number;
  nextOrderNumber(): number;
  /** Runs the work as one deed and returns its result. @throws what the work throws, with nothing changed. */
  deed<T>(work: () => T): T;
  /** Each throws Error when there is no such record. */
  order(id: number): OrderRecord;
  customer(id: number): CustomerRecord;
  product(id: number): ProductRecord;
  /** Emits orders/updated, customers/update or products/update once a deed. */
  changeOrder(id: number, change: (order: OrderRecord) => Partial<OrderRecord>): OrderRecord;
  changeCustomer(
    id: number,
    change: (customer: CustomerRecord) => Partial<CustomerRecord>,
  ): CustomerRecord;
  changeProduct(
    id: number,
    change: (product: ProductRecord) => Partial<ProductRecord>,
  ): ProductRecord;
  changeShop(change: (shop: ShopRecord) => Partial<Omit<ShopRecord, "id" | "domain">>): void;
  /** Tells nobody: Shopify has no webhook for policies. One that is not there yet is written; `body` null takes it down. */
  changePolicy(type: string, body: string | null): void;
  /** Emits orders/create, orders/delete and so on. */
  addOrder(order: OrderRecord): void;
  addCustomer(customer: CustomerRecord): void;
  removeOrder(id: number): void;
  removeCustomer(id: number): void;
  removeProduct(id: number): void;
  /** Outside a deed it is one of its own. */
  emit<T extends WebhookTopic>(topic: T, subject: Subjects[T]): void;
};

export type WorldOptions = {
  shop: ShopRecord;
  clock: () => number;
  nextId: () => number;
  newEventId: () => string;
  /** Draws the payload from the records as they are at the end of the deed. */
  draw: (world: ShopWorld, topic: WebhookTopic, subject: unknown) => Record<string, unknown>;
  send: (emissions: readonly Emission[]) => void;
};

type Pending = { topic: WebhookTopic; subject: unknown; once: string | null };

type Deed = {
  at: number;
  eventId: string;
  pending: Pending[];
  before: ShopRecord;
  /** Ids of what it changed already, whose `updatedAt` has moved. */
  changed: Set<number>;
};

/** The changeable world of one shop. */
export function makeShopWorld(options: WorldOptions): ShopWorld {
  const { shop } = options;
  let deed: Deed | null = null;

  const now = (): number => deed?.at ?? options.clock();
  const runDeed = <T>(work: () => T): T => {
    if (deed) return work();
    const begun: Deed = {
      at: options.clock(),
      eventId: options.newEventId(),
      pending: [],
      before: copyOf(shop),
      changed: new Set(),
    };
    deed = begun;
    try {
      const result = work();
      const emissions = begun.pending.map(({ topic, subject }): Emission => ({
        topic,
        payload: options.draw(world, topic, subject),
        eventId: begun.eventId,
        triggeredAt: begun.at,
      }));
      deed = null;
      options.send(emissions);
      return result;
    } catch (fault) {
      Object.assign(shop, begun.before);
      throw fault;
    } finally {
      deed = null;
    }
  };
  const note = (topic: WebhookTopic, subject: unknown, once: string | null = null): void =>
    runDeed(() => {
      if (once !== null && deed?.pending.some((one) => one.once === once)) return;
      deed?.pending.push({ topic, subject, once });
    });

  const replace = <T extends { id: number; updatedAt: number }>(
    list: T[],
    id: number,
    kind: string,
    change: (record: T) => Partial<T>,
  ): T => {
    const record = found(list, id, kind);
    const updatedAt = deed?.changed.has(id) ? record.updatedAt : later(record.updatedAt, now());
    const changed = { ...record, ...change(record), id, updatedAt };
    list[list.indexOf(record)] = changed;
    deed?.changed.add(id);
    return changed;
  };

  const world: ShopWorld = {
    shop,
    now,
    nextId: options.nextId,
    nextOrderNumber: () => Math.max(1000, ...shop.orders.map(({ number }) => number)) + 1,
    deed: runDeed,
    order: (id) => found(shop.orders, id, "order"),
    customer: (id) => found(shop.customers, id, "customer"),
    product: (id) => found(shop.products, id, "product"),
    changeOrder: (id, change) =>
      runDeed(() => {
        const changed = replace(shop.orders, id, "order", change);
        note("orders/updated", { orderId: id }, `order ${id}`);
        return changed;
      }),
    changeCustomer: (id, change) =>
      runDeed(() => {
        const changed = replace(shop.customers, id, "customer", change);
        note("customers/update", { customerId: id }, `customer ${id}`);
        return changed;
      }),
    changeProduct: (id, change) =>
      runDeed(() => {
        const changed = replace(shop.products, id, "product", change);
        note("products/update", { productId: id }, `product ${id}`);
        return changed;
      }),
    changeShop: (change) =>
      runDeed(() => {
        Object.assign(shop, change(shop), { updatedAt: later(shop.updatedAt, now()) });
        note("shop/update", {}, "shop");
      }),
    changePolicy: (type, body) =>
      runDeed(() => {
        shop.policies = withPolicy(shop.policies, {
          type,
          body,
          at: now(),
          nextId: options.nextId,
        });
      }),
    addOrder: (order) =>
      runDeed(() => {
        shop.orders.push(order);
        note("orders/create", { orderId: order.id });
      }),
    addCustomer: (customer) =>
      runDeed(() => {
        shop.customers.push(customer);
        note("customers/create", { customerId: customer.id });
      }),
    removeOrder: (id) =>
      runDeed(() => {
        remove(shop.orders, id, "order");
        forget(deed, `order ${id}`);
        note("orders/delete", { orderId: id });
      }),
    removeCustomer: (id) =>
      runDeed(() => {
        remove(shop.customers, id, "customer");
        forget(deed, `customer ${id}`);
        note("customers/delete", { customerId: id });
      }),
    removeProduct: (id) =>
      runDeed(() => {
        remove(shop.products, id, "product");
        forget(deed, `product ${id}`);
        note("products/delete", { productId: id });
      }),
    emit: (topic, subject) => note(topic, subject),
  };
  return world;
}

type WrittenPolicy = {
  readonly type: string;
  readonly body: string | null;
  readonly at: number;
  readonly nextId: () => number;
};

function withPolicy(
  policies: readonly PolicyRecord[],
  { type, body, at, nextId }: WrittenPolicy,
): readonly PolicyRecord[] {
  const known = policies.find((one) => one.type === type);
  const others = policies.filter((one) => one !== known);
  if (body === null) return others;
  if (!known) {
    const title = type.toLowerCase().replaceAll("_", " ");
    return [...others, { id: nextId(), type, title, body, createdAt: at, updatedAt: at }];
  }
  const changed = { ...known, body, updatedAt: later(known.updatedAt, at) };
  return policies.map((one) => (one === known ? changed : one));
}

/** Records are replaced, so a copy of the lists is a copy of the shop. */
function copyOf(shop: ShopRecord): ShopRecord {
  return {
    ...shop,
    orders: [...shop.orders],
    customers: [...shop.customers],
    products: [...shop.products],
  };
}

/** Shopify writes whole seconds and apps compare them, so the later of two deeds is dated a second later at least. */
function later(before: number, at: number): number {
  const next = (Math.floor(before / 1000) + 1) * 1000;
  return Math.max(next, at);
}

function found<T extends { id: number }>(list: readonly T[], id: number, kind: string): T {
  const record = list.find((one) => one.id === id);
  if (!record) throw new Error(`The shop has no ${kind} ${id}.`);
  return record;
}

function remove<T extends { id: number }>(list: T[], id: number, kind: string): void {
  list.splice(list.indexOf(found(list, id, kind)), 1);
}

function forget(deed: Deed | null, once: string): void {
  if (deed) deed.pending = deed.pending.filter((one) => one.once !== once);
}
