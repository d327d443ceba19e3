import type { Money } from "#app/domain/shared/money.ts";
import type { OrderAddress, OrderItem } from "./order-facts.ts";

/** The rest of an order, asked for when somebody opens it: payments, refunds, returns, disputes, risk. Instants are ISO 8601. */
export type OrderDetails = {
  /** The items beyond those of the header. */
  readonly moreItems: readonly OrderItem[];
  readonly subtotal: Money;
  readonly shippingPrice: Money;
  readonly tax: Money;
  readonly discountTotal: Money;
  /** Still to be paid; negative where the shop owes. */
  readonly outstanding: Money;
  readonly discounts: readonly {
    /** A code or a title. */
    readonly name: string;
    readonly amount: Money | null;
    readonly percentage: number | null;
  }[];
  readonly shipping: { readonly title: string; readonly carrier: string | null } | null;
  readonly billingAddress: OrderAddress | null;
  /** Where the customer looks at the order. */
  readonly statusPageUrl: string | null;
  /** Oldest first. */
  readonly payments: readonly OrderPayment[];
  readonly refunds: readonly {
    readonly id: string;
    readonly createdAt: string;
    readonly total: Money;
    readonly note: string | null;
    readonly items: readonly { readonly itemId: string; readonly quantity: number }[];
  }[];
  readonly returns: readonly OrderReturn[];
  readonly disputes: readonly {
    readonly id: string;
    /** Shopify's DisputeType: CHARGEBACK or INQUIRY. */
    readonly kind: string;
    /** Shopify's DisputeStatus. */
    readonly status: string;
  }[];
  readonly risk: {
    /** Shopify's OrderRiskRecommendationResult. */
    readonly recommendation: string;
    /** Shopify's RiskAssessmentResult, the highest of all assessments, or null. */
    readonly level: string | null;
    readonly facts: readonly { readonly sentiment: string; readonly words: string }[];
  };
  /** What is still to be shipped, from where, and what holds it; null without the scope for it. */
  readonly fulfilmentOrders: readonly FulfilmentOrder[] | null;
};

export type OrderPayment = {
  readonly id: string;
  /** Shopify's OrderTransactionKind. */
  readonly kind: string;
  /** Shopify's OrderTransactionStatus. */
  readonly status: string;
  readonly gateway: string | null;
  readonly amount: Money;
  readonly processedAt: string | null;
  /** Shopify's OrderTransactionErrorCode of a failed attempt. */
  readonly errorCode: string | null;
};

export type OrderReturn = {
  readonly id: string;
  /** Such as `#1001-R1`; null while it is only asked for. */
  readonly name: string | null;
  /** Shopify's ReturnStatus. */
  readonly status: string;
  readonly createdAt: string;
  readonly quantity: number;
  readonly items: readonly {
    /** Absent in copies from before it was asked for. */
    readonly itemId?: string;
    readonly title: string;
    readonly quantity: number;
    readonly reason: string | null;
  }[];
};

export type FulfilmentOrder = {
  readonly id: string;
  /** Shopify's FulfillmentOrderStatus. */
  readonly status: string;
  readonly location: string | null;
  readonly holds: readonly {
    readonly id: string;
    readonly reason: string;
    readonly notes: string | null;
    /** The app that holds it gave it this name. */
    readonly handle: string | null;
  }[];
  /** What Shopify lets one do with it now, such as HOLD. */
  readonly actions: readonly string[];
  readonly items: readonly {
    readonly id: string;
    readonly itemId: string;
    readonly remainingQuantity: number;
  }[];
};
