import type { StaffMember } from "#tests/sandbox/shopify/sandbox-shopify.ts";

/*
 * What the sandbox's shops hold. Amounts are whole cents, instants epoch milliseconds, ids the number of the gid. Records are
 * replaced, never changed in place; only tests/sandbox/shopify/world does so.
 */
export type AddressRecord = {
  id: number;
  firstName: string;
  lastName: string;
  company?: string | null;
  address1: string;
  address2: string | null;
  city: string;
  province: string | null;
  provinceCode: string | null;
  zip: string;
  country: string;
  countryCode: string;
  phone: string | null;
};

export type VariantRecord = {
  id: number;
  title: string;
  sku: string;
  price: number;
  stock: number;
  options: readonly { name: string; value: string }[];
};

export type ProductRecord = {
  id: number;
  title: string;
  handle: string;
  productType: string;
  tags: readonly string[];
  material: string;
  care: string;
  picture: string;
  engravable: boolean;
  createdAt: number;
  updatedAt: number;
  status: "ACTIVE" | "DRAFT" | "ARCHIVED" | "UNLISTED";
  /** Whether it has a page in the online store. */
  isPublished: boolean;
  /** Replaces the made-up text when somebody writes one. */
  description: string | null;
  metafields: readonly MetafieldRecord[];
  optionName: string;
  variants: readonly VariantRecord[];
};

export type MetafieldRecord = {
  id: number;
  namespace: string;
  key: string;
  /** Shopify's metafield type, such as `single_line_text_field`. */
  type: string;
  value: string;
};

export type CustomerRecord = {
  id: number;
  firstName: string;
  lastName: string;
  email: string;
  phone: string | null;
  createdAt: number;
  updatedAt: number;
  tags: readonly string[];
  note: string | null;
  locale: string;
  state: "ENABLED" | "DISABLED" | "INVITED" | "DECLINED";
  verifiedEmail: boolean;
  /** The first is the default one. */
  addresses: readonly AddressRecord[];
};

export type LineRecord = {
  id: number;
  /** Null, as the variant, for an item that somebody typed in. */
  productId: number | null;
  variantId: number | null;
  /** As it read when it was ordered; null: as the product's title reads now. */
  title: string | null;
  /** What was ordered. */
  quantity: number;
  /** What is left after refunds, returns, edits and cancellation. */
  currentQuantity: number;
  fulfilled: number;
  unitPrice: number;
  /** Taken off the whole line by the order's discounts; `index` counts in the order's `discounts`. */
  discounts: readonly { index: number; amount: number }[];
  attributes: readonly { key: string; value: string }[];
};

export type ParcelEvent = {
  id: number;
  status: string;
  message: string;
  happenedAt: number;
  city: string | null;
  province: string | null;
  country: string | null;
};

export type ParcelRecord = {
  id: number;
  status: "SUCCESS" | "CANCELLED";
  displayStatus: string;
  createdAt: number;
  updatedAt: number;
  inTransitAt: number | null;
  deliveredAt: number | null;
  estimatedDeliveryAt: number | null;
  /** Null for a parcel that was marked as sent without a number. */
  tracking: { company: string; number: string; url: string | null } | null;
  events: readonly ParcelEvent[];
  /** `id` is that of the FulfillmentLineItem. */
  lines: readonly { id: number; lineId: number; quantity: number }[];
};

/** What is still to be packed, and what was. */
export type FulfillmentOrderRecord = {
  id: number;
  status: "OPEN" | "IN_PROGRESS" | "ON_HOLD" | "SCHEDULED" | "CLOSED" | "CANCELLED" | "INCOMPLETE";
  createdAt: number;
  updatedAt: number;
  /** From when on it may be packed, as a pre-order's is. */
  fulfillAt: number | null;
  holds: readonly HoldRecord[];
  lines: readonly {
    id: number;
    lineId: number;
    totalQuantity: number;
    remainingQuantity: number;
  }[];
};

export type HoldRecord = {
  id: number;
  /** Shopify's FulfillmentHoldReason. */
  reason: string;
  notes: string | null;
  /** One app may hold a fulfillment order once under each handle. */
  handle: string | null;
  byApp: boolean;
};

export type TransactionRecord = {
  id: number;
  kind: "SALE" | "REFUND" | "AUTHORIZATION" | "CAPTURE" | "VOID";
  status: "SUCCESS" | "PENDING" | "FAILURE" | "ERROR";
  /** Shopify's OrderTransactionErrorCode of a failed attempt. */
  errorCode: string | null;
  gateway: string;
  amount: number;
  processedAt: number;
  parentId: number | null;
};

export type RefundRecord = {
  id: number;
  createdAt: number;
  note: string | null;
  /** Of everything together; what is neither of lines nor of shipping is an allowance. */
  amount: number;
  /** The part of it that is shipping. */
  shipping: number;
  /** The part that pays what the shop owed; below 0: what of the items nobody had paid for. */
  settles?: number;
  transactionIds: readonly number[];
  returnId: number | null;
  lines: readonly {
    id: number;
    lineId: number;
    quantity: number;
    amount: number;
    restockType: "CANCEL" | "RETURN" | "NO_RESTOCK";
  }[];
};

export type ReturnRecord = {
  id: number;
  /** Empty while it is only asked for. */
  name: string;
  status: "REQUESTED" | "OPEN" | "CLOSED" | "CANCELED" | "DECLINED";
  createdAt: number;
  approvedAt: number | null;
  closedAt: number | null;
  decline: { reason: string; note: string | null } | null;
  /** Asked of the customer for the way back. */
  shippingFee: number;
  /** What was kept of fees when it was processed. */
  chargedFees?: number;
  lines: readonly ReturnLineRecord[];
  exchangeLines: readonly {
    id: number;
    variantId: number;
    quantity: number;
    processed: number;
    /** The order's new line, once there is one. */
    lineId: number | null;
  }[];
};

export type ReturnLineRecord = {
  id: number;
  /** The FulfillmentLineItem that comes back. */
  fulfillmentLineId: number;
  lineId: number;
  quantity: number;
  processed: number;
  refunded: number;
  restockingFee?: { percentage: number };
  /** Handle of one of `returnReasons`. */
  reason: string;
  note: string;
  customerNote: string | null;
};

export type DisputeRecord = {
  id: number;
  type: "CHARGEBACK" | "INQUIRY";
  /** Shopify's DisputeStatus. */
  status: string;
  /** The bank's word for it, such as `fraudulent`. */
  reason: string;
  amount: number;
  createdAt: number;
  updatedAt: number;
  evidenceDueAt: number;
  closedAt: number | null;
};

export type RiskRecord = {
  recommendation: "ACCEPT" | "CANCEL" | "INVESTIGATE" | "NONE";
  level: "HIGH" | "MEDIUM" | "LOW" | "NONE" | "PENDING";
  facts: readonly { sentiment: "NEGATIVE" | "NEUTRAL" | "POSITIVE"; description: string }[];
};

export type DiscountRecord = {
  kind: "code" | "automatic" | "manual";
  /** The code, or the title. */
  name: string;
  value: { percentage: number } | { amount: number };
  target: "LINE_ITEM" | "SHIPPING_LINE";
};

export type OrderRecord = {
  id: number;
  number: number;
  name: string;
  confirmationNumber: string;
  email: string | null;
  phone: string | null;
  customerId: number | null;
  createdAt: number;
  updatedAt: number;
  cancelledAt: number | null;
  cancelReason: string | null;
  closedAt: number | null;
  /** Shopify's OrderDisplayFinancialStatus and OrderDisplayFulfillmentStatus. */
  financialStatus: string;
  fulfillmentStatus: string;
  edited: boolean;
  note: string | null;
  tags: readonly string[];
  attributes: readonly { key: string; value: string }[];
  shippingAddress: AddressRecord;
  billingAddress: AddressRecord;
  /** `discount` is what discounts took off the price. */
  shipping: { title: string; code: string; price: number; discount: number };
  discounts: readonly DiscountRecord[];
  lines: readonly LineRecord[];
  fulfillmentOrders: readonly FulfillmentOrderRecord[];
  parcels: readonly ParcelRecord[];
  transactions: readonly TransactionRecord[];
  refunds: readonly RefundRecord[];
  returns: readonly ReturnRecord[];
  disputes: readonly DisputeRecord[];
  risk: RiskRecord;
};

/** `type`: Shopify's ShopPolicyType; `body`: HTML. */
export type PolicyRecord = {
  id: number;
  type: string;
  title: string;
  body: string;
  createdAt: number;
  updatedAt: number;
};

export type ShopRecord = {
  id: number;
  domain: string;
  handle: string;
  name: string;
  email: string;
  contactEmail: string;
  ownerName: string;
  timeZone: string;
  currency: string;
  prefix: string;
  suffix: string;
  createdAt: number;
  address: AddressRecord;
  locationId: number;
  locale: string;
  /** Which accounts its customers have; Shopify mails invitations to the classic ones only. */
  customerAccounts: "CLASSIC" | "NEW";
  staff: readonly StaffMember[];
  updatedAt: number;
  policies: readonly PolicyRecord[];
  products: ProductRecord[];
  customers: CustomerRecord[];
  orders: OrderRecord[];
  /** Orders with a history worth telling: `further-stories.ts` names them. */
  stories: ReadonlyMap<string, number>;
};
