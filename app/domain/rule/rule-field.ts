/** What can a rule ask of a ticket, its sender and its order, and in which way? */
import { orderStandings } from "#app/domain/order/order-standing.ts";
import { categories } from "#app/domain/triage/category.ts";
import { ticketStatuses } from "#app/domain/ticket/ticket-status.ts";

/** What a value is: one of a list, names of tags, words of a text, a member, an address, yes or no, a number. */
export type FieldKind = "choice" | "tags" | "words" | "member" | "address" | "flag" | "number";

export const ruleOps = [
  "is",
  "is-not",
  "has",
  "has-not",
  "contains",
  "contains-not",
  "over",
  "under",
] as const;
export type RuleOp = (typeof ruleOps)[number];

export const opsOf: Readonly<Record<FieldKind, readonly RuleOp[]>> = {
  choice: ["is", "is-not"],
  tags: ["has", "has-not"],
  words: ["contains", "contains-not"],
  member: ["is", "is-not"],
  address: ["is", "is-not"],
  flag: ["is"],
  number: ["over", "under"],
};

/** As proof is told apart, and languages that a text is known by. */
const proofs = ["contradicted", "unproven", "mailbox", "order"] as const;
export const ruleLanguages = ["en", "de", "fr", "es", "it", "nl"] as const;
export type RuleLanguage = (typeof ruleLanguages)[number];
const fulfilments = ["unfulfilled", "partial", "fulfilled"] as const;
export const flags = ["yes", "no"] as const;

/** The value of `assignee` for a ticket that is nobody's. */
export const NOBODY = "nobody";

type Field = {
  readonly about: "ticket" | "sender" | "order";
  readonly kind: FieldKind;
  /** Of a choice. */
  readonly values?: readonly string[];
  /** It becomes true by waiting. */
  readonly isOfTime?: true;
};

export const ruleFields = {
  category: { about: "ticket", kind: "choice", values: categories },
  urgency: { about: "ticket", kind: "choice", values: ["general", "urgent"] },
  status: { about: "ticket", kind: "choice", values: ticketStatuses },
  tag: { about: "ticket", kind: "tags" },
  subject: { about: "ticket", kind: "words" },
  text: { about: "ticket", kind: "words" },
  assignee: { about: "ticket", kind: "member" },
  overdue: { about: "ticket", kind: "flag", isOfTime: true },
  /** Hours until the next due instant; less than none once it has passed. */
  "due-hours": { about: "ticket", kind: "number", isOfTime: true },
  /** Hours since the oldest message of the customer that has no answer. */
  "unanswered-hours": { about: "ticket", kind: "number", isOfTime: true },
  /** Hours since the newest message of anybody. */
  "quiet-hours": { about: "ticket", kind: "number", isOfTime: true },
  attachment: { about: "ticket", kind: "flag" },
  language: { about: "ticket", kind: "choice", values: ruleLanguages },
  sender: { about: "sender", kind: "address" },
  known: { about: "sender", kind: "flag" },
  proof: { about: "sender", kind: "choice", values: proofs },
  "order-count": { about: "sender", kind: "number" },
  "customer-tag": { about: "sender", kind: "tags" },
  "order-state": { about: "order", kind: "choice", values: orderStandings },
  /** In the shop's currency. */
  "order-total": { about: "order", kind: "number" },
  "order-tag": { about: "order", kind: "tags" },
  "order-days": { about: "order", kind: "number", isOfTime: true },
  fulfilment: { about: "order", kind: "choice", values: fulfilments },
} as const satisfies Readonly<Record<string, Field>>;

export type RuleFieldName = keyof typeof ruleFields;

export const ruleFieldNames = Object.keys(ruleFields) as readonly RuleFieldName[];

export const isRuleField = (value: string): value is RuleFieldName =>
  Object.hasOwn(ruleFields, value);

export const fieldOf = (name: RuleFieldName): Field => ruleFields[name];

/** Whether Shopify has to have been asked before it can be told. */
export const isOfShopify = (name: RuleFieldName): boolean =>
  fieldOf(name).about === "order" ||
  ["known", "proof", "order-count", "customer-tag"].includes(name);
