import type { ReactNode } from "react";
import type { OrderLinkView } from "#app/domain/ticket/ticket-view.ts";

/** What other departments put into the panel beside the thread, each with a route's form behind it. */
export type PanelSlots = {
  /** What can be done for the customer. */
  readonly customerActions?: ReactNode;
  /** Whether it is this customer: "not this one", another one. */
  readonly customerLinking?: ReactNode;
  /** What can be done at Shopify with an order. */
  readonly orderActions?: (order: OrderLinkView) => ReactNode;
  /** Whether it is this order. */
  readonly orderLinking?: (order: OrderLinkView) => ReactNode;
  /** The rest of an order; it is made when somebody opens the order or is about to. */
  readonly orderDetails?: (order: OrderLinkView) => ReactNode;
  /** Between the customer and the orders: candidates, linking by hand. */
  readonly candidates?: ReactNode;
  /** After the orders: what was done at Shopify from this ticket. */
  readonly actionLog?: ReactNode;
  /** After the orders: what the shop sells. */
  readonly products?: ReactNode;
};
