import {
  isMore,
  isZero,
  minorUnits,
  moneyWords,
  smallerOf,
  sumOf,
  zeroIn,
  differenceOf,
  type Money,
} from "#app/domain/shared/money.ts";
import { joined } from "#app/domain/words/joined.ts";
import { say, sentences, type Said, type Words } from "#app/domain/words/words.ts";
import { amountIn, isSet, problem, quantityIn, textIn, type ActionField } from "./action-field.ts";
import {
  asked,
  itemWords,
  MORE_ITEMS,
  plainMoney,
  problems,
  type ActionRule,
  type Planned,
} from "./action-rule.ts";

/** Money back to where it came from: for items, shipping, or as an amount of its own. */

/** Amounts are in the currency that the customer paid in. */
export type RefundStart = {
  readonly kind: "refund";
  readonly orderId: string;
  readonly orderName: string;
  readonly customerName: string | null;
  readonly currency: string;
  readonly items: readonly {
    readonly itemId: string;
    readonly title: string;
    /** What the buyer asked for, such as an engraving; empty or absent where nothing. */
    readonly wishes?: string;
    /** How many can still be refunded. */
    readonly refundable: number;
    /** How many of these have not left yet. */
    readonly unfulfilled: number;
    /** The price of one, after discounts. */
    readonly price: Money;
  }[];
  /** Shipping that can still be refunded. */
  readonly shipping: Money;
  /** All that can still be refunded. */
  readonly maximum: Money;
  readonly refunded: Money;
  /** What the order was worth. */
  readonly orderTotal: Money;
  /** More items than are listed here. */
  readonly hasMore?: boolean;
};

export type RefundAsked = {
  readonly kind: "refund";
  readonly items: readonly RefundedItem[];
  readonly shipping: Money;
  /** Null: as Shopify reckons. */
  readonly amount: Money | null;
  readonly notify: boolean;
  readonly note: string;
};

type RefundedItem = {
  readonly itemId: string;
  readonly quantity: number;
  /** CANCEL for what has not left, RETURN for what came back. */
  readonly restockType: "CANCEL" | "RETURN" | "NO_RESTOCK";
};

export type RefundPlan = {
  readonly kind: "refund";
  readonly orderId: string;
  readonly orderName: string;
  readonly customerName: string | null;
  readonly items: readonly (RefundedItem & { readonly title: string })[];
  readonly itemsAmount: Money;
  readonly tax: Money;
  readonly shipping: Money;
  readonly amount: Money;
  /** Back to each way of paying. */
  readonly payments: readonly RefundPayment[];
  readonly refundedBefore: Money;
  readonly orderTotal: Money;
  readonly notify: boolean;
  readonly note: string;
};

export type RefundPayment = {
  /** `gid://shopify/OrderTransaction/…` of the payment that it undoes. */
  readonly parentId: string;
  readonly gateway: string;
  /** Such as "Visa •••• 4242". */
  readonly words: string;
  readonly amount: Money;
};

/** Shopify's own calculation (`Order.suggestedRefund`). */
export type SuggestedRefund = {
  readonly amount: Money;
  readonly maximum: Money;
  readonly itemsAmount: Money;
  readonly tax: Money;
  readonly shipping: Money;
  readonly payments: readonly (RefundPayment & { readonly maximum: Money })[];
};

const LONGEST_NOTE = 250;
const NOTE = "note";

const RESTOCK: ActionField = {
  kind: "check",
  name: "restock",
  label: say("Put the items back into stock"),
  value: true,
};

export const refundRule: ActionRule<RefundStart, RefundAsked, RefundPlan> = {
  fields: (start, locale) => [
    ...start.items
      .filter(({ refundable }) => refundable > 0)
      .map((item): ActionField => ({
        kind: "quantity",
        name: `item:${item.itemId}`,
        label: item.title,
        value: 0,
        most: item.refundable,
        help: helpOf(item, locale),
      })),
    ...(start.items.some(({ refundable }) => refundable > 0) ? [RESTOCK] : []),
    {
      kind: "money",
      name: "shipping",
      label: say("Shipping"),
      value: "",
      currency: start.currency,
      help: say("Up to {most}", { most: moneyWords(start.shipping, locale) }),
    },
    {
      kind: "money",
      name: "amount",
      label: say("Amount in all"),
      value: "",
      currency: start.currency,
      help: say("Empty: as Shopify reckons. Up to {most}", {
        most: moneyWords(start.maximum, locale),
      }),
    },
    { kind: "text", name: NOTE, label: say("Reason, for staff"), value: "", longest: LONGEST_NOTE },
    { kind: "check", name: "notify", label: say("Shopify mails the customer"), value: true },
  ],
  hint({ maximum, hasMore }) {
    if (isZero(maximum)) return say("Nothing is left that could be refunded.");
    return hasMore === true ? MORE_ITEMS : null;
  },
  read(values, start) {
    const wrong = [];
    const items: RefundedItem[] = [];
    for (const item of start.items) {
      const name = `item:${item.itemId}`;
      const quantity = quantityIn(values, name, item.refundable);
      if (quantity === null) wrong.push(problem(name, upTo(String(item.refundable))));
      else if (quantity > 0) items.push(...split(item, quantity, isSet(values, "restock")));
    }
    const shipping = moneyIn(values["shipping"], start.currency);
    if (shipping === null || isMore(shipping, start.shipping))
      wrong.push(problem("shipping", upTo(plainMoney(start.shipping))));
    const typed = (values["amount"] ?? "").trim();
    const amount = typed === "" ? null : amountIn(typed, start.currency);
    if (typed !== "" && (amount === null || isZero(amount)))
      wrong.push(problem("amount", say("Give an amount such as 49.00, or leave it empty.")));
    else if (amount !== null && isMore(amount, start.maximum))
      wrong.push(problem("amount", upTo(plainMoney(start.maximum))));
    if (wrong.length > 0 || shipping === null) return problems(...wrong);
    if (items.length === 0 && isZero(shipping) && amount === null)
      return problems(problem(null, say("Choose items, shipping or an amount to refund.")));
    const note = textIn(values, NOTE, LONGEST_NOTE);
    return asked({
      kind: "refund",
      items,
      shipping,
      amount,
      notify: isSet(values, "notify"),
      note,
    });
  },
  effect(plan, locale) {
    const back = restocked(plan);
    const given = { amount: moneyWords(plan.amount, locale), payment: paymentWords(plan, locale) };
    return sentences([
      back.length > 0
        ? say("Refunds {amount} to {payment} and restocks {items}.", {
            ...given,
            items: itemWords(back),
          })
        : say("Refunds {amount} to {payment}.", given),
      noticeWords(plan),
    ]);
  },
  done(plan, locale) {
    const back = restocked(plan);
    const given = {
      amount: moneyWords(plan.amount, locale),
      order: plan.orderName,
      payment: paymentWords(plan, locale),
    };
    return back.length > 0
      ? say("refunded {amount} of {order} to {payment} and restocked {items}", {
          ...given,
          items: itemWords(back),
        })
      : say("refunded {amount} of {order} to {payment}", given);
  },
  lines(plan, locale) {
    const reckoned = sumOf([plan.itemsAmount, plan.tax, plan.shipping], plan.amount.currency);
    const allowance = differenceOf(plan.amount, reckoned);
    const line = (name: string, amount: Money) =>
      isZero(amount) ? [] : [{ name, value: moneyWords(amount, locale) }];
    return [
      ...line(say("Items"), plan.itemsAmount),
      ...line(say("Tax"), plan.tax),
      ...line(say("Shipping"), plan.shipping),
      ...line(allowance.amount.startsWith("-") ? say("Kept back") : say("Besides"), allowance),
      ...plan.payments.map(({ words, amount }) => ({
        name: say("To {payment}", { payment: words }),
        value: moneyWords(amount, locale),
      })),
      { name: say("The customer gets back"), value: moneyWords(plan.amount, locale) },
    ];
  },
  worth: ({ amount }) => amount,
  before: ({ refundedBefore }) => [{ name: say("Refunded"), value: plainMoney(refundedBefore) }],
  after: ({ refundedBefore, amount, payments }) => [
    { name: say("Refunded"), value: plainMoney(sumOf([refundedBefore, amount], amount.currency)) },
    { name: say("Back to"), value: joined(payments.map(({ words }) => words)) },
  ],
};

/** What is asked for and what Shopify reckons, made into the payments that go back. */
export function planRefund(
  start: RefundStart,
  wish: RefundAsked,
  suggested: SuggestedRefund,
): Planned<RefundPlan> {
  const amount = wish.amount ?? suggested.amount;
  if (isZero(amount))
    return problems(problem(null, say("Shopify reckons that nothing is to go back.")));
  if (isMore(amount, suggested.maximum))
    return problems(problem("amount", upTo(plainMoney(suggested.maximum))));
  const payments = spread(amount, suggested);
  if (payments === null)
    return problems(problem("amount", say("No payment is left that this could go back to.")));
  const titles = new Map(start.items.map(({ itemId, title }) => [itemId, title]));
  const { kind, orderId, orderName, customerName, refunded, orderTotal } = start;
  return {
    kind: "planned",
    plan: {
      kind,
      orderId,
      orderName,
      customerName,
      items: wish.items.map((item) => ({ ...item, title: titles.get(item.itemId) ?? "an item" })),
      itemsAmount: suggested.itemsAmount,
      tax: suggested.tax,
      shipping: suggested.shipping,
      amount,
      payments,
      refundedBefore: refunded,
      orderTotal,
      notify: wish.notify,
      note: wish.note,
    },
  };
}

/** Shopify's own split where the amount is its own; else payment by payment, each up to what is left of it. */
function spread(amount: Money, suggested: SuggestedRefund): readonly RefundPayment[] | null {
  const isTheirs = minorUnits(amount) === minorUnits(suggested.amount);
  let left = amount;
  const payments: RefundPayment[] = [];
  for (const { maximum, ...payment } of suggested.payments) {
    const part = isTheirs ? payment.amount : smallerOf(left, maximum);
    if (isZero(part)) continue;
    payments.push({ ...payment, amount: part });
    left = differenceOf(left, part);
  }
  return isZero(left) ? payments : null;
}

/** Those that never left are cancelled first, those that did are returned. */
function split(
  item: RefundStart["items"][number],
  quantity: number,
  restock: boolean,
): readonly RefundedItem[] {
  const { itemId, unfulfilled } = item;
  if (!restock) return [{ itemId, quantity, restockType: "NO_RESTOCK" }];
  const cancelled = Math.min(quantity, unfulfilled);
  const returned = quantity - cancelled;
  return [
    ...(cancelled > 0 ? [{ itemId, quantity: cancelled, restockType: "CANCEL" } as const] : []),
    ...(returned > 0 ? [{ itemId, quantity: returned, restockType: "RETURN" } as const] : []),
  ];
}

function restocked({ items }: RefundPlan): readonly { title: string; quantity: number }[] {
  const sums = new Map<string, { title: string; quantity: number }>();
  for (const { itemId, title, quantity, restockType } of items) {
    if (restockType === "NO_RESTOCK") continue;
    const known = sums.get(itemId)?.quantity ?? 0;
    sums.set(itemId, { title, quantity: known + quantity });
  }
  return [...sums.values()];
}

const paymentWords = ({ payments }: RefundPlan, locale: string): Said =>
  payments.length === 1
    ? (payments[0]?.words ?? "")
    : joined(payments.map((one) => `${one.words} (${moneyWords(one.amount, locale)})`));

const upTo = (most: string): Words => say("Up to {most} can be refunded.", { most });

function helpOf(
  { wishes, price, refundable: most }: RefundStart["items"][number],
  locale: string,
): Words {
  const each = moneyWords(price, locale);
  return wishes
    ? say("{wishes}. {each} each, up to {most}", { wishes, each, most })
    : say("{each} each, up to {most}", { each, most });
}

function noticeWords({ notify, customerName }: RefundPlan): Words {
  if (!notify) return say("Nobody is told by Shopify.");
  return customerName === null
    ? say("The customer gets a mail from Shopify.")
    : say("{customer} gets a mail from Shopify.", { customer: customerName });
}

const moneyIn = (typed: string | undefined, currency: string): Money | null =>
  (typed ?? "").trim() === "" ? zeroIn(currency) : amountIn(typed ?? "", currency);
