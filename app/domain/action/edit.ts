import {
  differenceOf,
  isMore,
  isZero,
  moneyWords,
  sizeOf,
  zeroIn,
  type Money,
} from "#app/domain/shared/money.ts";
import { joined } from "#app/domain/words/joined.ts";
import { say, sentences, type Said, type SaidWords, type Words } from "#app/domain/words/words.ts";
import { isSet, problem, quantityIn, textIn, type ActionField } from "./action-field.ts";
import {
  asked,
  itemWords,
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
        help: helpOf(item),
      },
      ...(item.variants.length > 1 && item.variantId !== null && item.sent === 0
        ? [
            {
              kind: "choice",
              name: `variant:${item.itemId}`,
              label: say("Size or material of {item}", { item: item.title }),
              value: item.variantId,
              options: item.variants.map(({ id, option, price }) => ({
                value: id,
                label: say("{option}, {price}", { option, price: moneyWords(price, locale) }),
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
      if (to === null)
        wrong.push(problem(name, say("Give a number up to {most}.", { most: MOST })));
      else if (to < sent)
        wrong.push(problem(name, say("{sent} of it have left already.", { sent })));
      else if (variant !== undefined && variant.id !== item.variantId && to > 0) {
        changes.push({ itemId, title, from, to: 0 });
        swaps.push({ variantId: variant.id, title: variant.title, quantity: to });
        if (item.wishes) lost.push(`${title}: ${item.wishes}`);
      } else if (to !== from) changes.push({ itemId, title, from, to });
    }
    const sku = textIn(values, "sku", LONGEST_SKU);
    const skuQuantity = quantityIn(values, "skuQuantity", MOST);
    if (sku !== "" && (skuQuantity === null || skuQuantity === 0))
      wrong.push(problem("skuQuantity", say("Give a number from 1 to {most}.", { most: MOST })));
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
    return sentences([
      say("Changes {order}: {steps}.", { order: plan.orderName, steps: joined(steps(plan)) }),
      ...(plan.lost.length === 0
        ? []
        : [
            say(
              "What the buyer asked for does not go along ({lost}): write it to the order with “Change personalisation” afterwards.",
              { lost: joined(plan.lost) },
            ),
          ]),
      moneySentence(plan, locale),
      toldWords(plan),
    ]);
  },
  done: (plan) =>
    say("changed {order}: {steps}", { order: plan.orderName, steps: joined(steps(plan)) }),
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

function helpOf({ wishes, sent }: EditStart["items"][number]): Words {
  if (!wishes) return sent > 0 ? say("{sent} of it have left", { sent }) : say("0 removes it");
  return sent > 0
    ? say("{wishes}. {sent} of it have left", { wishes, sent })
    : say("{wishes}. 0 removes it", { wishes });
}

function toldWords({ notify, customerName }: EditPlan): Words {
  if (!notify) return say("Nobody is told by Shopify.");
  return customerName === null
    ? say("The customer gets a mail from Shopify.")
    : say("{customer} gets a mail from Shopify.", { customer: customerName });
}

const steps = ({ changes, additions }: EditPlan): readonly Said[] => [
  ...changes.map(({ title: item, from, to }): SaidWords =>
    to === 0
      ? say("removes {from} × {item}", { from, item })
      : say("{to} instead of {from} × {item}", { to, from, item }),
  ),
  ...(additions.length > 0 ? [say("adds {items}", { items: itemWords(additions) })] : []),
];

function moneySentence({ outstanding }: EditPlan, locale: string): Words {
  const amount = moneyWords(sizeOf(outstanding), locale);
  if (isZero(outstanding)) return say("Nothing is to be paid or given back.");
  return isMore(outstanding, zeroIn(outstanding.currency))
    ? say("The customer still has to pay {amount}.", { amount })
    : say("The customer has paid {amount} too much: refund it afterwards.", { amount });
}
