import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import { isMore } from "#app/domain/shared/money.ts";
import type { Category } from "#app/domain/triage/category.ts";
import { actionKinds, actionTraits, type ActionKind } from "./action-kind.ts";

/** Which actions can be done with this order or customer now, and which of them does the ticket ask for? */

export type Request = {
  readonly category: Category;
  /** Names of the rules by which triage judged the ticket. */
  readonly rules: readonly string[];
};

export type OfferedAction = {
  readonly kind: ActionKind;
  readonly words: string;
  /** The ticket asks for it, or it keeps what is asked for possible. */
  readonly fits: boolean;
};

/** Of an order: those that fit come first, the most urgent on top; what can't be done now is left out. */
export function actionsForOrder(order: OrderFacts, request: Request): readonly OfferedAction[] {
  const possible = (Object.keys(isPossible) as OrderAction[]).filter((kind) =>
    isPossible[kind](order),
  );
  return sorted(possible, wishes(request));
}

/** Of a customer. */
export function actionsForCustomer(request: Request): readonly OfferedAction[] {
  const kinds = actionKinds.filter((kind) => actionTraits[kind].about === "customer");
  return sorted(kinds, wishes(request));
}

function sorted(
  kinds: readonly ActionKind[],
  wished: readonly ActionKind[],
): readonly OfferedAction[] {
  const fitting = wished.filter((kind) => kinds.includes(kind));
  const others = kinds.filter((kind) => !fitting.includes(kind));
  return [...fitting, ...others].map((kind) => ({
    kind,
    words: actionTraits[kind].words,
    fits: fitting.includes(kind),
  }));
}

const CHANGE: readonly ActionKind[] = ["hold", "edit", "address"];
const ACCOUNT: readonly ActionKind[] = ["invitation", "customer-email"];

/** A change or a cancellation is only possible until the order is packed: holding it comes first. */
const byRule: Readonly<Record<string, readonly ActionKind[]>> = {
  cancels: ["hold", "cancel", "refund"],
  "cancels-an-order": ["hold", "cancel", "refund"],
  "asks-about-cancellation": ["hold", "cancel"],
  "alters-an-order": CHANGE,
  "changes-an-order": CHANGE,
  "changes-an-item": ["hold", "edit"],
  "changes-a-size": ["hold", "edit"],
  "changes-an-engraving": ["hold", "personalise"],
  "changes-before-shipping": CHANGE,
  "changes-what-was-named": CHANGE,
  "wrong-address": ["hold", "address"],
  "names-an-address": ["hold", "address"],
  "changes-the-address": ["hold", "address"],
  "charged-twice": ["refund"],
  "order-was-charged-twice": ["refund"],
  "wrong-amount": ["refund"],
  "asks-for-refund": ["refund", "return"],
  "asks-to-return": ["return", "refund"],
  "asks-to-exchange": ["return", "duplicate"],
  "does-not-fit": ["return", "duplicate"],
  "lost-parcel": ["duplicate", "refund"],
  "damaged-item": ["return", "duplicate", "refund"],
  "missing-item": ["duplicate", "refund"],
  "wrong-item": ["return", "duplicate", "refund"],
  "asks-for-invoice": ["invoice"],
  "payment-fails": ["invoice"],
  "asks-how-to-pay": ["invoice"],
  "discount-fails": ["discount"],
  "asks-about-discount": ["discount"],
  "gift-card-fails": ["gift-card"],
  login: ACCOUNT,
  password: ACCOUNT,
  register: ACCOUNT,
  resets: ACCOUNT,
  "misses-a-code": ACCOUNT,
  "changes-profile": ["customer-email", "customer-name", "customer-phone", "customer-address"],
  complains: ["discount"],
};

const byCategory: Readonly<Partial<Record<Category, readonly ActionKind[]>>> = {
  returns_refunds: ["return", "refund"],
  account_assistance: ACCOUNT,
};

const wishes = ({ category, rules }: Request): readonly ActionKind[] => [
  ...new Set([...rules.flatMap((rule) => byRule[rule] ?? []), ...(byCategory[category] ?? [])]),
];

const isOpen = (order: OrderFacts): boolean => order.cancelledAt === null;
const isLeft = (order: OrderFacts): boolean =>
  isOpen(order) &&
  (order.hasMoreItems || order.items.some(({ unfulfilledQuantity }) => unfulfilledQuantity > 0));
/** A shipment that was cancelled never left, or came back: the order is as if it had not been. */
const hasParcels = (order: OrderFacts): boolean =>
  order.parcels.some(({ status }) => status !== "CANCELED");
const isHeld = (order: OrderFacts): boolean => order.fulfillmentStatus === "ON_HOLD";
const isUnpaid = ({ financialStatus }: OrderFacts): boolean =>
  ["PENDING", "PARTIALLY_PAID", "EXPIRED"].includes(financialStatus ?? "");
const always = (): boolean => true;

const isPossible: Readonly<Record<OrderAction, (order: OrderFacts) => boolean>> = {
  refund: ({ received, refunded }) => isMore(received, refunded),
  cancel: (order) => isLeft(order) && !hasParcels(order),
  hold: (order) => isLeft(order) && !isHeld(order),
  release: isHeld,
  address: isLeft,
  edit: isLeft,
  personalise: isLeft,
  return: hasParcels,
  // An edit can leave something to be paid of an order that was.
  invoice: (order) => isOpen(order) && (isUnpaid(order) || isMore(order.total, order.received)),
  duplicate: always,
  note: always,
  tags: always,
};

type OrderAction = Exclude<
  ActionKind,
  | "discount"
  | "gift-card"
  | "store-credit"
  | "customer-name"
  | "customer-email"
  | "customer-phone"
  | "customer-address"
  | "invitation"
>;
