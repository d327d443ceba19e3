import { itemWishes, wishWords } from "#app/domain/order/item-wishes.ts";
import { say, sentences } from "#app/domain/words/words.ts";
import { isSet, problem } from "./action-field.ts";
import { asked, itemWords, problems, type ActionRule } from "./action-rule.ts";
import type { PostalAddress } from "./postal-address.ts";

/** The same order once more, as a draft that somebody completes in Shopify, or that the customer pays by its link. */

export type DuplicateStart = {
  readonly kind: "duplicate";
  readonly orderId: string;
  readonly orderName: string;
  readonly customerId: string | null;
  readonly email: string | null;
  readonly address: PostalAddress | null;
  /** In which the customer paid. */
  readonly currency: string;
  /** More items than are listed here. */
  readonly hasMore?: boolean;
  readonly items: readonly {
    readonly title: string;
    readonly quantity: number;
    /** Null for what somebody typed in, and for what is not sold any more. */
    readonly variantId: string | null;
    readonly attributes: readonly { readonly key: string; readonly value: string }[];
  }[];
};

export type DuplicateAsked = { readonly kind: "duplicate"; readonly withAddress: boolean };

export type DuplicatePlan = DuplicateAsked & Omit<DuplicateStart, "kind">;

export const duplicateRule: ActionRule<DuplicateStart, DuplicateAsked, DuplicatePlan> = {
  fields: () => [
    { kind: "check", name: "withAddress", label: say("To the same address"), value: true },
  ],
  hint: ({ items, hasMore }) => {
    const gone = items.filter(({ variantId }) => variantId === null);
    if (gone.length === items.length) return NOTHING;
    const hints = [
      ...(gone.length === 0
        ? []
        : [say("Not sold any more, so left out: {items}.", { items: itemWords(gone) })]),
      ...(hasMore === true
        ? [say("This order has more items than Loupe takes over: add the others to the draft.")]
        : []),
    ];
    return hints.length === 0 ? null : sentences(hints);
  },
  read: (values, { items }) =>
    items.some(({ variantId }) => variantId !== null)
      ? asked({ kind: "duplicate", withAddress: isSet(values, "withAddress") })
      : problems(problem(null, NOTHING)),
  effect: (plan) =>
    say(
      "Makes a draft order with {items}, like {order}, at today’s prices. Nobody is charged or told until somebody completes or sends it.",
      { items: itemWords(sold(plan)), order: plan.orderName },
    ),
  done: (plan) => say("made a draft order like {order}", { order: plan.orderName }),
  lines: (plan) =>
    sold(plan).map(({ title, quantity, attributes }) => ({
      name: title,
      value: [String(quantity), wishWords(itemWishes({ variantTitle: null, attributes }))]
        .filter((part) => part !== "")
        .join(", "),
    })),
  worth: () => null,
  before: () => [],
  after: (plan) => [{ name: say("Draft with"), value: itemWords(sold(plan)) }],
};

const NOTHING = say("Nothing of this order is sold any more.");

export const sold = ({ items }: Pick<DuplicatePlan, "items">) =>
  items.flatMap(({ variantId, ...item }) => (variantId === null ? [] : [{ ...item, variantId }]));
