import type { Money } from "#app/domain/shared/money.ts";

/** An order as it is shown beside the thread: header, items and parcels. Instants are ISO 8601; what Shopify withholds is null. */
export type OrderFacts = {
  /** `gid://shopify/Order/…` */
  readonly id: string;
  readonly legacyId: string;
  /** Such as `#1001`. */
  readonly name: string;
  /** Printed on the thank-you page; customers quote it. */
  readonly confirmationNumber: string | null;
  /** `gid://shopify/Customer/…`; null for a guest's order. */
  readonly customerId: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly createdAt: string;
  /** By Shopify's clock: of two copies the later one holds. */
  readonly updatedAt: string;
  readonly cancelledAt: string | null;
  /** Shopify's OrderDisplayFinancialStatus, or null. */
  readonly financialStatus: string | null;
  /** Shopify's OrderDisplayFulfillmentStatus. */
  readonly fulfillmentStatus: string;
  /** What the order is worth now, after edits, returns and refunds. */
  readonly total: Money;
  /** What it was worth when it was placed. */
  readonly originalTotal: Money;
  /** All that was ever paid; twice the total is a double capture. */
  readonly received: Money;
  readonly refunded: Money;
  readonly note: string | null;
  readonly tags: readonly string[];
  /** What the buyer gave with the whole order, such as a gift message. */
  readonly attributes: readonly OrderAttribute[];
  readonly shippingAddress: OrderAddress | null;
  readonly items: readonly OrderItem[];
  /** Whether there are more items than are listed here. */
  readonly hasMoreItems: boolean;
  readonly parcels: readonly OrderParcel[];
};

export type OrderAttribute = { readonly key: string; readonly value: string };

export type OrderAddress = {
  readonly name: string | null;
  readonly lines: readonly string[];
  readonly city: string | null;
  readonly postcode: string | null;
  readonly countryCode: string | null;
};

export type OrderItem = {
  /** `gid://shopify/LineItem/…` */
  readonly id: string;
  readonly productId: string | null;
  readonly variantId: string | null;
  readonly title: string;
  readonly variantTitle: string | null;
  readonly sku: string | null;
  readonly productType: string | null;
  readonly productTags: readonly string[];
  /** What is left of it, or what was ordered when nothing is left. */
  readonly quantity: number;
  readonly orderedQuantity: number;
  readonly currentQuantity: number;
  readonly unfulfilledQuantity: number;
  readonly refundableQuantity: number;
  readonly price: Money;
  readonly imageUrl: string | null;
  /** What was chosen of the product's own, such as its ring size; absent in copies from before it was asked for. */
  readonly options?: readonly { readonly name: string; readonly value: string }[];
  /** Engraving, ring size and the like, as the buyer gave them. */
  readonly attributes: readonly OrderAttribute[];
};

export type OrderParcel = {
  /** `gid://shopify/Fulfillment/…` */
  readonly id: string;
  /** Such as `#1001.1`. */
  readonly name: string;
  /** Shopify's FulfillmentDisplayStatus, or null. */
  readonly status: string | null;
  readonly carrier: string | null;
  readonly trackingNumber: string | null;
  readonly trackingUrl: string | null;
  readonly createdAt: string;
  readonly estimatedDeliveryAt: string | null;
  readonly deliveredAt: string | null;
  /** What lies in it, the first few; absent in copies from before it was asked for. */
  readonly contents?: readonly { readonly itemId: string; readonly quantity: number }[];
  readonly events: readonly {
    /** `gid://shopify/FulfillmentEvent/…` */
    readonly id: string;
    /** Shopify's FulfillmentEventStatus. */
    readonly status: string;
    readonly message: string | null;
    readonly happenedAt: string;
    readonly place: string | null;
  }[];
};
