import type { ShopifyTrouble } from "#app/domain/order/shopify-trouble.ts";
import type { Words } from "#app/domain/words/words.ts";
import type { SuggestedCustomer, SuggestedOrder } from "./suggested-links.ts";

/** Whose a ticket may be and what it may be about, beside what is linked. */
export type LinkingView = {
  readonly customerGid: string | null;
  /** What keeps Shopify from answering, or from answering all. */
  readonly trouble: ShopifyTrouble | null;
  /** What the shop granted Loupe; empty where that is not known. */
  readonly scopes: readonly string[];
  readonly customers: readonly (SuggestedCustomer & { readonly because: Words })[];
  readonly orders: readonly (SuggestedOrder & { readonly because: Words })[];
  /** Customers who an agent said did not write this. */
  readonly rejected: readonly { readonly gid: string; readonly name: string }[];
};
