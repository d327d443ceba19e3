import type { SandboxShop, StaffMember } from "#tests/sandbox/shopify/start-shopify.ts";
import { escapeHtml } from "./escape-html.ts";
import type { PageState } from "./messages.ts";

export type Page = {
  shops: readonly SandboxShop[];
  shop: SandboxShop;
  staff: StaffMember;
  /** The path behind `/store/<handle>`. */
  place: string;
  title: string;
  state: PageState;
  /** The content beside the menu. */
  content: string;
};

const bag = `<svg viewBox="0 0 22 24" aria-hidden="true"><path fill="#95bf47" d="M3 6h16l2 18H1z"/><path fill="none"
  stroke="#e3e3e3" stroke-width="1.6" d="M7 9V5.500a4 4 0 0 1 8 0V9"/></svg>`;
const bars = `<svg viewBox="0 0 20 20" aria-hidden="true"><path stroke="currentColor" stroke-width="1.8"
  d="M3 5h14M3 10h14M3 15h14"/></svg>`;
const orders = `<svg viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.5" aria-hidden="true"><path
  d="M5 3.500h10a1.500 1.500 0 0 1 1.500 1.500v10a1.500 1.500 0 0 1-1.500 1.500H5A1.500 1.500 0 0 1 3.500 15V5A1.500 1.500 0 0 1 5 3.500zM3.500 11h4l1 2h3l1-2h4"/></svg>`;
const customers = `<svg viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.5" aria-hidden="true"><circle
  cx="10" cy="7" r="3"/><path d="M4 16.500c.6-3 3-4.500 6-4.500s5.400 1.500 6 4.500"/></svg>`;

/** A page of the admin: top bar, menu, and the content beside it. */
export function renderPage(page: Page): string {
  const { shop, staff } = page;
  const store = `/store/${shop.handle}`;
  const state = JSON.stringify(page.state).replaceAll("<", "\\u003c");
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/assets/admin.css"></head>
<body>
<header class="top">
  <button id="menu" type="button" aria-label="Menu">${bars}</button>
  <a class="brand" href="${store}" aria-label="Admin of ${escapeHtml(shop.name)}">${bag}<span>Admin</span></a>
  <div class="grow"></div>
  <select id="shop" aria-label="Shop">${page.shops
    .map((other) => option(other.handle, other.name, other === shop))
    .join("")}</select>
  <label><i class="avatar" aria-hidden="true" style="font-style: normal">${escapeHtml(initials(staff))}</i>
  <select id="staff" aria-label="Staff member">${shop.staff
    .map((other) => option(other.id, `${fullName(other)} (${other.role})`, other === staff))
    .join("")}</select></label>
</header>
<div id="save-bar" role="region" aria-label="Unsaved changes" hidden><strong>Unsaved changes</strong><div id="save-bar-actions"></div></div>
<nav aria-label="Admin">
  <ul><li><a href="${store}/orders"${current(page, "/orders")}>${orders}Orders</a></li>
  <li><a href="${store}/customers"${current(page, "/customers")}>${customers}Customers</a></li></ul>
  <h2>Apps</h2>
  <ul><li><a id="app-home" href="${store}/apps/loupe/app"><span class="app-icon" aria-hidden="true">L</span>Loupe</a></li></ul>
  <ul id="app-links"></ul>
</nav>
<main>${page.content}</main>
<div id="toasts"></div>
<dialog id="leave"><h2>Leave page with unsaved changes?</h2><p>Leaving this page will delete all unsaved changes.</p>
<form method="dialog"><button value="stay">Stay</button><button class="critical" value="leave">Leave page</button></form></dialog>
<dialog id="grant"><h2>Loupe asks for more access</h2><ul id="grant-scopes"></ul>
<form method="dialog"><button value="decline">Cancel</button><button value="grant">Update access</button></form></dialog>
<script>globalThis.sandbox = ${state};</script><script src="/assets/admin.js"></script>
</body></html>`;
}

/** The app in its frame, below its title bar. */
export function renderFrame(frameUrl: string, frameName: string): string {
  return `<div class="page-head"><span class="app-icon" aria-hidden="true">L</span><h1 id="page-title">Loupe</h1>
<div id="page-actions"></div></div><div id="loading" hidden></div>
<iframe id="app-frame" title="Loupe" data-src="${escapeHtml(frameUrl)}" name="${escapeHtml(frameName)}"
 allow="clipboard-write"></iframe>`;
}

function option(value: string, label: string, selected: boolean): string {
  return `<option value="${escapeHtml(value)}"${selected ? " selected" : ""}>${escapeHtml(label)}</option>`;
}

function current(page: Page, place: string): string {
  return page.place.startsWith(place) ? ' aria-current="page"' : "";
}

function fullName(staff: StaffMember): string {
  return `${staff.firstName} ${staff.lastName}`;
}

function initials(staff: StaffMember): string {
  return staff.firstName.slice(0, 1) + staff.lastName.slice(0, 1);
}
