import {
  differenceOf,
  isMore,
  isZero,
  moneyWords,
  sizeOf,
  zeroIn,
  type Money,
} from "#app/domain/shared/money.ts";
import { say } from "#app/domain/words/words.ts";
import { isSet, problem, quantityIn, textIn, type ActionField } from "./action-field.ts";
import {
  asked,
  itemWords,
  joined,
  MORE_ITEMS,
  plainMoney,
  problems,
  type ActionRule,
} from "./action-rule.ts";

/** Items of an order that has not left: another size, more or fewer, none, one more. */

export type EditStart = {
  readonly kind: "edit";
  readonly orderId: string;
  readonly orderName: string;
  readonly customerName: string | null;
  readonly cancelled: boolean;
  /** More items than are listed here. */
  readonly hasMore?: boolean;
  readonly items: readonly {
    readonly itemId: string;
    readonly title: string;
    /** What the buyer asked for, such as an engraving; empty or absent where nothing. */
    readonly wishes?: string;
    readonly variantId: string | null;
    /** What is left of it. */
    readonly quantity: number;
    /** How many have left: these stay. */
    readonly sent: number;
    /** Other sizes and materials of the same product, this one among them. */
    readonly variants: readonly {
      readonly id: string;
      readonly title: string;
      /** What tells it from the others, such as a size. */
      readonly option: string;
      readonly price: Money;
    }[];
  }[];
};

export type EditAsked = {
  readonly kind: "edit";
  readonly changes: readonly ItemChange[];
  readonly swaps: readonly {
    readonly variantId: string;
    readonly title: string;
    readonly quantity: number;
  }[];
  /** What the buyer asked for at items that are swapped: Shopify takes none of it along to the new one. */
  readonly lost: readonly string[];
  /** An article number to add; empty for none. */
  readonly sku: string;
  readonly skuQuantity: number;
  readonly restock: boolean;
  readonly notify: boolean;
  readonly note: string;
};

type ItemChange = {
  readonly itemId: string;
  readonly title: string;
  readonly from: number;
  readonly to: number;
};

export type EditPlan = Pick<
  EditAsked,
  "kind" | "changes" | "lost" | "restock" | "notify" | "note"
> & {
  readonly orderId: string;
  readonly orderName: string;
  readonly customerName: string | null;
  readonly additions: readonly {
    readonly variantId: string;
    readonly title: string;
    readonly quantity: number;
  }[];
  readonly totalBefore: Money;
  readonly total: Money;
  /** To be paid afterwards; negative where the shop owes. */
  readonly outstanding: Money;
};

/** Nobody orders more of one item by mail. */
const MOST = 99;
const LONGEST_NOTE = 250;
const LONGEST_SKU = 100;

export const editRule: ActionRule<EditStart, EditAsked, EditPlan> = {
  fields: (start, locale) => [
    ...start.items.flatMap((item): ActionField[] => [
      {
        kind: "quantity",
        name: `quantity:${item.itemId}`,
        label: item.title,
        value: item.quantity,
        most: MOST,
        help: [item.wishes, item.sent > 0 ? `${item.sent} of it have left` : say("0 removes it")]
          .filter(Boolean)
          .join(". "),
      },
      ...(item.variants.length > 1 && item.variantId !== null && item.sent === 0
        ? [
            {
              kind: "choice",
              name: `variant:${item.itemId}`,
              label: `Size or material of ${item.title}`,
              value: item.variantId,
              options: item.variants.map(({ id, option, price }) => ({
                value: id,
                label: `${option}, ${moneyWords(price, locale)}`,
              })),
            } as const,
          ]
        : []),
    ]),
    {
      kind: "text",
      name: "sku",
      label: say("Add an item by its SKU"),
      value: "",
      longest: LONGEST_SKU,
    },
    { kind: "quantity", name: "skuQuantity", label: say("How many of it"), value: 1, most: MOST },
    {
      kind: "check",
      name: "restock",
      label: say("Put removed items back into stock"),
      value: true,
    },
    {
      kind: "text",
      name: "note",
      label: say("Reason, for staff"),
      value: "",
      longest: LONGEST_NOTE,
    },
    { kind: "check", name: "notify", label: say("Shopify mails the customer"), value: true },
  ],
  hint({ cancelled, hasMore }) {
    if (cancelled) return CANCELLED;
    return hasMore === true ? MORE_ITEMS : null;
  },
  read(values, start) {
    if (start.cancelled) return problems(problem(null, CANCELLED));
    const wrong = [];
    const changes: ItemChange[] = [];
    const swaps = [];
    const lost = [];
    for (const item of start.items) {
      const { itemId, title, quantity: from, sent } = item;
      const name = `quantity:${itemId}`;
      const to = quantityIn({ [name]: values[name] ?? String(from) }, name, MOST);
      const variant = item.variants.find(({ id }) => id === values[`variant:${itemId}`]);
      if (to === null) wrong.push(problem(name, `Give a number up to ${MOST}.`));
      else if (to < sent) wrong.push(problem(name, `${sent} of it have left already.`));
      else if (variant !== undefined && variant.id !== item.variantId && to > 0) {
        changes.push({ itemId, title, from, to: 0 });
        swaps.push({ variantId: variant.id, title: variant.title, quantity: to });
        if (item.wishes) lost.push(`${title}: ${item.wishes}`);
      } else if (to !== from) changes.push({ itemId, title, from, to });
    }
    const sku = textIn(values, "sku", LONGEST_SKU);
    const skuQuantity = quantityIn(values, "skuQuantity", MOST);
    if (sku !== "" && (skuQuantity === null || skuQuantity === 0))
      wrong.push(problem("skuQuantity", `Give a number from 1 to ${MOST}.`));
    if (wrong.length > 0) return problems(...wrong);
    if (changes.length === 0 && swaps.length === 0 && sku === "")
      return problems(problem(null, say("Change a quantity or a size, or add an item.")));
    return asked({
      kind: "edit",
      changes,
      swaps,
      lost,
      sku,
      skuQuantity: skuQuantity ?? 1,
      restock: isSet(values, "restock"),
      notify: isSet(values, "notify"),
      note: textIn(values, "note", LONGEST_NOTE),
    });
  },
  effect(plan, locale) {
    const told = plan.notify
      ? `${plan.customerName ?? "The customer"} gets a mail from Shopify.`
      : say("Nobody is told by Shopify.");
    const lost =
      plan.lost.length === 0
        ? ""
        : ` What the buyer asked for does not go along (${joined(plan.lost)}): write it to the order with “Change personalisation” afterwards.`;
    return `Changes ${plan.orderName}: ${joined(steps(plan))}.${lost} ${moneySentence(plan, locale)} ${told}`;
  },
  done: (plan) => `changed ${plan.orderName}: ${joined(steps(plan))}`,
  lines: (plan, locale) => [
    { name: say("Total until now"), value: moneyWords(plan.totalBefore, locale) },
    { name: say("Total from now on"), value: moneyWords(plan.total, locale) },
    {
      name: isMore(zeroIn(plan.outstanding.currency), plan.outstanding)
        ? say("To be given back")
        : say("To be paid"),
      value: moneyWords(sizeOf(plan.outstanding), locale),
    },
  ],
  worth: ({ total, totalBefore }) => sizeOf(differenceOf(total, totalBefore)),
  before: ({ changes, lost, totalBefore }) => [
    {
      name: say("Items"),
      value: itemWords(changes.map(({ title, from }) => ({ title, quantity: from }))),
    },
    ...(lost.length === 0 ? [] : [{ name: say("Personalisation"), value: joined(lost) }]),
    { name: say("Total"), value: plainMoney(totalBefore) },
  ],
  after: ({ changes, additions, total }) => [
    {
      name: say("Items"),
      value: itemWords([
        ...changes.map(({ title, to }) => ({ title, quantity: to })),
        ...additions,
      ]),
    },
    { name: say("Total"), value: plainMoney(total) },
  ],
};

const CANCELLED = say("This order is cancelled: it can’t be changed any more.");

function steps({ changes, additions }: EditPlan): readonly string[] {
  const words = changes.map(({ title, from, to }) =>
    to === 0 ? `removes ${from} × ${title}` : `${to} instead of ${from} × ${title}`,
  );
  return [...words, ...(additions.length > 0 ? [`adds ${itemWords(additions)}`] : [])];
}

function moneySentence({ outstanding }: EditPlan, locale: string): string {
  const words = moneyWords(sizeOf(outstanding), locale);
  if (isZero(outstanding)) return say("Nothing is to be paid or given back.");
  return isMore(outstanding, zeroIn(outstanding.currency))
    ? `The customer still has to pay ${words}.`
    : `The customer has paid ${words} too much: refund it afterwards.`;
}
