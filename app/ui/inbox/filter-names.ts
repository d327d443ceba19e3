import type { DueFilter, InboxFilters, RatingFilter } from "#app/domain/ticket/inbox-filters.ts";
import type { OrderStanding } from "#app/domain/order/order-standing.ts";
import type { ProofLevel } from "#app/domain/proof/proof-level.ts";
import type { Urgency } from "#app/domain/sla/default-targets.ts";
import type { Category } from "#app/domain/triage/category.ts";
import type { Translate } from "#app/domain/words/translate.ts";

/** What a request is about, in the reader's language. */
export const categoryNames = (t: Translate) =>
  ({
    product_information: t("Product information"),
    order_support: t("Order support"),
    shipping_delivery: t("Shipping and delivery"),
    returns_refunds: t("Returns and refunds"),
    account_assistance: t("Account assistance"),
    feedback_complaints: t("Feedback and complaints"),
    other: t("Other"),
  }) satisfies Record<Category, string>;

/** The words of every filter's values, in the order in which they are offered. */
export function filterNames(t: Translate) {
  return {
    category: categoryNames(t),
    urgency: { urgent: t("Urgent"), general: t("General") } satisfies Record<Urgency, string>,
    due: {
      overdue: t("Overdue"),
      today: t("Due today"),
      none: t("Nothing due"),
    } satisfies Record<DueFilter, string>,
    order: {
      none: t("No order"),
      unpaid: t("Order not paid"),
      unshipped: t("Order not shipped yet"),
      "under-way": t("Order on its way"),
      trouble: t("Trouble with the parcel"),
      delivered: t("Order delivered"),
      undone: t("Order cancelled or refunded"),
    } satisfies Record<OrderStanding, string>,
    proof: {
      contradicted: t("Sender contradicted"),
      unproven: t("Sender unproven"),
      mailbox: t("Sender's mailbox proven"),
      order: t("Sender proven for the order"),
    } satisfies Record<ProofLevel, string>,
    rating: {
      low: t("Rated 1 or 2"),
      middle: t("Rated 3"),
      high: t("Rated 4 or 5"),
      none: t("Not rated"),
    } satisfies Record<RatingFilter, string>,
  };
}

/** The heading of each filter. */
export const filterHeadings = (t: Translate) =>
  ({
    category: t("Category"),
    urgency: t("Urgency"),
    due: t("Due"),
    assignee: t("Assignee"),
    tags: t("Tag"),
    order: t("Order"),
    proof: t("Proof of the sender"),
    rating: t("Rating"),
  }) satisfies Record<keyof InboxFilters, string>;

/** The filters of a single value from a list. */
export const listedFilters = ["category", "urgency", "due", "order", "proof", "rating"] as const;
