import type { StaffMember } from "#tests/sandbox/shopify/sandbox-shopify.ts";

/** What the sandbox's shops hold. Amounts are whole cents, instants epoch milliseconds, ids the number of the gid. */
export type AddressRecord = {
  id: number;
  firstName: string;
  lastName: string;
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
  optionName: string;
  variants: readonly VariantRecord[];
};

export type CustomerRecord = {
  id: number;
  firstName: string;
  lastName: string;
  email: string;
  phone: string | null;
  createdAt: number;
  tags: readonly string[];
  note: string | null;
  locale: string;
  state: "ENABLED" | "DISABLED" | "INVITED";
  verifiedEmail: boolean;
  addresses: readonly AddressRecord[];
};

export type LineRecord = {
  id: number;
  productId: number;
  variantId: number;
  quantity: number;
  /** What is left after refunds and cancellation. */
  currentQuantity: number;
  fulfilled: number;
  unitPrice: number;
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
  displayStatus: string;
  createdAt: number;
  updatedAt: number;
  inTransitAt: number | null;
  deliveredAt: number | null;
  estimatedDeliveryAt: number | null;
  tracking: { company: string; number: string; url: string };
  events: readonly ParcelEvent[];
  lines: readonly { lineId: number; quantity: number }[];
};

export type TransactionRecord = {
  id: number;
  kind: "SALE" | "REFUND" | "AUTHORIZATION" | "VOID";
  status: "SUCCESS" | "PENDING";
  gateway: string;
  amount: number;
  processedAt: number;
  parentId: number | null;
};

export type RefundRecord = {
  id: number;
  createdAt: number;
  note: string | null;
  amount: number;
  transactionId: number;
  lines: readonly { lineId: number; quantity: number; amount: number }[];
};

export type ReturnRecord = { id: number; name: string; createdAt: number; quantity: number };

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
  financialStatus: string;
  fulfillmentStatus: string;
  note: string | null;
  tags: readonly string[];
  attributes: readonly { key: string; value: string }[];
  shippingAddress: AddressRecord;
  billingAddress: AddressRecord;
  shipping: { title: string; code: string; price: number };
  lines: readonly LineRecord[];
  parcels: readonly ParcelRecord[];
  transactions: readonly TransactionRecord[];
  refunds: readonly RefundRecord[];
  returns: readonly ReturnRecord[];
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
  staff: readonly StaffMember[];
  products: readonly ProductRecord[];
  customers: readonly CustomerRecord[];
  orders: readonly OrderRecord[];
};
