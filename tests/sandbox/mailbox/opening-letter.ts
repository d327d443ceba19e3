import type { MailAttachment, MailClient } from "./compose-mail.ts";

/** The six areas of service of the store's policy. */
export type Area =
  | "product information"
  | "order support"
  | "shipping and delivery"
  | "returns and refunds"
  | "account assistance"
  | "feedback and complaints";

/** What a letter may mention of its writer. */
export type Writer = { firstName: string; lastName: string; order: string };

export type Letter = {
  area: Area;
  client: MailClient;
  /** The writer's order; without one any customer writes, and `stranger` is nobody's customer. */
  order?: "FULFILLED" | "PARTIALLY_FULFILLED" | "UNFULFILLED";
  /** The story that the order has, where the shop tells it: `shopify/seed/further-stories.ts`. */
  story?: string;
  stranger?: { email: string; firstName: string; lastName: string };
  /** Whose name suits the letter, if the shop has such a customer. */
  suits?: readonly string[];
  subject(writer: Writer): string;
  text(writer: Writer): string;
  html?(writer: Writer): string;
  attachments?: readonly MailAttachment[];
};
