import type { AddressRecord, LineRecord } from "#tests/sandbox/shopify/seed/records.ts";

/* What a shop holds that only mutations make. Amounts are whole cents, instants epoch milliseconds. */

/** A mail that Shopify itself sends. */
export type SentMail = {
  at: number;
  kind:
    | "refund"
    | "order-cancelled"
    | "order-edited"
    | "order-invoice"
    | "draft-order-invoice"
    | "return-created"
    | "return-declined"
    | "gift-card"
    | "store-credit"
    | "account-invite";
  to: string;
  subject: string;
  text: string;
};

export type JobRecord = { id: string; done: boolean };

export type CancelRecord = {
  id: number;
  orderId: number;
  status: "STARTED" | "SUCCEEDED" | "FAILED";
};

export type EditLine = {
  /** Of the order's line where `isAdded` is false. */
  id: number;
  isAdded: boolean;
  productId: number | null;
  variantId: number | null;
  title: string | null;
  unitPrice: number;
  quantity: number;
  restock: boolean;
  discounts: readonly EditDiscount[];
};

export type EditDiscount = {
  id: number;
  description: string;
  /** The amount is off each unit. */
  value: { percentage: number } | { amount: number };
};

export type EditRecord = {
  id: number;
  orderId: number;
  /** The lines as they were when the edit began; it is void once they changed. */
  before: readonly LineRecord[];
  lines: readonly EditLine[];
};

export type DraftLine = {
  id: number;
  variantId: number | null;
  title: string | null;
  unitPrice: number;
  quantity: number;
  discount: number;
  attributes: readonly { key: string; value: string }[];
};

export type DraftRecord = {
  id: number;
  name: string;
  token: string;
  status: "OPEN" | "INVOICE_SENT" | "COMPLETED";
  createdAt: number;
  updatedAt: number;
  invoiceSentAt: number | null;
  customerId: number | null;
  email: string | null;
  phone: string | null;
  note: string;
  tags: readonly string[];
  attributes: readonly { key: string; value: string }[];
  shippingAddress: AddressRecord | null;
  billingAddress: AddressRecord | null;
  shipping: { title: string; price: number } | null;
  discount: { title: string | null; amount: number } | null;
  lines: readonly DraftLine[];
};

export type DiscountCodeRecord = {
  id: number;
  title: string;
  code: string;
  codeId: number;
  createdAt: number;
  startsAt: number;
  endsAt: number | null;
  usageLimit: number | null;
  appliesOncePerCustomer: boolean;
  /** Null: everybody may use it. */
  customerIds: readonly number[] | null;
  value: { percentage: number } | { amount: number; onEachItem: boolean };
  minimumSubtotal: number | null;
};

export type GiftCardRecord = {
  id: number;
  code: string;
  createdAt: number;
  expiresOn: string | null;
  customerId: number | null;
  initialValue: number;
  balance: number;
  note: string | null;
  recipient: { customerId: number; message: string | null } | null;
};

export type CreditAccountRecord = { id: number; customerId: number; balance: number };

export type CreditRecord = {
  id: number;
  accountId: number;
  amount: number;
  balanceAfter: number;
  createdAt: number;
  expiresAt: number | null;
};

/** What an idempotency key was used for: the input, and what came of it (null: it was refused). */
export type KeyRecord = { input: string; resultId: number | null };

export type FlowTriggerRecord = { at: number; handle: string; payload: unknown };

export type Ledger = {
  jobs: JobRecord[];
  cancels: CancelRecord[];
  edits: Map<number, EditRecord>;
  drafts: DraftRecord[];
  discountCodes: DiscountCodeRecord[];
  giftCards: GiftCardRecord[];
  creditAccounts: CreditAccountRecord[];
  credits: CreditRecord[];
  keys: Map<string, KeyRecord>;
  mails: SentMail[];
  mailListeners: Set<(mail: SentMail) => void>;
  flowTriggers: FlowTriggerRecord[];
  /** Does the work a little later, as Shopify's jobs do. */
  later: (work: () => void) => void;
  /** What is still to be done later is dropped. */
  stop: () => void;
};

/** So long that an app that asks at once finds the job still running. */
const JOB_MS = 40;

export function makeLedger(): Ledger {
  const timers = new Set<NodeJS.Timeout>();
  return {
    jobs: [],
    cancels: [],
    edits: new Map(),
    drafts: [],
    discountCodes: [],
    giftCards: [],
    creditAccounts: [],
    credits: [],
    keys: new Map(),
    mails: [],
    mailListeners: new Set(),
    flowTriggers: [],
    later: (work) => {
      const timer = setTimeout(() => {
        timers.delete(timer);
        work();
      }, JOB_MS);
      timers.add(timer);
    },
    stop: () => {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}
