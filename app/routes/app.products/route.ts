// The shop's products: looked for by words, and opened one by one; the ticket's page shows them.
import type { LoaderFunctionArgs } from "@remix-run/node";
import type { ClientLoaderFunctionArgs } from "@remix-run/react";
import { visit } from "#app/door.server.ts";
import { openProduct } from "#app/services/product/open-product.ts";
import { searchProducts } from "#app/services/product/search-products.ts";

const PRODUCT_GID = /^gid:\/\/shopify\/Product\/\d{1,20}$/;

/** `?product=gid://shopify/Product/…` opens one, `?q=silver ring` looks for some. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { deps, shop } = await visit(request);
  const query = new URL(request.url).searchParams;
  const productGid = query.get("product") ?? "";
  if (PRODUCT_GID.test(productGid)) {
    const opened = await openProduct(deps, { shopId: shop.id, productGid });
    return { kind: "opened" as const, productGid, ...opened };
  }
  return searchProducts(deps, { shopId: shop.id, words: query.get("q") ?? "" });
}

/** A connection that is gone for a moment must not take the ticket's page away. */
export async function clientLoader({ request, serverLoader }: ClientLoaderFunctionArgs) {
  try {
    return await serverLoader<typeof loader>();
  } catch (error) {
    // Shopify's library answers with Responses, such as to sign in again.
    if (error instanceof Response) throw error;
    const words = new URL(request.url).searchParams.get("q") ?? "";
    return { kind: "unavailable" as const, words, trouble: "unreached" as const };
  }
}
