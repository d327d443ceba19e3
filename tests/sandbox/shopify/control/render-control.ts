import { escapeHtml } from "#tests/sandbox/admin/escape-html.ts";
import type { OrderRecord } from "#tests/sandbox/shopify/seed/records.ts";
import type { ShopWorld } from "#tests/sandbox/shopify/world/shop-world.ts";

import { happenings } from "./happening-list.ts";

const LISTED_ORDERS = 40;

type Control = { worlds: readonly ShopWorld[]; world: ShopWorld; said: URLSearchParams };

/** The page as a document; orders with a story come first, then the newest. */
export function renderControl({ worlds, world, said }: Control): string {
  const { shop } = world;
  const told = new Map([...shop.stories].map(([story, id]) => [id, story]));
  const orders = shop.orders
    .toSorted(
      (one, other) =>
        Number(told.has(other.id)) - Number(told.has(one.id)) || other.createdAt - one.createdAt,
    )
    .slice(0, LISTED_ORDERS);
  const chosen = said.get("happening");
  const options = happenings.map(
    ({ title }) => `<option${title === chosen ? " selected" : ""}>${escapeHtml(title)}</option>`,
  );
  const shops = worlds.map(
    (one) => `<a href="/sandbox/${one.shop.handle}">${escapeHtml(one.shop.name)}</a>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Behind Shopify: ${escapeHtml(shop.name)}</title>
<style>
  body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #1c1c1c }
  form { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; margin: 1rem 0 }
  label { display: grid; gap: .2rem } input, select, button { font: inherit; padding: .35rem .5rem; max-width: 100%; box-sizing: border-box }
  label { min-width: 0; max-width: 100% } .orders { overflow-x: auto }
  table { border-collapse: collapse; width: 100% } td, th { text-align: left; padding: .3rem .5rem; border-top: 1px solid #ddd }
  [role=status] { background: #eef6ee; padding: .5rem .75rem }
</style></head><body>
<nav>${shops.join(" · ")}</nav>
<h1>What happens at ${escapeHtml(shop.name)}</h1>
<p>Choose an order, and what the carrier, the bank, the customer or the merchant does. The app hears of it by webhook.</p>
${said.has("said") ? `<p role="status">${escapeHtml(said.get("said") ?? "")}</p>` : ""}
<form method="post" action="/sandbox/${shop.handle}">
  <label>Order <input name="order" list="orders" required value="${escapeHtml(said.get("order") ?? "")}"></label>
  <datalist id="orders">${orders.map(({ name }) => `<option>${escapeHtml(name)}</option>`).join("")}</datalist>
  <label>What happens <select name="happening">${options.join("")}</select></label>
  <button>Let it happen</button>
</form>
<div class="orders" tabindex="0" role="region" aria-label="Orders"><table><thead><tr><th>Order</th><th>Story</th><th>Customer</th><th>Payment</th><th>Fulfilment</th><th>Parcels</th></tr></thead>
<tbody>${orders.map((order) => rowOf(order, told.get(order.id) ?? "")).join("")}</tbody></table></div>
</body></html>`;
}

function rowOf(order: OrderRecord, story: string): string {
  const cells = [
    order.name,
    story,
    order.email ?? "",
    order.financialStatus,
    order.fulfillmentStatus,
    order.parcels.map(({ displayStatus }) => displayStatus).join(", "),
  ];
  return `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join("")}</tr>`;
}
