/** How a message reached us: by mail, or by a form that we made a mail of. */
export type MailSource = "mail" | "contact-form" | "customer-account";

/** What Shopify says of a question from a customer's account: about which order, and whose that order is. */
export type Claims = {
  readonly orderGid: string;
  /** The customer who was signed in and whose order it is; null where Shopify did not say both. */
  readonly customerGid: string | null;
};
