import { shopifyWord } from "#app/domain/order/shopify-words.ts";
import { NOBODY, type RuleFieldName, type RuleOp } from "#app/domain/rule/rule-field.ts";
import { categoryWords, isCategory } from "#app/domain/triage/category.ts";
import type { Translate } from "#app/domain/words/translate.ts";

/** What a condition is about, as the editor lists it. */
export function fieldWords(t: Translate, field: RuleFieldName): string {
  switch (field) {
    case "category":
      return t("Category");
    case "urgency":
      return t("Urgency");
    case "status":
      return t("Status");
    case "tag":
      return t("Tags");
    case "subject":
      return t("Subject");
    case "text":
      return t("Text");
    case "assignee":
      return t("Assignee");
    case "overdue":
      return t("Overdue");
    case "due-hours":
      return t("Hours until it is due");
    case "unanswered-hours":
      return t("Hours without an answer");
    case "quiet-hours":
      return t("Hours since the newest message");
    case "attachment":
      return t("Attachment");
    case "language":
      return t("Language");
    case "sender":
      return t("Sender’s address");
    case "known":
      return t("Known customer");
    case "proof":
      return t("Proof of the sender");
    case "order-count":
      return t("Number of orders");
    case "customer-tag":
      return t("Customer’s tags");
    case "order-state":
      return t("State of the order");
    case "order-total":
      return t("Total of the order");
    case "order-tag":
      return t("Tags of the order");
    case "order-days":
      return t("Age of the order in days");
    case "fulfilment":
      return t("Fulfilment");
  }
}

export function opWords(t: Translate, op: RuleOp): string {
  switch (op) {
    case "is":
      return t("is one of");
    case "is-not":
      return t("is none of");
    case "has":
      return t("have one of");
    case "has-not":
      return t("have none of");
    case "contains":
      return t("contains one of");
    case "contains-not":
      return t("contains none of");
    case "over":
      return t("is over");
    case "under":
      return t("is under");
  }
}

export type RuleNames = {
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly savedReplies: readonly { readonly id: string; readonly name: string }[];
};

/** One value of a condition, as people read it. */
export function valueWords(
  t: Translate,
  field: RuleFieldName,
  value: string,
  { members }: Pick<RuleNames, "members">,
): string {
  switch (field) {
    case "category":
      return isCategory(value) ? t(categoryWords[value]) : value;
    case "urgency":
      return value === "urgent" ? t("urgent") : t("general");
    case "status":
      return statusWords(t, value);
    case "language":
      return languageWords(t, value);
    case "proof":
      return proofWords(t, value);
    case "order-state":
      return standingWords(t, value);
    case "fulfilment":
      return t(shopifyWord("OrderDisplayFulfillmentStatus", FULFILMENTS[value] ?? value));
    case "assignee":
      return value === NOBODY
        ? t("nobody")
        : (members.find(({ id }) => id === value)?.name ?? t("somebody who is gone"));
    case "overdue":
    case "attachment":
    case "known":
      return value === "yes" ? t("Yes") : t("No");
    default:
      return value;
  }
}

const FULFILMENTS: Readonly<Record<string, string>> = {
  unfulfilled: "UNFULFILLED",
  partial: "PARTIALLY_FULFILLED",
  fulfilled: "FULFILLED",
};

export function statusWords(t: Translate, status: string): string {
  switch (status) {
    case "waiting":
      return t("waiting for the customer");
    case "resolved":
      return t("resolved");
    case "closed":
      return t("closed");
    default:
      return t("open");
  }
}

function languageWords(t: Translate, language: string): string {
  switch (language) {
    case "en":
      return t("English");
    case "de":
      return t("German");
    case "fr":
      return t("French");
    case "es":
      return t("Spanish");
    case "it":
      return t("Italian");
    case "nl":
      return t("Dutch");
    default:
      return language;
  }
}

function proofWords(t: Translate, proof: string): string {
  switch (proof) {
    case "contradicted":
      return t("contradicted");
    case "mailbox":
      return t("proven by mailbox");
    case "order":
      return t("proven by order");
    default:
      return t("unproven");
  }
}

function standingWords(t: Translate, standing: string): string {
  switch (standing) {
    case "none":
      return t("no order");
    case "unpaid":
      return t("unpaid");
    case "unshipped":
      return t("not shipped yet");
    case "under-way":
      return t("on its way");
    case "trouble":
      return t("in trouble on its way");
    case "delivered":
      return t("delivered");
    case "undone":
      return t("cancelled or refunded");
    default:
      return standing;
  }
}
