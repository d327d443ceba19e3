import type { Intent } from "#app/domain/proof/what-proof-allows.ts";
import { say } from "#app/domain/words/words.ts";

/** What an agent can have done at Shopify from a ticket; the keys are stored and never change. */
export const actionKinds = [
  "refund",
  "cancel",
  "hold",
  "release",
  "address",
  "edit",
  "personalise",
  "return",
  "invoice",
  "duplicate",
  "note",
  "tags",
  "discount",
  "gift-card",
  "store-credit",
  "customer-name",
  "customer-email",
  "customer-phone",
  "customer-address",
  "invitation",
] as const;
export type ActionKind = (typeof actionKinds)[number];

/** Who may: see `may-act.ts`. */
export type ActionFamily =
  | "order"
  | "gift-card"
  | "store-credit"
  | "discount"
  | "identity"
  | "remark";

export type ActionTraits = {
  /** In the menu. */
  readonly words: string;
  readonly about: "order" | "customer";
  /** Asked for when the action is first used; all of them are needed. */
  readonly scopes: readonly string[];
  /** As the rules of proof know it. */
  readonly intent: Intent;
  readonly family: ActionFamily;
};

const HOLDS = ["write_merchant_managed_fulfillment_orders"];
const CUSTOMERS = ["write_customers"];

/** Scopes as Shopify's schema of 2026-10 asks for them; each write scope brings its read scope. */
export const actionTraits: Readonly<Record<ActionKind, ActionTraits>> = {
  refund: {
    words: say("Refund"),
    about: "order",
    scopes: ["write_orders"],
    intent: "refund-original",
    family: "order",
  },
  cancel: {
    words: say("Cancel order"),
    about: "order",
    scopes: ["write_orders"],
    intent: "cancel",
    family: "order",
  },
  hold: {
    words: say("Hold fulfilment"),
    about: "order",
    scopes: HOLDS,
    intent: "hold",
    family: "order",
  },
  release: {
    words: say("Release hold"),
    about: "order",
    scopes: HOLDS,
    intent: "release",
    family: "order",
  },
  address: {
    words: say("Change shipping address"),
    about: "order",
    scopes: ["write_orders"],
    intent: "address-change",
    family: "identity",
  },
  note: {
    words: say("Edit note"),
    about: "order",
    scopes: ["write_orders"],
    intent: "note",
    family: "remark",
  },
  tags: {
    words: say("Edit tags"),
    about: "order",
    scopes: ["write_orders"],
    intent: "tag",
    family: "remark",
  },
  edit: {
    words: say("Edit items"),
    about: "order",
    scopes: ["write_order_edits"],
    intent: "edit-order",
    family: "order",
  },
  personalise: {
    words: say("Change personalisation"),
    about: "order",
    scopes: ["write_orders"],
    intent: "edit-order",
    family: "order",
  },
  return: {
    words: say("Create return"),
    about: "order",
    scopes: ["write_returns"],
    intent: "return",
    family: "order",
  },
  invoice: {
    words: say("Send invoice"),
    about: "order",
    scopes: ["write_orders"],
    intent: "resend-invoice",
    family: "remark",
  },
  duplicate: {
    words: say("Duplicate as draft"),
    about: "order",
    scopes: ["write_draft_orders"],
    intent: "edit-order",
    family: "order",
  },
  discount: {
    words: say("Create discount code"),
    about: "customer",
    scopes: ["write_discounts"],
    intent: "discount",
    family: "discount",
  },
  "gift-card": {
    words: say("Give a gift card"),
    about: "customer",
    scopes: ["write_gift_cards", "write_customers"],
    intent: "gift-card",
    family: "gift-card",
  },
  "store-credit": {
    words: say("Give store credit"),
    about: "customer",
    scopes: ["write_store_credit_account_transactions", "read_store_credit_accounts"],
    intent: "store-credit",
    family: "store-credit",
  },
  "customer-name": {
    words: say("Change name"),
    about: "customer",
    scopes: CUSTOMERS,
    intent: "name-change",
    family: "identity",
  },
  "customer-email": {
    words: say("Change email"),
    about: "customer",
    scopes: CUSTOMERS,
    intent: "email-change",
    family: "identity",
  },
  "customer-phone": {
    words: say("Change phone"),
    about: "customer",
    scopes: CUSTOMERS,
    intent: "phone-change",
    family: "identity",
  },
  "customer-address": {
    words: say("Change default address"),
    about: "customer",
    scopes: CUSTOMERS,
    intent: "address-change",
    family: "identity",
  },
  invitation: {
    words: say("Invite to an account"),
    about: "customer",
    scopes: CUSTOMERS,
    intent: "resend-invoice",
    family: "remark",
  },
};

export const isActionKind = (value: unknown): value is ActionKind =>
  (actionKinds as readonly unknown[]).includes(value);
