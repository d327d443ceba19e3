import { createHmac } from "node:crypto";

/**
 * The query of a request that Shopify passes on to an app, signed.
 * https://shopify.dev/docs/apps/build/online-store/app-proxies/authenticate-app-proxies
 */
export function signProxyQuery(
  asked: URLSearchParams,
  request: { readonly shop: string; readonly pathPrefix: string; readonly at: Date },
  secret: string,
): URLSearchParams {
  const query = new URLSearchParams(asked);
  for (const name of ["signature", "shop", "logged_in_customer_id", "path_prefix", "timestamp"])
    query.delete(name);
  query.set("shop", request.shop);
  // Nobody is signed in at this storefront.
  query.set("logged_in_customer_id", "");
  query.set("path_prefix", request.pathPrefix);
  query.set("timestamp", String(Math.floor(request.at.getTime() / 1_000)));
  const names = [...new Set(query.keys())].sort();
  const signed = names.map((name) => `${name}=${query.getAll(name).join(",")}`).join("");
  query.set("signature", createHmac("sha256", secret).update(signed).digest("hex"));
  return query;
}
