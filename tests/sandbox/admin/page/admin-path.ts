/**
 * The sandbox's page for an address of Shopify's admin: `shopify:admin/orders/1`, `shopify://admin/orders/1`,
 * `https://admin.shopify.com/store/mejurn/orders/1` or `https://mejurn.myshopify.com/admin/orders/1`; and for one of
 * the app in it: `app:app/tickets/1`. Other addresses come back as they are.
 */
export function adminPath(href: string, handle: string): string {
  const inApp = /^app:(?<path>.*)$/i.exec(href)?.groups?.path;
  if (inApp !== undefined) return `/store/${handle}/apps/loupe/${inApp}`;
  const inAdmin =
    /^shopify:(?:\/\/)?admin\/?(?<path>.*)$/i.exec(href) ??
    /^https:\/\/admin\.shopify\.com\/store\/[^/]+\/?(?<path>.*)$/i.exec(href) ??
    /^https:\/\/[a-z0-9-]+\.myshopify\.com\/admin\/?(?<path>.*)$/i.exec(href);
  const path = inAdmin?.groups?.path;
  if (path === undefined) return href;
  return `/store/${handle}/${path.replace(/^apps\/[^/?#]+/, "apps/loupe")}`;
}
