import type { SandboxShop } from "#tests/sandbox/shopify/start-shopify.ts";
import { escapeHtml } from "./escape-html.ts";

/** `gid`: whose page it is; empty for a list. */
export type RenderedRecord = { title: string; content: string; gid: string };

/**
 * The admin's own pages that an app links to: `orders`, `orders/<id>`, `customers`, `customers/<id>`.
 *
 * @returns null when the shop has no such page.
 */
export function renderRecord(
  shop: SandboxShop,
  kind: string,
  id: string | null,
): RenderedRecord | null {
  if (kind === "orders" && id === null) return orderList(shop);
  if (kind === "customers" && id === null) return customerList(shop);
  if (kind === "orders") return orderPage(shop, id);
  if (kind === "customers") return customerPage(shop, id);
  return null;
}

function orderList(shop: SandboxShop): RenderedRecord {
  const rows = shop.orders.map((order) => [
    link(shop, "orders", order.id, order.name),
    escapeHtml(order.email ?? "No email"),
    escapeHtml(order.fulfillmentStatus),
  ]);
  return { title: "Orders", content: page("Orders", rows), gid: "" };
}

function customerList(shop: SandboxShop): RenderedRecord {
  const rows = shop.customers.map((customer) => [
    link(shop, "customers", customer.id, `${customer.firstName} ${customer.lastName}`),
    escapeHtml(customer.email),
  ]);
  return { title: "Customers", content: page("Customers", rows), gid: "" };
}

function orderPage(shop: SandboxShop, id: string | null): RenderedRecord | null {
  const order = shop.orders.find((candidate) => lastPart(candidate.id) === id);
  if (order === undefined) return null;
  const customer = shop.customers.find((candidate) => candidate.id === order.customerId);
  const title = `Order ${order.name}`;
  const rows = [
    ["Order", escapeHtml(order.name)],
    ["Fulfillment", escapeHtml(order.fulfillmentStatus)],
    ["Email", escapeHtml(order.email ?? "None")],
    [
      "Customer",
      customer === undefined
        ? "None"
        : link(shop, "customers", customer.id, `${customer.firstName} ${customer.lastName}`),
    ],
  ];
  return { title, content: page(title, rows, EXTENSIONS), gid: order.id };
}

function customerPage(shop: SandboxShop, id: string | null): RenderedRecord | null {
  const customer = shop.customers.find((candidate) => lastPart(candidate.id) === id);
  if (customer === undefined) return null;
  const title = `${customer.firstName} ${customer.lastName}`;
  const orders = shop.orders.filter((order) => order.customerId === customer.id);
  const rows = [
    ["Email", escapeHtml(customer.email)],
    [
      "Orders",
      orders.map((order) => link(shop, "orders", order.id, order.name)).join(", ") || "None",
    ],
  ];
  return { title, content: page(title, rows, EXTENSIONS), gid: customer.id };
}

/** Where the page shows extensions of the app. */
const EXTENSIONS = "<!-- extensions -->";

function page(title: string, rows: readonly (readonly string[])[], below = ""): string {
  const body = rows.map(
    ([head, ...cells]) =>
      `<tr><th>${head}</th>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`,
  );
  return `<div class="page"><div class="page-inner"><h1>${escapeHtml(title)}</h1>
<div class="card"><table>${body.join("")}</table></div>${below}</div></div>`;
}

function link(shop: SandboxShop, kind: string, id: string, label: string): string {
  const href = `/store/${shop.handle}/${kind}/${lastPart(id)}`;
  return `<a href="${escapeHtml(href)}">${escapeHtml(label)}</a>`;
}

/** `1` of `gid://shopify/Order/1`. */
function lastPart(id: string): string {
  return id.slice(id.lastIndexOf("/") + 1);
}
