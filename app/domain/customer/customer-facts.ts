/** A Shopify customer as it is shown beside the thread; what Shopify withholds is null. */
export type CustomerFacts = {
  /** `gid://shopify/Customer/…` */
  readonly id: string;
  readonly legacyId: string;
  readonly displayName: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly createdAt: string;
  readonly orderCount: number;
  readonly spent: { readonly amount: string; readonly currency: string };
  readonly tags: readonly string[];
  readonly note: string | null;
  readonly locale: string | null;
  /** Newest orders first, a few. */
  readonly orders: readonly {
    readonly id: string;
    readonly name: string;
    readonly createdAt: string;
    readonly fulfillmentStatus: string;
  }[];
};
