/** What is a request about? The six areas of service of a shop's policy, and what lies in none of them. */

export const categories = [
  "product_information",
  "order_support",
  "shipping_delivery",
  "returns_refunds",
  "account_assistance",
  "feedback_complaints",
  "other",
] as const;

export type Category = (typeof categories)[number];

export const isCategory = (value: unknown): value is Category =>
  (categories as readonly unknown[]).includes(value);

/** A category as people read it. */
export const categoryWords: Readonly<Record<Category, string>> = {
  product_information: "Product information",
  order_support: "Order support",
  shipping_delivery: "Shipping and delivery",
  returns_refunds: "Returns and refunds",
  account_assistance: "Account assistance",
  feedback_complaints: "Feedback and complaints",
  other: "Other",
};
