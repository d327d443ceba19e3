import type { AdminLine } from "./admin-line.ts";

/** Parameters that the admin adds to a document's address; they are not part of the app's own. */
const embeddingParams = [
  "embedded",
  "hmac",
  "host",
  "id_token",
  "locale",
  "session",
  "shop",
  "timestamp",
];

/** Tells the admin where the app is, goes where the admin's menu says, and opens the admin's own pages on top. */
export function followNavigation(line: AdminLine): void {
  const report = (): void => line.tell({ says: "location", path: ownPath() });
  for (const name of ["pushState", "replaceState"] as const) {
    const plain = history[name].bind(history);
    history[name] = (...args) => {
      plain(...args);
      report();
    };
  }
  window.addEventListener("popstate", report);
  line.listen((say) => {
    if (say.says === "navigate") navigateApp(say.href);
  });
  document.addEventListener("click", (event) => openAdminLink(line, event), true);
  const plainOpen = window.open.bind(window);
  window.open = (url, target, features) => {
    if (url === undefined || !isAdminAddress(String(url))) return plainOpen(url, target, features);
    line.tell({ says: "open", href: String(url), target: target ?? "_blank" });
    return null;
  };
  report();
}

function ownPath(): string {
  const url = new URL(location.href);
  for (const name of embeddingParams) url.searchParams.delete(name);
  return url.pathname + url.search + url.hash;
}

/** App Bridge announces a menu click as a bubbling `shopify:navigate` event of a link. */
function navigateApp(href: string): void {
  const link = document.createElement("a");
  link.setAttribute("href", href);
  document.body.append(link);
  link.dispatchEvent(new Event("shopify:navigate", { bubbles: true }));
  link.remove();
}

function openAdminLink(line: AdminLine, event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  const href = link?.getAttribute("href") ?? "";
  if (link === null || !isAdminAddress(href)) return;
  event.preventDefault();
  event.stopPropagation();
  const newTab = event.ctrlKey || event.metaKey;
  line.tell({
    says: "open",
    href,
    target: newTab ? "_blank" : (link.getAttribute("target") ?? "_top"),
  });
}

function isAdminAddress(href: string): boolean {
  return /^(shopify:|https:\/\/admin\.shopify\.com\/|https:\/\/[a-z0-9-]+\.myshopify\.com\/admin)/i.test(
    href,
  );
}
