/** An order as it is shown beside the thread. Money is a decimal string; instants are ISO 8601; what Shopify withholds is null. */
export type OrderFacts = {
  /** `gid://shopify/Order/…` */
  readonly id: string;
  readonly legacyId: string;
  /** Such as `#1001`. */
  readonly name: string;
  readonly email: string | null;
  readonly createdAt: string;
  readonly cancelledAt: string | null;
  /** Shopify's OrderDisplayFinancialStatus, or null. */
  readonly financialStatus: string | null;
  /** Shopify's OrderDisplayFulfillmentStatus. */
  readonly fulfillmentStatus: string;
  readonly total: { readonly amount: string; readonly currency: string };
  readonly refunded: { readonly amount: string; readonly currency: string };
  readonly note: string | null;
  readonly shippingAddress: {
    readonly name: string | null;
    readonly lines: readonly string[];
    /** Absent in copies that were made before it was asked for. */
    readonly postcode?: string | null;
  } | null;
  readonly items: readonly {
    readonly title: string;
    readonly variantTitle: string | null;
    readonly quantity: number;
    readonly price: { readonly amount: string; readonly currency: string };
    readonly imageUrl: string | null;
    /** Engraving, ring size and the like, as the buyer gave them. */
    readonly attributes: readonly { readonly key: string; readonly value: string }[];
  }[];
  readonly parcels: readonly {
    /** Shopify's FulfillmentDisplayStatus, or null. */
    readonly status: string | null;
    readonly carrier: string | null;
    readonly trackingNumber: string | null;
    readonly trackingUrl: string | null;
    readonly createdAt: string;
    readonly estimatedDeliveryAt: string | null;
    readonly deliveredAt: string | null;
    readonly events: readonly {
      readonly status: string;
      readonly message: string | null;
      readonly happenedAt: string;
      readonly place: string | null;
    }[];
  }[];
};
