import type { Money } from "#app/domain/shared/money.ts";

/** A product as the product panel shows it: what somebody asks who wants to buy or wear it. */
export type ProductFacts = {
  /** `gid://shopify/Product/…` */
  readonly id: string;
  readonly legacyId: string;
  readonly title: string;
  readonly handle: string;
  readonly type: string | null;
  readonly vendor: string | null;
  /** Shopify's ProductStatus: ACTIVE, DRAFT, ARCHIVED or UNLISTED. */
  readonly status: string;
  /** The page in the online store, or null when there is none. */
  readonly url: string | null;
  /** Plain text of the description. */
  readonly description: string;
  readonly imageUrl: string | null;
  readonly tags: readonly string[];
  readonly updatedAt: string;
  /** Of all variants together; null when Shopify does not count it. */
  readonly stock: number | null;
  readonly options: readonly { readonly name: string; readonly values: readonly string[] }[];
  readonly variants: readonly {
    readonly id: string;
    readonly title: string;
    readonly sku: string | null;
    readonly price: Money;
    readonly stock: number | null;
    readonly isAvailable: boolean;
    readonly imageUrl: string | null;
    readonly options: readonly { readonly name: string; readonly value: string }[];
  }[];
  readonly hasMoreVariants: boolean;
  /** Material, stone, care, sizes and the like, as the shop keeps them in metafields. */
  readonly metafields: readonly {
    readonly namespace: string;
    readonly key: string;
    readonly value: string;
  }[];
};
