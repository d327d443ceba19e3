// What tests of actions begin with: a ticket about an order, and an agent who confirms what they saw.
import { readFileSync } from "node:fs";
import { inShop } from "#app/data/db.server.ts";
import { saveCustomerLink, saveOrderLinks } from "#app/data/records/links.server.ts";
import type { ActionKind } from "#app/domain/action/action-kind.ts";
import { valuesOf, type FieldValues } from "#app/domain/action/action-field.ts";
import type { MemberId } from "#app/domain/shared/ids.ts";
import type { Role } from "#app/domain/shop/role.ts";
import type { ActionSubject } from "#app/services/action/find-subject.ts";
import type { BeginAction } from "#app/services/action/begin-action.ts";
import { previewAction } from "#app/services/action/preview-action.ts";
import { startAction } from "#app/services/action/start-action.ts";
import { openShop } from "#app/services/shop/open-shop.ts";
import type { OrderRecord } from "#tests/sandbox/shopify/seed/records.ts";
import { aTicket, type TestShop, type TestTicket } from "#tests/support/builders.ts";
import type { TestHouse } from "#tests/support/make-deps.ts";

/** All that a shop can grant: the required scopes and those that are asked for when they are first used. */
export function allScopes(): string[] {
  const config = readFileSync(new URL("../../../../shopify.app.toml", import.meta.url), "utf8");
  const required = /^scopes = "([^"]*)"/m.exec(config)?.[1]?.split(",") ?? [];
  const optional = /^optional_scopes = \[([^\]]*)\]/m.exec(config)?.[1] ?? "";
  return [...required, ...[...optional.matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? "")];
}

export type SandboxOrder = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly customerId: string;
};

const DOMAIN = "mejurn.myshopify.com";
const models: Readonly<Record<"unpacked" | "sent" | "unpaid", (order: OrderRecord) => boolean>> = {
  unpacked: (one) =>
    one.fulfillmentStatus === "UNFULFILLED" &&
    one.financialStatus === "PAID" &&
    one.fulfillmentOrders.length > 0,
  sent: (one) =>
    one.fulfillmentStatus === "FULFILLED" &&
    one.financialStatus === "PAID" &&
    one.returns.length === 0 &&
    one.parcels.every(({ deliveredAt }) => deliveredAt !== null),
  unpaid: (one) => one.financialStatus === "PENDING" && one.cancelledAt === null,
};

/** An order that nobody has touched: a new one like the first such order of the shop. Unless told otherwise it is paid, and nothing of it has left. */
export function aFreshOrder(
  house: TestHouse,
  like: "unpacked" | "sent" | "unpaid" = "unpacked",
): SandboxOrder {
  const world = house.shopify.world(DOMAIN);
  const model = world.shop.orders.find(
    (one) =>
      one.refunds.length === 0 &&
      one.email !== null &&
      one.customerId !== null &&
      one.closedAt === null &&
      models[like](one),
  );
  if (!model) throw new Error("the sandbox has no such order");
  const number = world.nextOrderNumber();
  const order = { ...withNewIds(model, () => world.nextId()), number, name: `#${number}` };
  world.addOrder(order);
  return {
    id: `gid://shopify/Order/${order.id}`,
    name: order.name,
    email: order.email ?? "",
    customerId: `gid://shopify/Customer/${order.customerId ?? 0}`,
  };
}

/** What has an id of its own gets a new one, wherever it is named; customers and products stay whose they are. */
function withNewIds(order: OrderRecord, nextId: () => number): OrderRecord {
  const shared = new Set(["customerId", "productId", "variantId", "legacyId"]);
  const ids = new Map<number, number>();
  const renamed = (value: unknown, name: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => renamed(one, name));
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [key, renamed(inner, key)]),
      );
    const isId = (name === "id" || name.endsWith("Id")) && !shared.has(name);
    if (!isId || typeof value !== "number") return value;
    const known = ids.get(value) ?? nextId();
    ids.set(value, known);
    return known;
  };
  return renamed(order, "") as OrderRecord;
}

/** As it is at Shopify now. */
export const atShopify = (house: TestHouse, { id }: { readonly id: string }): OrderRecord =>
  house.shopify.world(DOMAIN).order(Number(id.split("/").at(-1)));

/** Mail from the order's own address that asks to cancel it; not signed, so nothing is proven. Order and customer are linked. */
export async function aTicketAbout(
  house: TestHouse,
  shop: TestShop,
  order: SandboxOrder,
): Promise<TestTicket> {
  house.passAtShopify(60_000);
  const ticket = await aTicket(house, shop, {
    from: order.email,
    subject: `Order ${order.name}`,
    text: `Please cancel my order ${order.name}.`,
    seed: order.id,
  });
  await link(house, shop, ticket, order);
  return ticket;
}

/** Order and customer, whatever the mail was linked to. */
export async function link(
  house: TestHouse,
  shop: TestShop,
  ticket: TestTicket,
  order: SandboxOrder,
): Promise<void> {
  const { deps } = house;
  const [found, customer] = await Promise.all([
    deps.shopify.readOrder(shop.domain, order.id),
    deps.shopify.readCustomer(shop.domain, order.customerId),
  ]);
  if (found.kind !== "answer" || found.value === null) throw new Error("the order is not there");
  if (customer.kind !== "answer" || customer.value === null) throw new Error("nor its customer");
  const orders = [{ facts: found.value, because: "named by the mail" }];
  const known = { state: "linked", facts: customer.value, because: "the address" } as const;
  await inShop(deps.db, shop.id, async (tx) => {
    await saveOrderLinks(tx, shop.id, ticket.id, orders, deps.clock());
    await saveCustomerLink(tx, shop.id, ticket.id, known, deps.clock());
  });
}

export async function anAgent(
  house: TestHouse,
  shop: TestShop,
): Promise<{ id: MemberId; name: string; role: Role }> {
  const { member } = await openShop(house.deps, {
    domain: shop.domain,
    shopifyUserId: "202",
    name: "Ines Falk",
    email: "ines@mejurn.example",
    accountOwner: false,
  });
  return member;
}

export const aSubject = (
  shop: TestShop,
  ticket: TestTicket,
  kind: ActionKind,
  about: string,
): ActionSubject => ({
  shopId: shop.id,
  ticketId: ticket.id,
  kind,
  about,
  by: shop.owner,
  locale: "en-US",
});

let presses = 0;

/** The form filled in over what it begins with, seen and confirmed; a reason is given for the missing proof. */
export async function aConfirmation(
  house: TestHouse,
  subject: ActionSubject,
  values: FieldValues = {},
): Promise<BeginAction> {
  // An agent takes a moment, in which Shopify's bucket fills up again.
  house.passAtShopify(60_000);
  const form = await startAction(house.deps, subject);
  if (form.kind !== "form") throw new Error(`there is no form: ${JSON.stringify(form)}`);
  const filled = { ...valuesOf(form.fields), ...values };
  const preview = await previewAction(house.deps, { ...subject, values: filled, messageId: null });
  if (preview.kind !== "ready") throw new Error(`nothing to confirm: ${JSON.stringify(preview)}`);
  presses += 1;
  return {
    ...subject,
    values: filled,
    messageId: null,
    seen: preview.seen,
    key: `press-of-action-${presses}`,
    reason: "",
    proofReason: { key: "phone", words: "" },
  };
}

/** One of the first item that can be refunded. */
export async function oneItem(house: TestHouse, subject: ActionSubject): Promise<FieldValues> {
  const form = await startAction(house.deps, subject);
  const field = form.kind === "form" ? form.fields.find(({ kind }) => kind === "quantity") : null;
  if (!field) throw new Error("nothing of the order can be refunded");
  return { [field.name]: "1" };
}

/** Rows of the ticket's actions, oldest first. */
export const listActions = (house: TestHouse, shop: TestShop, ticket: TestTicket) =>
  inShop(house.deps.db, shop.id, (tx) =>
    tx.shopifyAction.findMany({ where: { ticketId: ticket.id }, orderBy: { id: "asc" } }),
  );
